// The first inputs that were read wrongly, group e.
import type { Cases } from '@/lib/domain/checklist/cases/case'

export const INPUTS_E: Cases = {
  // no planned duration of a week
  'e01-t-minus-week-heading': {
    text: `# Launch

## Right before (T-1 Week)
- [ ] Freeze

## Launch day (T-Day)
- [ ] Publish

## Afterwards (T+1 Week)
- [ ] Feedback collected
`,
    planned: { 'Right before': null, 'Launch day': null, Afterwards: null },
    kinds: { 'Right before': 'prepare', 'Launch day': 'deploy', Afterwards: 'follow-up' },
  },
  // three check-ins at 15 min, 1 h and 24 h after the deployment
  'e02-checkpoints': {
    text: `# Release

- [ ] Deployed

## Monitoring 48h
- [ ] **Check points**:
  - [ ] +15 min post-release
  - [ ] +1h post-release
  - [ ] +24h post-release
`,
    items: 5,
    checkIns: [900, 3600, 86400],
  },
}
