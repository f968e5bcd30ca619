// The first inputs that were read wrongly, group d.
import type { Cases } from '@/lib/domain/checklist/cases/case'

export const INPUTS_D: Cases = {
  'd01-rollback-readiness': {
    text: `# Pre-release checklist

- [ ] Tests pass

## Rollback plan
- [ ] Rollback manual is ready
- [ ] Backup verified
`,
    items: 3,
    required: 3,
    rollbacks: 0,
  },
  // no budget: the minutes belong to steps
  'd02-rollback-step-budget': {
    text: `# Deployment

- [ ] Deploy

## Rollback plan

### Triggers
- more than 10% errors for more than 15 minutes

### Procedure
1. **Tell the stakeholders** (within 5 minutes)
2. **Stop the traffic**
3. **Restore the backup**
4. **Root cause analysis** (within 24 hours)
`,
    rollbacks: 1,
    rollbackSteps: 4,
    budgetSeconds: null,
  },
  'd03b-kind-before-en': {
    text: `# Go-live checklist

## Phase 2: Documentation (3-4 weeks before go-live)
- [ ] Handbook written

## Before the release
- [ ] Mail the team

## After the release
- [ ] Post-mortem
`,
    kinds: { 'Phase 2': 'prepare', 'Before the release': 'prepare', 'After the release': 'follow-up' },
  },
  'd04-kind-cleanup': {
    text: `# Release

## Code cleanup
- [ ] Unused code removed

## Deploy
- [ ] Deployed
`,
    items: 2,
    required: 2,
    kinds: { 'Code cleanup': 'prepare' },
  },
  'd05-kind-next-steps-post': {
    text: `# Release

- [ ] Deployed

## Next steps post-deployment

### Immediately after (0-2 hours)
- [ ] Errors watched

### First 24 hours
- [ ] Error rates reviewed
`,
    kinds: { 'Immediately after': 'monitor', 'First 24 hours': 'monitor' },
  },
}
