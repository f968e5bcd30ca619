// The first inputs that were read wrongly, group g.
import type { Cases } from '@/lib/domain/checklist/cases/case'

export const INPUTS_G: Cases = {
  // the title holds criterion and requirement; the first has a bound
  'g01-criterion-table-requirement': {
    text: `# Acceptance

| Criterion | Requirement | Status | Verified by |
|---|---|---|---|
| **Performance** | Response times < 300 ms | ☐ |  |
| **Backup** | Backup tests successful | ☐ | IT Ops |
| **Availability** | reachable 24/7 | ☐ |  |
`,
    items: 3,
  },
  // target, not alert; actual is where a value is entered
  'g02-metric-table-target-actual': {
    text: `# After go-live

| Metric | Target | Actual | Status |
|---|---:|---:|---|
| Availability (first week) | ≥ 99% |  | ☐ |
| Incidents (first week) | ≤ 10 |  | ☐ |
| Time to repair | ≤ 4h |  | ☐ |
`,
    metrics: 3,
  },
  'g03-metric-table-warning': {
    text: `# Metrics to watch

| Metric | OK threshold | WARNING threshold | Action |
|---|---|---|---|
| Uptime | > 99.9% | < 99.9% | Alert team |
| Latency P95 | < 300ms | > 500ms | Investigate |
| Error rate | < 1% | > 5% | Rollback |
`,
    metrics: 3,
    healthy: { 'Latency P95': 100, Uptime: 99.99, 'Error rate': 0.1 },
    breached: { 'Latency P95': 2000, 'Error rate': 50 },
  },
  // each target is joined with its own blank
  'g04-blank-two-underscores': {
    text: `# Load test
- [ ] Normal load: 50 users
  - Response time: __ seconds (target: < 3s)
  - Success rate: __% (target: > 99%)
- [ ] Peak load: 100 users
  - Response time: __ seconds (target: < 5s)
`,
    items: 2,
    units: ['s', '%'],
  },
  'g06-cell-slash-not-choice': {
    text: `# Back-out plan

- [ ] Deployed

## Rollback scenarios
| Scenario | Trigger | Action |
|---|---|---|
| Critical error | outage / loss of a critical function | Run rollback + restore previous version |
`,
    items: 1,
    choices: 0,
  },
  // labels are row and column: "Planning: What went well?"
  'g07-unnamed-columns': {
    text: `# Lessons

## Lessons learned
| Category | What went well? | What went badly? | Improvements |
|---|---|---|---|
| **Planning** | [TODO] | [TODO] | [TODO] |
`,
    fields: {
      'Planning: What went well': 'text',
      'Planning: What went badly': 'text',
      'Planning: Improvements': 'text',
    },
    items: 0,
  },
  // three blanks with their names, one fact
  'g08-facts-table-one-filled': {
    text: `# Permit

- [ ] Tests run

## General data
| Field | Value |
|---|---|
| System |  |
| Version to release |  |
| Date / time |  |
| Target environment | Production |
`,
    fields: { System: 'text', 'Version to release': 'text', 'Date / time': 'date-time' },
    facts: ['Target environment'],
    items: 1,
  },
  'g09-bracket-blanks': {
    text: `# Release
- [ ] Routes generated: [number]
- [ ] Briefing planned: Date [DD/MM/YYYY] HH:MM
- [ ] Feature 1: [describe test]
- **Tests run**: [X] / [Y]
- **Commit**: [hash]
`,
    items: 3,
  },
  'g10-french-colon': {
    text: `# Release

**Rôle** : Release Manager  
**Version** : 5

- [ ] **QA** : tests passent
- **Responsable** : __________
`,
    facts: ['Rôle', 'Version'],
    textsWithout: [': Release Manager'],
    items: 1,
  },
  'g11-units-other-languages': {
    text: `# Performance
- [ ] وقت التحميل < 5 ثواني
- [ ] Antwortzeit < 2 Sekunden
- [ ] Temps de réponse < 2 secondes
- [ ] Tiempo de respuesta < 2 segundos
- [ ] 応答時間 < 2秒
- [ ] 响应时间 < 200毫秒
- [ ] Antwortzeit unter 300 ms
- [ ] Temps de réponse inférieur à 300 ms
- [ ] 错误率低于 1%
- [ ] Fehlerquote < 0,5 %
- [ ] Время ответа < 300 мс
`,
    items: 11,
    bounds: 11,
  },
}
