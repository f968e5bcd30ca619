// Small documents for the faults of the first list, kinds E.
import type { Cases } from '@/lib/domain/checklist/cases/case'

export const FIRST_E: Cases = {
  'e1-weeks-are-a-window': {
    text: `# Launch

## Dry run (T-2 weeks)
- [ ] Dry run done

## Launch (T-0)
- [ ] Switch turned`,
    items: 2,
    planned: { 'Dry run': null, Launch: null },
    kinds: { 'Dry run': 'prepare' },
  },
  'e1-hours-after': {
    text: `# Launch

- [ ] Switch turned

## First look after the launch (0-2 hours)
- [ ] Errors watched`,
    planned: { 'First look': null },
    windows: { 'First look': [0, 7200] },
    kinds: { 'First look': 'monitor' },
  },
  'e1-planned-minutes': {
    text: `# Launch

## Deployment (45 min)
- [ ] Switch turned`,
    planned: { Deployment: 2700 },
  },
  'e1-day-minus-one': {
    text: `# Launch

## Preparation (Day -1)
- [ ] Freeze announced`,
    planned: { Preparation: null },
    kinds: { Preparation: 'prepare' },
    windows: { Preparation: [-86400, 0] },
  },
  'e1-post-launch-week': {
    text: `# Launch

- [ ] Switch turned

## Post-launch monitoring (1 week)
- [ ] Errors watched`,
    planned: { 'Post-launch': null },
    kinds: { 'Post-launch': 'monitor' },
  },
  'e1-german-woche': {
    text: `# Einführung

## Generalprobe (T-1 Woche)
- [ ] Probe gehalten`,
    planned: { Generalprobe: null },
    kinds: { Generalprobe: 'prepare' },
  },
  'e2-minutes-and-hours': {
    text: `# Release

- [ ] Deployed

## Monitoring
- [ ] +30 min
- [ ] +2 h`,
    items: 3,
    checkIns: [1800, 7200],
  },
  'e2-after-in-words': {
    text: `# Release

- [ ] Deployed

## Checks after the deployment
- [ ] 15 minutes after the deployment: dashboards looked at
- [ ] 1 hour after the deployment: error log looked at
- [ ] 24 hours after the deployment: customers asked`,
    items: 4,
    checkIns: [900, 3600, 86400],
  },
  'e2-t-plus': {
    text: `# Release

- [ ] Deployed

## Watch
- [ ] T+10 min: log looked at
- [ ] T+4 h: costs looked at`,
    items: 3,
    checkIns: [600, 14400],
  },
  'e2-german-nach': {
    text: `# Auslieferung

- [ ] Ausgerollt

## Überwachung
- [ ] Nach 30 Minuten: Protokoll gesichtet
- [ ] Nach 24 Stunden: Kennzahlen gesichtet`,
    items: 3,
    checkIns: [1800, 86400],
  },
  'e2-table-of-check-points': {
    text: `# Release

- [ ] Deployed

## Monitoring

| Time | Look at | Done |
|---|---|---|
| +15 min | Errors | ☐ |
| +1 h | Latency | ☐ |
| +4 h | Queue | ☐ |`,
    items: 4,
    checkIns: [900, 3600, 14400],
  },
}
