// Small documents for the faults of the second list, kinds A1 and A2.
import type { Cases } from '@/lib/domain/checklist/cases/case'

export const SECOND_A1: Cases = {
  'a1-two-bounds-below-one-item': {
    text: `# Disaster test

- [ ] **Recovery**: shown on the standby site
  - Recovery time: ____ min (must be < 45)
  - Data loss: ____ min (must be < 5)`,
    items: 1,
    bounds: 2,
    units: ['min'],
  },
  'a1-cpu-and-memory': {
    text: `# Soak

- [ ] Load looked at
  - CPU < 70% : ____ %
  - Memory < 80% : ____ %`,
    items: 1,
    bounds: 2,
    units: ['%'],
  },
  'a1-status-and-decision': {
    text: `# Gate

- [ ] Rehearsal reviewed
  - Status: ☐ Not started ☐ Running ☐ Complete
  - Decision: ☐ GO ☐ NO-GO`,
    items: 1,
    choices: 2,
    meanings: { Decision: { GO: 'pass', 'NO-GO': 'fail' } },
  },
  'a1-decision-of-the-release': {
    text: `# Gate

- [ ] Rehearsal reviewed

**Joint decision:** ☐ GO LIVE ☐ NO-GO ☐ DELAY`,
    items: 1,
    choices: 1,
    holds: true,
    meanings: { 'Joint decision': { 'GO LIVE': 'pass', 'NO-GO': 'fail', DELAY: 'undecided' } },
  },
  'a1-decision-of-a-section': {
    text: `# Launch

## Readiness
- [ ] Rehearsal reviewed

## Decision
Result of the meeting: ☐ Approved ☐ Approved with remarks ☐ Rejected`,
    items: 1,
    choices: 1,
    holds: true,
  },
  'a1-overall-status': {
    text: `# Test report

- [ ] Suite run

**Overall status:** ☐ PASSED ☐ FAILED`,
    items: 1,
    choices: 1,
    holds: true,
    meanings: { 'Overall status': { PASSED: 'pass', FAILED: 'fail' } },
  },
  'a2-unicode-hyphen': {
    text: `# Release

- [ ] Tests pass

## Required sign\u2011offs
- [ ] Product
- [ ] Operations`,
    items: 1,
    roles: ['Product', 'Operations'],
    holds: true,
  },
  'a2-approval-colon-list': {
    text: `# Release

- [ ] Tests pass

## Approval
- Product:
- Engineering:`,
    items: 1,
    roles: ['Product', 'Engineering'],
    holds: true,
  },
  'a2-approvals-in-brackets': {
    text: `# Release

- [ ] Tests pass

## 7. Approvals (required)
- [ ] Product
- [ ] Engineering`,
    items: 1,
    roles: ['Product', 'Engineering'],
    holds: true,
  },
  'a2-anchor-behind-heading': {
    text: `# Release

- [ ] Tests pass

## Approval {#approval}
- Product: ________
- Engineering: ________`,
    items: 1,
    roles: ['Product', 'Engineering'],
    holds: true,
  },
  'a2-roles-here-and-there': {
    text: `# Release

- [ ] Tests pass

**QA Lead:** ________ Date: ________

## Sign-off
- [ ] Product
- [ ] Operations`,
    items: 1,
    roles: ['QA Lead', 'Product', 'Operations'],
    holds: true,
  },
  'a2-slash-in-the-role': {
    text: `# Release

- [ ] Tests pass

## Sign-off
- [ ] Operations/on-call
- [ ] Development/QA`,
    items: 1,
    roles: ['Operations/on-call', 'Development/QA'],
    holds: true,
  },
  'a2-decision-per-role': {
    text: `# Release

- [ ] Tests pass

## Go/No-Go decision
- [ ] **Business Owner:** GO / NO-GO - [Signature] [Date]
- [ ] **IT Owner:** GO / NO-GO - [Signature] [Date]`,
    items: 1,
    roles: ['Business Owner', 'IT Owner'],
    holds: true,
  },
  'a2-item-with-a-signature': {
    text: `# Release

- [ ] Tests pass
- [ ] **Network**: firewall rules in place - Owner: Lena Hofer - Signature: ________ - Date: ________`,
    items: 2,
    holds: true,
  },
  'a2-underscored-bold': {
    text: `# Release

- [ ] Tests pass

## Sign-off
__QA Lead:__ ____ Date: ____
__Tech Lead:__ ____ Date: ____`,
    items: 1,
    roles: ['QA Lead', 'Tech Lead'],
    holds: true,
  },
  'a2-zero-width-behind-heading': {
    text: `# Release

- [ ] Tests pass

## Approval\u200b
- Product: ________`,
    items: 1,
    roles: ['Product'],
    holds: true,
  },
}
