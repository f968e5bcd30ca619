// Small documents for the faults of the second list, kinds E.
import type { Cases } from '@/lib/domain/checklist/cases/case'

export const SECOND_E: Cases = {
  'e1-reason-for-decision': {
    text: `# Launch
- [ ] Rehearsed

## Sign-off
- Delivery Manager: ____________ Date: ________

**Reason for decision:**
- what speaks for it
- what speaks against it`,
    items: 1,
    roles: ['Delivery Manager'],
    holds: true,
  },
  'e1-approval-and-person': {
    text: `# Launch
- [ ] Rehearsed

## CTO Approval
**CTO:** ____________ Date: ________`,
    items: 1,
    roles: ['CTO'],
    holds: true,
  },
  'e1-vp-twice': {
    text: `# Launch
- [ ] Rehearsed

## Approvals

### VP Engineering Approval
VP Engineering: ____________

### CTO Approval
CTO: ____________`,
    items: 1,
    roles: ['VP Engineering', 'CTO'],
    holds: true,
  },
  'e1-label-with-a-fence': {
    text: `# Launch
- [ ] Rehearsed

## Sign-off
Architect: ____________

Notes:
\`\`\`text
none
\`\`\``,
    items: 1,
    roles: ['Architect'],
    holds: true,
  },
  'e1-next-steps-are-none': {
    text: `# Launch
- [ ] Rehearsed

## Sign-off
- Owner of the service: ____________

Next steps:
- send the minutes
- plan the next release`,
    items: 1,
    roles: ['Owner of the service'],
    holds: true,
  },
  'e2-criteria-only': {
    text: `# Launch
- [ ] Rehearsed

## Rollback criteria
- Error rate above 5 %
- Payments fail for 5 minutes`,
    items: 1,
    rollbacks: 0,
    holds: true,
  },
  'e2-fix-within-hours': {
    text: `# Launch
- [ ] Rehearsed

## Rollback

**When to roll back:**
- A blocker cannot be fixed within 2 hours
- Data is damaged

**Steps:**
1. Close the site
2. Restore the copy`,
    rollbacks: 1,
    rollbackSteps: 2,
    budgetSeconds: null,
    triggers: 2,
  },
  'e2-plan-b': {
    text: `# Launch
- [ ] Rehearsed

## Plan B
1. Close the site
2. Restore the copy`,
    rollbacks: 1,
    rollbackSteps: 2,
  },
  'e2-if-it-goes-wrong': {
    text: `# Launch
- [ ] Rehearsed

## If it goes wrong (within 20 minutes)
1. Close the site
2. Restore the copy`,
    rollbacks: 1,
    rollbackSteps: 2,
    budgetSeconds: 1200,
  },
  'e2-portuguese-voltar': {
    text: `# Implantação
- [ ] Ensaiado

## Voltar atrás
1. Fechar o portal
2. Restaurar a cópia`,
    rollbacks: 1,
    rollbackSteps: 2,
  },
  'e2-pitfall-is-no-plan': {
    text: `# Launch

## Steps
1. Rehearse
2. Launch

## Pitfall 3: no rollback plan
Teams forget it.`,
    items: 2,
    rollbacks: 0,
  },
  'e2-triggers-one-by-one': {
    text: `# Launch
- [ ] Rehearsed

## Rollback plan

### Triggers
- Error rate above 5 %
- Payments fail
- A partner asks for it

### Procedure
1. Switch the traffic back`,
    rollbacks: 1,
    rollbackSteps: 1,
    triggers: 3,
  },
}
