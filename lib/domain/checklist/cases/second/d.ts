// Small documents for the faults of the second list, kinds D.
import type { Cases } from '@/lib/domain/checklist/cases/case'

export const SECOND_D: Cases = {
  'd1-same-label-in-two-parts': {
    text: `# Health

## Frontend
- [ ] CPU usage < 30 %

## Backend
- [ ] CPU usage < 60 %`,
    items: 2,
    findingsWithout: ['bounds-differ'],
  },
  'd1-response-time-of-each': {
    text: `# Health
- [ ] Balancer: response time < 10 ms
- [ ] Database: response time < 50 ms
- [ ] Cache: response time < 5 ms`,
    items: 3,
    findingsWithout: ['bounds-differ'],
  },
  'd1-thresholds-of-rows': {
    text: `# Health

| Check | Threshold | Status |
|---|---|---|
| Search p95 | < 300 ms | ☐ |
| Export p95 | < 9000 ms | ☐ |`,
    items: 2,
    findingsWithout: ['bounds-differ'],
  },
  'd1-free-memory-of-two-hosts': {
    text: `# Health
- [ ] **web-1**
  - Free memory > 2 GB
- [ ] **db-1**
  - Free memory > 16 GB`,
    items: 2,
    findingsWithout: ['bounds-differ'],
  },
  'd1-real-contradiction': {
    text: `# Health

- [ ] Checkout API p95 latency < 300 ms

## Release criteria
- [ ] Checkout API p95 latency < 500 ms`,
    items: 2,
    findings: ['bounds-differ'],
  },
  'd2-approval-stated-as-item': {
    text: `# Release
- [ ] Tech Lead approval on staging
- [ ] Build green

## Sign-off
- [ ] Product Manager
- [ ] QA Lead`,
    items: 2,
    findingsWithout: ['roles-differ'],
  },
  'd2-sentences-are-no-roles': {
    text: `# Release
- [ ] Build green

## Sign-off

By signing below, I acknowledge the risks:

Director: ____________ Date: ________`,
    items: 1,
    roles: ['Director'],
    findingsWithout: ['roles-differ'],
    textsWithout: ['acknowledge'],
  },
  'd2-reviewed-by': {
    text: `# Release
- [ ] CTO reviewed the plan
- [ ] Build green

## Sign-off
- CTO: ____________`,
    items: 2,
    findingsWithout: ['roles-differ'],
    roles: ['CTO'],
  },
  'd2-same-roles-in-both': {
    text: `# Release
- [ ] QA Lead and Tech Lead informed

## Sign-off
- QA Lead: ____________
- Tech Lead: ____________`,
    items: 1,
    findingsWithout: ['roles-differ'],
    roles: ['QA Lead', 'Tech Lead'],
  },
  'd2-no-sign-off-at-all': {
    text: `# Release
- [ ] Operations team informed
- [ ] Build green`,
    items: 2,
    findingsWithout: ['roles-differ'],
    roles: [],
  },
}
