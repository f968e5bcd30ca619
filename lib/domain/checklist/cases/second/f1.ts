// Small documents for the faults of the second list, kinds F1 to F3.
import type { Cases } from '@/lib/domain/checklist/cases/case'

export const SECOND_F1: Cases = {
  'f1-post-go-live': {
    text: `# Launch
- [ ] Switch turned

## Post-Go-Live (1 hour)
- [ ] Errors watched`,
    items: 2,
    required: 1,
    kinds: { 'Post-Go-Live': 'monitor' },
  },
  'f1-t-plus': {
    text: `# Launch
- [ ] Switch turned

## T+1 hour
- [ ] Errors watched`,
    items: 2,
    required: 1,
    kinds: { 'T+1 hour': 'monitor' },
  },
  'f1-week-two': {
    text: `# Launch
- [ ] Switch turned

## Week 2-4 after launch
- [ ] Review meeting held`,
    items: 2,
    required: 1,
  },
  'f1-post-release-phase': {
    text: `# Launch
- [ ] Switch turned

## Post-Release Phase
- [ ] Feedback collected`,
    items: 2,
    required: 1,
  },
  'f1-german-nach-produktivsetzung': {
    text: `# Einführung
- [ ] Umgeschaltet

## Nach der Produktivsetzung
- [ ] Rückmeldungen gesammelt`,
    items: 2,
    required: 1,
  },
  'f2-go-live-day': {
    text: `# Plan

## Go-Live Day
- [ ] Switch turned`,
    kinds: { 'Go-Live Day': 'deploy' },
  },
  'f2-t-zero': {
    text: `# Plan

## T-0
- [ ] Switch turned`,
    kinds: { 'T-0': 'deploy' },
  },
  'f2-monitoring-set-up': {
    text: `# Pre-launch preparation

## Monitoring & Observability
- [ ] Dashboards built
- [ ] Alerts armed`,
    items: 2,
    required: 2,
    kinds: { 'Monitoring & Observability': 'prepare' },
  },
  'f2-decision-meeting': {
    text: `# Plan

## Go-Live Decision
- [ ] Meeting held`,
    kinds: { 'Go-Live Decision': 'gate' },
  },
  'f2-launch-and-livegang': {
    text: `# Plan

## Launch day
- [ ] Switch turned

## Livegang
- [ ] Schalter umgelegt`,
    kinds: { 'Launch day': 'deploy', Livegang: 'deploy' },
  },
  'f3-hypercare': {
    text: `# Launch
- [ ] Switch turned

## Hypercare (2 weeks)
- [ ] Daily call held`,
    kinds: { Hypercare: 'monitor' },
    planned: { Hypercare: null },
  },
  'f3-frequency-below-an-item': {
    text: `# Launch
- [ ] Switch turned

## Monitoring
- [ ] Error log read
  - Frequency: every 4 hours`,
    items: 2,
    every: { 'Error log': 14400 },
  },
  'f3-daily': {
    text: `# Launch
- [ ] Switch turned

## Hypercare
- [ ] Tickets triaged daily`,
    every: { Tickets: 86400 },
  },
  'f3-day-before': {
    text: `# Launch

## Day before
- [ ] Freeze announced`,
    kinds: { 'Day before': 'prepare' },
    windows: { 'Day before': [-86400, 0] },
  },
  'f3-soak': {
    text: `# Launch
- [ ] Switch turned
- [ ] 48 hours of stable operation`,
    items: 2,
    holds: true,
  },
}
