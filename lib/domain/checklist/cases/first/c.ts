// Small documents for the faults of the first list, kinds C.
import type { Cases } from '@/lib/domain/checklist/cases/case'

export const FIRST_C: Cases = {
  'c1-negated-grep': {
    text: `# Secrets

- [ ] No private key in the bundle
  \`\`\`bash
  ! grep -rq "BEGIN RSA PRIVATE KEY" dist/
  \`\`\``,
    items: 1,
    noOfferWith: ['exitCode == 0'],
  },
  'c1-diff-must-be-empty': {
    text: `# Schema

- [ ] Schema files are the same
  \`\`\`bash
  diff schema/main.sql schema/live.sql
  # Expected: no output
  \`\`\``,
    items: 1,
    noOfferWith: ['exitCode != 0'],
  },
  'c1-pgrep-must-find-nothing': {
    text: `# Shutdown

- [ ] The old importer is not running any more
  \`\`\`bash
  pgrep -f importer-v1
  # Expected: no output
  \`\`\``,
    items: 1,
    noOfferWith: ['exitCode == 0'],
  },
  'c1-german-no-hits': {
    text: `# Sicherheit

- [ ] Keine Testzugänge im Quelltext
  \`\`\`bash
  grep -rn "test-user" src/
  # Erwartet: keine Treffer
  \`\`\``,
    items: 1,
    noOfferWith: ['exitCode == 0'],
  },
  'c1-french-aucun': {
    text: `# Sécurité

- [ ] Aucune clé dans les journaux
  \`\`\`bash
  grep -ri "api_key" /var/log/app/
  # Résultat attendu : aucun résultat
  \`\`\``,
    items: 1,
    noOfferWith: ['exitCode == 0'],
  },
  'c1-pods-not-running': {
    text: `# Cluster

- [ ] No pod is failing
  \`\`\`bash
  kubectl get pods -n shop | grep -v Running
  # Should return nothing
  \`\`\``,
    items: 1,
    noOfferWith: ['exitCode == 0'],
  },
  'c1-grep-in-cell': {
    text: `# Security

| # | Check | How | Status |
|---|---|---|---|
| 1 | No debug flags left | \`grep -rn "DEBUG=1" config/\` | ☐ |`,
    items: 1,
    noOfferWith: ['exitCode == 0'],
  },
  'c2-linter-that-fixes': {
    text: `# Quality

- [ ] Lint is clean
  \`\`\`bash
  eslint . --fix
  \`\`\``,
    items: 1,
    noOfferCommand: ['eslint . --fix'],
    changes: { '--fix': true },
  },
  'c2-reset-after-fetch': {
    text: `# Source

- [ ] Tree is at the tag
  \`\`\`bash
  git fetch --tags
  git reset --hard v2.1.0
  \`\`\``,
    items: 1,
    noOfferCommand: ['git reset'],
    changes: { 'git reset': true },
  },
  'c2-helm-upgrade': {
    text: `# Cluster

- [ ] Chart is installed: \`helm upgrade --install shop ./chart\``,
    items: 1,
    noOfferCommand: ['helm upgrade'],
    changes: { 'helm upgrade': true },
  },
  'c2-db-push': {
    text: `# Database

- [ ] Schema in place: \`npx prisma db push\`
- [ ] Migrations in place: \`bin/rails db:migrate\``,
    items: 2,
    noOfferCommand: ['prisma db push', 'rails db:migrate'],
    changes: { 'db push': true, 'db:migrate': true },
  },
  'c2-container-cleanup': {
    text: `# Host

- [ ] Disk is free: \`docker image prune -f\`
- [ ] Old volume is gone: \`docker volume rm shop_old\``,
    items: 2,
    noOfferCommand: ['docker image prune', 'docker volume rm'],
    changes: { 'image prune': true, 'volume rm': true },
  },
  'c3-container-name': {
    text: `# After

- [ ] Log is quiet: \`docker logs --tail 50 <container>\``,
    items: 1,
    noOfferRuns: ['docker logs', 'docker logs --tail 50'],
  },
  'c3-service-in-brackets': {
    text: `# After

- [ ] Service is up: \`systemctl status [service-name]\``,
    items: 1,
    noOfferRuns: ['systemctl status'],
  },
  'c3-namespace-and-deployment': {
    text: `# After

- [ ] Rollout ended
  \`\`\`bash
  kubectl rollout status deployment/<name> -n <namespace>
  \`\`\``,
    items: 1,
    noOfferRuns: ['kubectl rollout status', 'kubectl rollout status -n'],
  },
  'c3-row-of-one-id': {
    text: `# After

- [ ] The order is there
  \`\`\`bash
  psql "$DATABASE_URL" -c "SELECT status FROM orders WHERE id = <order-id>"
  \`\`\``,
    items: 1,
    noOfferWith: ['id = <order-id>'],
  },
  'c3-capital-placeholder': {
    text: `# After

- [ ] The tag is there: \`git tag -l <VERSION>\``,
    items: 1,
    noOfferRuns: ['git tag -l'],
  },
}
