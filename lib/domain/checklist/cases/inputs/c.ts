// The first inputs that were read wrongly, group c.
import type { Cases } from '@/lib/domain/checklist/cases/case'

export const INPUTS_C: Cases = {
  'c01b-roles-en-bold-list': {
    text: `# Release

- [ ] Tests pass

**Signatures:**
- Service Owner: _________________ Date: _______
- CIO: _________________ Date: _______
`,
    items: 1,
    roles: ['Service Owner', 'CIO'],
    holds: true,
  },
  'c02b-roles-en-boxes': {
    text: `# Release

- [ ] Tests pass

**Approvals**:
- [ ] Tech Lead: _______________  Date: _______
- [ ] Security: _______________  Date: _______
`,
    items: 1,
    roles: ['Tech Lead', 'Security'],
    holds: true,
  },
  'c03b-roles-en-boxes-heading': {
    text: `# Change

- [ ] Tests OK

## Approval
- [ ] Technical manager
- [ ] Business manager
`,
    items: 1,
    roles: ['Technical manager', 'Business manager'],
    holds: true,
  },
  'c04b-roles-en-position': {
    text: `# Production permit

- [ ] Tests run

## Authorisation
| Name | Position | Date | Signature |
|---|---|---|---|
|  | Product Owner |  |  |
|  | Head of IT |  |  |
`,
    items: 1,
    roles: ['Product Owner', 'Head of IT'],
    holds: true,
  },
  // "To approve …, these must hold:" is a go-if-all list
  'c05-false-role-sentence': {
    text: `# Deployment

- [ ] Tests pass

## Sign-off

| Role | Name | Signature | Date |
|---|---|---|---|
| QA Lead | | | |

### Approval criteria

To approve the deployment, these must hold:
- all blocking items done
- smoke tests passed
`,
    items: 1,
    roles: ['QA Lead'],
    holds: true,
  },
  'c06-false-role-print-name': {
    text: `# Deployment

- [ ] Tests pass

## Approval

**I hereby approve the deployment to production, confirming:**
- all items are complete
- the rollback plan is tested

**IT Director:**

Signature: ___________________________

Print Name: ___________________________

Date: ___________________________
`,
    items: 1,
    roles: ['IT Director'],
    holds: true,
  },
  'c08-deployed-verified-by': {
    text: `# Deployment

- [ ] Tests pass

## Sign-off
- Deployed by: [Name]
- Verified by: [Name]
- Deployment status: [Success/Failed/Rolled back]
`,
    items: 1,
    roles: ['Deployed by', 'Verified by'],
    choices: 1,
    holds: true,
  },
}
