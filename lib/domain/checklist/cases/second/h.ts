// Small documents for the faults of the second list, kinds H.
import type { Cases } from '@/lib/domain/checklist/cases/case'

export const SECOND_H: Cases = {
  'h1-ellipsis-at-the-end': {
    text: `# Settings
- [ ] \`STRIPE_SECRET_KEY=sk_test_...\` set`,
    items: 1,
    secrets: 0,
  },
  'h1-ellipsis-character': {
    text: `# Settings
- [ ] \`API_TOKEN=abc…\` set`,
    items: 1,
    secrets: 0,
  },
  'h1-change-me': {
    text: `# Settings
- [ ] Set it
  \`\`\`env
  DB_PASSWORD=change_me
  \`\`\``,
    items: 1,
    secrets: 0,
  },
  'h1-brackets': {
    text: `# Settings
- [ ] Set it
  \`\`\`env
  DB_PASSWORD=(from the vault)
  \`\`\``,
    items: 1,
    secrets: 0,
  },
  'h1-short-sample': {
    text: `# Settings
- [ ] Set it
  \`\`\`env
  DB_PASSWORD=xxxx
  \`\`\``,
    items: 1,
    secrets: 0,
  },
  'h1-real-secret': {
    text: `# Settings
- [ ] Set it
  \`\`\`env
  DB_PASSWORD=t7Qw93kLmz81pXvR
  \`\`\``,
    items: 1,
    secrets: 1,
  },
}
