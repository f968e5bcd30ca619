// Small documents for the faults of the second list, kinds A3 to A5.
import type { Cases } from '@/lib/domain/checklist/cases/case'

export const SECOND_A3: Cases = {
  'a3-rollback-and-contingency': {
    text: `# Deployment Preparation

## Build
- [ ] Build green

## Rollback & Contingency
- [ ] Rollback plan documented and rehearsed
- [ ] Contingency contacts identified`,
    items: 3,
    required: 3,
    rollbacks: 0,
  },
  'a3-support-with-boxes': {
    text: `# Launch

## Support
- [ ] Help desk trained
- [ ] Macros prepared`,
    items: 2,
    required: 2,
  },
  'a3-support-after-go-live': {
    text: `# Launch

- [ ] Switch turned

## Post-Go-Live (24 hours)

### Support
- [ ] Ticket volume manageable`,
    items: 2,
    required: 1,
  },
  'a3-backup-verification': {
    text: `# Before go-live

## Backup & Rollback Verification
- [ ] Nightly backup verified
- [ ] Restore tested on the standby`,
    items: 2,
    required: 2,
    rollbacks: 0,
  },
  'a3-reference-with-boxes': {
    text: `# Release

## Documentation
- [ ] Manual updated
- [ ] Release notes reviewed`,
    items: 2,
    required: 2,
  },
  'a3-support-plan-beside-communication': {
    text: `# Before the launch

## Communication & Support
- [ ] Help texts published
- [ ] Phone shifts staffed

## Reference data
- [ ] Country codes loaded`,
    items: 3,
    required: 3,
  },
  'a4-decision-in-bold': {
    text: `# Release

- [ ] Tests pass

**Decision:**
- [ ] **GO** - proceed with the deployment
- [ ] **NO-GO** - stop and inform everybody`,
    items: 1,
    choices: 1,
    holds: true,
  },
  'a4-branches-of-a-launch': {
    text: `# Launch

- [ ] Rehearsal done

**If GO LIVE:**
- [ ] Opened to everybody

**If ROLLBACK:**
- [ ] Rollback started
- [ ] Customers informed`,
    items: 4,
    required: 1,
  },
  'a4-proceed-or-roll-back': {
    text: `# Launch

- [ ] Canary watched

**Result of the canary:**
- [ ] Proceed
- [ ] Roll back`,
    items: 1,
    choices: 1,
    holds: true,
  },
  'a4-table-of-options': {
    text: `# Launch

- [ ] Canary watched

| Decision | Tick one |
|---|---|
| Go | ☐ |
| Conditional go | ☐ |
| No-go | ☐ |`,
    items: 1,
    choices: 1,
    holds: true,
  },
  'a4-pass-fail-for-two-tests': {
    text: `# Tests

- [ ] Order placed
  - [ ] Pass
  - [ ] Fail
- [ ] Order cancelled
  - [ ] Pass
  - [ ] Fail`,
    items: 2,
    choices: 2,
    titles: ['Order placed', 'Order cancelled'],
  },
  'a5-fence-then-bullets': {
    text: `# Deploy the gateway

## 1. Deploy
\`\`\`bash
make deploy
\`\`\`

## 2. Validate
- \`GET /live\` returns \`200\`
- The log is quiet
- Latency is below 200 ms`,
    items: 4,
    required: 4,
  },
  'a5-numbered-sections': {
    text: `# Move the archive

## Copy
1. Mount the new disk
2. Copy the files

## Check
1. Compare the checksums
2. Open ten files`,
    items: 4,
    required: 4,
  },
  'a5-table-of-contents': {
    text: `# Move the archive

## Table of Contents
- [Copy](#copy)
- [Check](#check)

## Copy
1. Mount the new disk
2. Copy the files`,
    items: 2,
    required: 2,
    questions: [],
  },
  'a5-guide': {
    text: `# How to write a release plan

## Why plan at all
Plans help.

## Common pitfalls
- No owner
- No time

## Example
\`\`\`bash
make deploy
\`\`\``,
    items: 0,
    rollbacks: 0,
    offers: 0,
  },
  'a5-pitfalls-are-no-items': {
    text: `# Move the archive

## Steps
1. Copy the files
2. Compare the checksums

## Pitfall: full disk
\`\`\`bash
df -h
\`\`\``,
    items: 2,
    required: 2,
  },
  'a5-ready-when': {
    text: `# Move the archive

## Steps
1. Copy the files
2. Compare the checksums

Ready when:
1. The reading room can open every box
2. The old disk is read-only`,
    items: 2,
    criteria: 2,
    holds: true,
  },
}
