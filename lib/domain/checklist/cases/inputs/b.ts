// The first inputs that were read wrongly, group b.
import type { Cases } from '@/lib/domain/checklist/cases/case'

export const INPUTS_B: Cases = {
  // GO / GO WITH CONDITIONS / NO-GO is one decision; unanswered it holds, NO-GO is no-go
  'b01-decision-boxes': {
    text: `# Release

- [ ] Tests pass

## Decision

- [ ] **GO** - release approved
- [ ] **GO WITH CONDITIONS** - approved with reservations
- [ ] **NO-GO** - release refused
`,
    items: 1,
    choices: 1,
    holds: true,
  },
  // items below If GO / If NO-GO apply after the decision only
  'b03-branch-items': {
    text: `# Release

- [ ] Tests pass

### If GO
- [ ] Mail the team

### If NO-GO
- [ ] Write down the reasons
- [ ] Plan a new date
`,
    required: 1,
  },
  'b04-exclusive-type': {
    text: `# Deployment request

### Deployment type
_(mark one with an X)_

- [ ] Release
- [ ] Rollback

- [ ] Tests pass
`,
    items: 1,
    choices: 1,
  },
}
