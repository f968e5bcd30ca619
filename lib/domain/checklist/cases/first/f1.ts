// Small documents for the faults of the first list, kinds F1 to F3.
import type { Cases } from '@/lib/domain/checklist/cases/case'

export const FIRST_F1: Cases = {
  'f1-device-widths-are-no-bounds': {
    text: `# Layout

- [ ] Phone (< 480px): start page looked at
- [ ] Tablet (< 1024px): start page looked at
- [ ] Desktop (> 1024px): start page looked at`,
    items: 3,
    findingsWithout: ['bounds-differ'],
    bounds: 0,
  },
  'f1-first-and-final': {
    text: `# Figures

- [ ] Web
  - Build time: __ s (target: < 60 s)
- [ ] Worker
  - Build time: __ s (target: < 90 s)`,
    items: 2,
    fields: { Build: 'number s < 60' },
    findingsWithout: ['bounds-differ'],
  },
  'f1-two-underscores': {
    text: `# Load

- [ ] Load test run
  - Peak: __ users
  - CPU: __%`,
    items: 1,
    fieldCount: 2,
    units: ['users', '%'],
  },
  'f1-two-targets-with-one-label': {
    text: `# Load

## Search
- [ ] Target: p95 < 300 ms

## Export
- [ ] Target: p95 < 5000 ms`,
    items: 2,
    bounds: 2,
    findingsWithout: ['bounds-differ'],
  },
  'f1-blank-in-the-middle': {
    text: `# Load

- [ ] Ran __ times without an error`,
    items: 1,
    fieldCount: 1,
  },
  'f2-slash-in-a-cell': {
    text: `# Plan

- [ ] Deployed

| Case | Sign | Answer |
|---|---|---|
| Fire / flood | alarm / siren | Leave the building |`,
    items: 1,
    choices: 0,
  },
  'f2-slash-in-prose': {
    text: `# Plan

The web/mobile team and the data/ML team share the window.

- [ ] Deployed`,
    items: 1,
    choices: 0,
  },
  'f2-path-with-slash': {
    text: `# Plan

- [ ] Files copied: config/app.yml`,
    items: 1,
    choices: 0,
  },
  'f2-and-or-in-an-item': {
    text: `# Plan

- [ ] Support and/or sales informed about the date/time`,
    items: 1,
    choices: 0,
  },
  'f2-real-choice': {
    text: `# Plan

- [ ] Deployed
  - Outcome: Success / Failed`,
    items: 1,
    choices: 1,
    meanings: { Outcome: { Success: 'pass', Failed: 'fail' } },
  },
  'f3-row-and-column': {
    text: `# Review

| Area | Good | Bad |
|---|---|---|
| Testing | [TODO] | [TODO] |
| Planning | [TODO] | [TODO] |`,
    items: 0,
    fields: { 'Testing: Good': 'text', 'Testing: Bad': 'text' },
  },
  'f3-name-and-phone': {
    text: `# Plan

- [ ] Deployed

## Contacts
| Role | Name | Phone |
|---|---|---|
| Incident lead | [Name] | [Phone] |
| Database | [Name] | [Phone] |`,
    items: 1,
    contacts: 2,
  },
  'f3-two-blanks-in-a-row': {
    text: `# Timing

| Part | Start | End |
|---|---|---|
| Frontend | ____ | ____ |`,
    items: 0,
    fields: { 'Frontend: Start': 'text', 'Frontend: End': 'text' },
  },
  'f3-german': {
    text: `# Rückblick

| Bereich | Gut | Schlecht |
|---|---|---|
| Ablauf | ____ | ____ |`,
    items: 0,
    fields: { 'Ablauf: Gut': 'text', 'Ablauf: Schlecht': 'text' },
  },
  'f3-numbered-rows': {
    text: `# Versions

| # | Component | Version before | Version after |
|---|---|---|---|
| 1 | Web | ____ | ____ |
| 2 | Worker | ____ | ____ |`,
    items: 0,
    fields: { 'Web: Version before': 'text', 'Web: Version after': 'text' },
  },
}
