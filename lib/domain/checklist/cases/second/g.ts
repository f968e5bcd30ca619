// Small documents for the faults of the second list, kinds G.
import type { Cases } from '@/lib/domain/checklist/cases/case'

export const SECOND_G: Cases = {
  'g1-team-table': {
    text: `# Launch
- [ ] Rehearsed

## Team
| Role | Name | Phone | Email |
|---|---|---|---|
| Lead | Ada | 100 | ada@example.org |
| Database | Bo | 101 | bo@example.org |`,
    items: 1,
    contacts: 2,
    fieldCount: 0,
  },
  'g1-empty-team-table': {
    text: `# Launch
- [ ] Rehearsed

## Contacts
| Role | Name | Phone |
|---|---|---|
| Lead | | |
| Database | | |`,
    items: 1,
    contacts: 2,
  },
  'g1-on-call-list': {
    text: `# Launch
- [ ] Rehearsed

## Emergency contacts
- Lead: Ada, 100
- Database: Bo, 101`,
    items: 1,
    contacts: 2,
  },
  'g1-german-ansprechpartner': {
    text: `# Einführung
- [ ] Geprobt

## Ansprechpartner
| Rolle | Name | Telefon |
|---|---|---|
| Leitung | Ada | 100 |
| Datenbank | Bo | 101 |`,
    items: 1,
    contacts: 2,
    fieldCount: 0,
  },
  'g1-escalation-path': {
    text: `# Launch
- [ ] Rehearsed

## Escalation
| Level | Who | Channel |
|---|---|---|
| 1 | On-call engineer | #ops |
| 2 | Team lead | phone |
| 3 | CTO | phone |`,
    items: 1,
    fieldCount: 0,
    roles: [],
  },
  'g2-change-log-dates': {
    text: `# Launch
- [ ] Rehearsed

## Change log
| Version | Date | Change |
|---|---|---|
| 1.0 | [MM/DD/YYYY] | First version |`,
    items: 1,
    fieldCount: 0,
  },
  'g2-empty-facts': {
    text: `# Launch
**Agreed by phone with:**
**Version:** 2

- [ ] Rehearsed`,
    items: 1,
    fields: { 'Agreed by phone with': 'text' },
  },
  'g2-owner-and-evidence-columns': {
    text: `# Launch
| Item | Owner | Evidence | Done |
|---|---|---|---|
| Rehearsed | | | ☐ |
| Announced | | | ☐ |`,
    items: 2,
    required: 2,
  },
  'g2-notes-column': {
    text: `# Launch
| Item | Done | Notes |
|---|---|---|
| Rehearsed | ☑ | |
| Announced | ☐ | |`,
    items: 2,
    claimed: 1,
  },
  'g2-confidential-line': {
    text: `# Launch
**Confidential:** internal only

- [ ] Rehearsed`,
    items: 1,
    facts: ['Confidential'],
  },
  'g3-plain-bullets-once': {
    text: `# Departure

## Before leaving
- Fuel on board
- Crew briefed
- Weather looked at`,
    items: 3,
    required: 3,
    titles: ['Fuel on board', 'Crew briefed', 'Weather looked at'],
  },
  'g3-numbered-once': {
    text: `# Valve change

## Steps
1. Close the valve
2. Open the bypass`,
    items: 2,
    titles: ['Close the valve', 'Open the bypass'],
  },
  'g3-bullets-below-a-step': {
    text: `# Valve change

## Steps
1. Close the valve
   - quarter turn
   - wear gloves
2. Open the bypass`,
    items: 2,
    titles: ['Close the valve', 'Open the bypass'],
  },
  'g3-bold-start': {
    text: `# Departure

## Before leaving
- **Fuel**: at least half
- **Crew**: briefed`,
    items: 2,
    required: 2,
  },
  'g3-star-bullets': {
    text: `# Departure

## Before leaving
* Fuel on board
* Crew briefed`,
    items: 2,
    titles: ['Fuel on board', 'Crew briefed'],
  },
}
