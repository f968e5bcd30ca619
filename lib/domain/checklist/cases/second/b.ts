// Small documents for the faults of the second list, kinds B.
import type { Cases } from '@/lib/domain/checklist/cases/case'

export const SECOND_B: Cases = {
  'b1-configured-alert': {
    text: `# Alerts
- [ ] High error rate alert configured (> 5 %)`,
    items: 1,
    bounds: 0,
    fieldCount: 0,
  },
  'b1-scale-up-trigger': {
    text: `# Scaling
- [ ] Autoscaling: CPU > 75 % triggers a new node`,
    items: 1,
    bounds: 0,
  },
  'b1-alert-on': {
    text: `# Alerts
- [ ] Alert on: response time > 3 s, error rate > 1 %`,
    items: 1,
    bounds: 0,
  },
  'b1-page-when': {
    text: `# Alerts
- [ ] Page the on-call engineer when the queue is > 1000`,
    items: 1,
    bounds: 0,
  },
  'b1-rollback-if': {
    text: `# Alerts
- [ ] Automatic rollback is armed: errors > 2 % for 5 min`,
    items: 1,
    bounds: 0,
  },
  'b1-german-alarm': {
    text: `# Alarme
- [ ] Alarm eingerichtet: Fehlerquote > 5 %`,
    items: 1,
    bounds: 0,
  },
  'b1-real-bound-stays': {
    text: `# Health
- [ ] Error rate < 1 %`,
    items: 1,
    bounds: 1,
    units: ['%'],
  },
  'b2-free-memory': {
    text: `# Host
- [ ] Memory is enough
  - Command: \`free -h\`
  - Expected: more than half of it is free`,
    items: 1,
    offersLeave: true,
  },
  'b2-redirect': {
    text: `# Web
- [ ] Old address redirects: \`curl -sI http://example.org/old\`
  - Expected: 301 redirect to HTTPS`,
    items: 1,
    noOfferWith: ['status == 200'],
  },
  'b2-status-204': {
    text: `# Web
- [ ] Ping answers
  \`\`\`bash
  curl -s -o /dev/null http://example.org/ping
  # Expected: status 204
  \`\`\``,
    items: 1,
    offersWith: ['204'],
    noOfferWith: ['status == 200'],
  },
  'b2-count-of-rows': {
    text: `# Data
- [ ] Orders are complete
  \`\`\`bash
  psql "$DATABASE_URL" -c "SELECT count(*) FROM orders"
  # Expected: 120431
  \`\`\``,
    items: 1,
    offersWith: ['120431'],
  },
  'b2-certificate-days': {
    text: `# TLS
- [ ] Certificate lasts at least 45 days
  \`\`\`bash
  openssl s_client -connect shop.example:443 -servername shop.example </dev/null | openssl x509 -noout -enddate
  \`\`\``,
    items: 1,
    offersWith: ['45'],
    noOfferWith: ['daysLeft > 14'],
  },
  'b2-health-word': {
    text: `# Web
- [ ] Service is healthy
  \`\`\`bash
  curl -s https://shop.example/health
  # Expected: {"status": "healthy"}
  \`\`\``,
    items: 1,
    offersWith: ['healthy'],
  },
  'b2-path-returns-code': {
    text: `# Web
- [ ] \`GET /api/v2/ready\` returns 200`,
    items: 1,
    offersWith: ['200'],
  },
  'b2-ping-ends': {
    text: `# Net
- [ ] Database host answers: \`ping db.example\``,
    items: 1,
    noOfferRuns: ['ping db.example'],
  },
  'b3-data-is-english': {
    text: `# Data
- [ ] Backup data: ____
- [ ] Data retention: ____
- [ ] Data owner told`,
    items: 3,
    fields: { 'Backup data': 'text', 'Data retention': 'text' },
  },
  'b3-date-and-time': {
    text: `# Window
- [ ] Window agreed
  - Start: [YYYY-MM-DD HH:MM]`,
    items: 1,
    fields: { Start: 'date-time' },
  },
  'b3-sync-is-a-choice': {
    text: `# Data
- [ ] Feeds checked
  - Data sync: [Current / Delayed]`,
    items: 1,
    choices: 1,
    fields: { 'Data sync': 'choice' },
  },
  'b3-portuguese-data-is-a-date': {
    text: `# Implantação
- [ ] Cópia concluída
  - Data: ____`,
    items: 1,
    fields: { Data: 'date' },
  },
  'b3-date-alone': {
    text: `# Release
- [ ] Window agreed
  - Date: [MM/DD/YYYY]`,
    items: 1,
    fields: { Date: 'date' },
  },
  'b3-data-centre': {
    text: `# Release
- [ ] Site chosen
  - Data centre: ____`,
    items: 1,
    fields: { 'Data centre': 'text' },
  },
  'b4-hours-in-brackets': {
    text: `# Targets
- [ ] Targets agreed
  - RTO: [X hours], RPO: [X hours]`,
    items: 1,
    fields: { RTO: 'number h', RPO: 'number h' },
  },
  'b4-none-or-issues': {
    text: `# Watch
- [ ] Log looked at
  - Errors: [None / Some]`,
    items: 1,
    choices: 1,
  },
  'b4-words-in-a-row': {
    text: `# Watch
- [ ] Dashboard looked at
  - State: Healthy / Degraded / Down`,
    items: 1,
    choices: 1,
    meanings: { State: { Healthy: 'pass', Degraded: 'warn', Down: 'fail' } },
  },
  'b4-marks-behind-words': {
    text: `# Close

- [ ] Sections read

All sections signed off above? YES ☐ NO ☐`,
    items: 1,
    choices: 1,
    holds: true,
  },
  'b4-workflow-words': {
    text: `# Work
- [ ] Training held
  - Status: ☐ Not started ☐ In progress ☐ Complete`,
    items: 1,
    choices: 1,
    meanings: { Status: { 'Not started': 'undecided', 'In progress': 'undecided', Complete: 'pass' } },
  },
  'b4-percent-place': {
    text: `# Watch
- [ ] Week reviewed
  - Availability: [X%]`,
    items: 1,
    fields: { Availability: 'number %' },
  },
  'b4-place-in-text': {
    text: `# Watch
- [ ] Number of tickets: [X opened]`,
    items: 1,
    fieldCount: 1,
  },
  'b5-errors-in-a-period': {
    text: `# Watch
- [ ] Errors looked at
  - Errors in the last 15 minutes: ____ (must be 0)`,
    items: 1,
    fields: { Errors: 'number = 0' },
  },
  'b5-users-in-a-period': {
    text: `# Watch
- [ ] Traffic looked at
  - Users in the last 5 min: ____ (should be > 100)`,
    items: 1,
    fields: { 'Users in the last 5 min': 'number > 100' },
  },
  'b5-german-period': {
    text: `# Überwachung
- [ ] Fehler gesichtet
  - Fehler in den letzten 10 Minuten: ____ (muss 0 sein)`,
    items: 1,
    fields: { 'Fehler in den letzten 10 Minuten': 'number = 0' },
  },
  'b5-unit-behind-the-place': {
    text: `# Watch
- [ ] Latency looked at
  - Answer time over 10 min: ____ ms`,
    items: 1,
    fields: { 'Answer time over 10 min': 'number ms' },
  },
  'b5-hours-of-the-window': {
    text: `# Watch
- [ ] Restarts counted
  - Restarts within 24 h: ____ (target: 0)`,
    items: 1,
    fields: { 'Restarts within 24 h': 'number = 0' },
  },
  'b6-secret-length': {
    text: `# Settings
- [ ] \`SESSION_KEY=<64 chars>\` set`,
    items: 1,
    bounds: 0,
  },
  'b6-node-count': {
    text: `# Settings
- [ ] Run it on <10 nodes>`,
    items: 1,
    bounds: 0,
  },
  'b6-entity-less-than': {
    text: `# Health
- [ ] p95 &lt; 400 ms`,
    items: 1,
    bounds: 1,
    units: ['ms'],
  },
  'b6-entity-greater': {
    text: `# Health
- [ ] Availability &gt; 99.5 %`,
    items: 1,
    bounds: 1,
    units: ['%'],
  },
  'b6-bound-without-spaces': {
    text: `# Health
- [ ] p95 <400ms`,
    items: 1,
    bounds: 1,
    units: ['ms'],
  },
  'b6-version-in-angles': {
    text: `# Settings
- [ ] Image tagged with <version 3 or newer>`,
    items: 1,
    bounds: 0,
  },
}
