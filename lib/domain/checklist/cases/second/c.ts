// Small documents for the faults of the second list, kinds C.
import type { Cases } from '@/lib/domain/checklist/cases/case'

export const SECOND_C: Cases = {
  'c1-batch-file': {
    text: `# Deploy
- [ ] Deployed
  \`\`\`bat
  deploy.bat --prod
  \`\`\``,
    items: 1,
    changes: { 'deploy.bat': true },
    offers: 0,
  },
  'c1-python': {
    text: `# Deploy
- [ ] Old files gone
  \`\`\`python
  shutil.rmtree("/srv/old")
  \`\`\``,
    items: 1,
    changes: { rmtree: true },
    offers: 0,
  },
  'c1-ruby-console': {
    text: `# Deploy
- [ ] Old sessions gone
  \`\`\`ruby
  Session.destroy_all
  \`\`\``,
    items: 1,
    changes: { destroy_all: true },
    offers: 0,
  },
  'c1-make': {
    text: `# Deploy
- [ ] Released
  \`\`\`makefile
  make release
  \`\`\``,
    items: 1,
    changes: { release: true },
    offers: 0,
  },
  'c1-powershell': {
    text: `# Deploy
- [ ] Old files gone
  \`\`\`powershell
  Remove-Item C:\\srv\\old -Recurse
  \`\`\``,
    items: 1,
    changes: { 'Remove-Item': true },
    offers: 0,
  },
  'c1-text-fence-is-no-command': {
    text: `# Deploy
- [ ] Mail sent

\`\`\`text
Dear all,
we deploy on Friday.
\`\`\``,
    items: 1,
    commands: 0,
  },
  'c2-count': {
    text: `# Data
- [ ] Users are there
  \`\`\`sql
  SELECT COUNT(*) FROM users;
  \`\`\``,
    items: 1,
    changes: { SELECT: false },
  },
  'c2-with-and-select': {
    text: `# Data
- [ ] No doubles
  \`\`\`sql
  WITH d AS (SELECT mail FROM users GROUP BY mail HAVING count(*) > 1)
  SELECT count(*) FROM d;
  \`\`\``,
    items: 1,
    changes: { WITH: false },
  },
  'c2-update': {
    text: `# Data
- [ ] Flags set
  \`\`\`sql
  UPDATE flags SET enabled = true;
  \`\`\``,
    items: 1,
    changes: { UPDATE: true },
    offers: 0,
  },
  'c2-explain': {
    text: `# Data
- [ ] Index is used
  \`\`\`sql
  EXPLAIN SELECT * FROM orders WHERE day = '2026-01-01';
  \`\`\``,
    items: 1,
    changes: { EXPLAIN: false },
  },
  'c2-select-then-delete': {
    text: `# Data
- [ ] Trial accounts gone
  \`\`\`sql
  SELECT count(*) FROM trials;
  DELETE FROM trials;
  \`\`\``,
    items: 1,
    changes: { DELETE: true },
    offers: 0,
  },
  'c3-redis': {
    text: `# Cache
- [ ] Cache answers: \`redis-cli -h cache ping\`
- [ ] Limit is set: \`redis-cli config get maxmemory\``,
    items: 2,
    changes: { 'redis-cli -h cache ping': false, 'config get': false },
  },
  'c3-prompt': {
    text: `# Cluster
- [ ] Pods run
  \`\`\`bash
  $ kubectl get pods
  \`\`\``,
    items: 1,
    changes: { 'kubectl get pods': false },
  },
  'c3-pip-list': {
    text: `# Packages
- [ ] Versions noted: \`pip list\`
- [ ] Nothing conflicts: \`pip check\``,
    items: 2,
    changes: { 'pip list': false, 'pip check': false },
  },
  'c3-behind-a-label': {
    text: `# Net
- [ ] Mail port is open
  - Command: \`telnet mail.example 587\``,
    items: 1,
    commands: 1,
  },
  'c3-top-once': {
    text: `# Host
- [ ] Load is low
  - Command: \`top -b -n 1 | head -5\``,
    items: 1,
    commands: 1,
    changes: { 'top -b -n 1': false },
  },
  'c4-once': {
    text: `# Host
- [ ] Disk has room
  - Command: \`df -h /\`
  - Expected: less than 80 % used`,
    items: 1,
    commands: 1,
  },
  'c4-run-label': {
    text: `# Host
- [ ] Service is active
  - Run: \`systemctl is-active shop\``,
    items: 1,
    commands: 1,
  },
  'c4-two-commands': {
    text: `# Host
- [ ] Disk and memory have room
  - Command: \`df -h /\`
  - Command: \`free -m\``,
    items: 1,
    commands: 2,
  },
  'c4-in-the-title': {
    text: `# Host
- [ ] Pods run: \`kubectl get pods -n shop\``,
    items: 1,
    commands: 1,
  },
  'c4-german-befehl': {
    text: `# Host
- [ ] Platz ist da
  - Befehl: \`df -h /\`
  - Erwartet: weniger als 80 % belegt`,
    items: 1,
    commands: 1,
  },
  'c5-two-fences': {
    text: `# Host
- [ ] Looked at both

\`\`\`bash
df -h
\`\`\`

\`\`\`bash
uptime
\`\`\``,
    items: 1,
    commands: 2,
  },
  'c5-json-behind-curl': {
    text: `# Web
- [ ] Health answers
  \`\`\`bash
  curl -s http://shop.example/health
  \`\`\`
  \`\`\`json
  {"status": "up"}
  \`\`\``,
    items: 1,
    commands: 1,
  },
  'c5-sample-log': {
    text: `# Web
- [ ] Log is quiet

\`\`\`
2026-01-01 12:00:00 INFO started
2026-01-01 12:00:01 INFO ready
\`\`\``,
    items: 1,
    commands: 0,
  },
  'c5-env-file': {
    text: `# Web
- [ ] Settings present

\`\`\`env
SMTP_HOST=mail.example
SMTP_PORT=587
\`\`\``,
    items: 1,
    commands: 0,
  },
  'c5-output-label': {
    text: `# Web
- [ ] Version is right
  \`\`\`bash
  shopctl version
  \`\`\`
  Output:
  \`\`\`
  shop 4.2.0
  \`\`\``,
    items: 1,
    commands: 1,
  },
}
