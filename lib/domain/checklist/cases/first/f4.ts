// Small documents for the faults of the first list, kinds F4 to F6.
import type { Cases } from '@/lib/domain/checklist/cases/case'

export const FIRST_F4: Cases = {
  'f4-one-cell-filled': {
    text: `# Permit

- [ ] Tests run

| Field | Value |
|---|---|
| Requester |  |
| Change number |  |
| Site | Rotterdam |`,
    items: 1,
    fields: { Requester: 'text', 'Change number': 'text' },
    facts: ['Site'],
  },
  'f4-german': {
    text: `# Antrag

- [ ] Tests gelaufen

| Feld | Wert |
|---|---|
| Antragsteller |  |
| Version |  |
| Umgebung | Produktion |`,
    items: 1,
    fields: { Antragsteller: 'text', Version: 'text' },
    facts: ['Umgebung'],
  },
  'f4-most-filled': {
    text: `# Record

- [ ] Tests run

| Property | Value |
|---|---|
| Product | Ferry |
| Version | 4.1 |
| Deployed at | |`,
    items: 1,
    fields: { 'Deployed at': 'text' },
    facts: ['Product', 'Version'],
  },
  'f4-all-filled': {
    text: `# Record

- [ ] Tests run

| Property | Value |
|---|---|
| Product | Ferry |
| Version | 4.1 |`,
    items: 1,
    fieldCount: 0,
    facts: ['Product', 'Version'],
  },
  'f4-without-heading-row': {
    text: `# Permit

- [ ] Tests run

| | |
|---|---|
| Requester | |
| Site | Rotterdam |`,
    items: 1,
    fields: { Requester: 'text' },
    facts: ['Site'],
  },
  'f5-owner-and-effort': {
    text: `# Plan

- [ ] Cache warmed
  - Owner: platform
  - Effort: 2 hours`,
    items: 1,
    facts: ['Owner', 'Effort'],
    titles: ['Cache warmed'],
  },
  'f5-names-in-code': {
    text: `# Plan

- [ ] Settings present
  - \`SMTP_HOST\`
  - \`SMTP_PORT\``,
    items: 1,
    commands: 0,
    titles: ['Settings present'],
  },
  'f5-german-verantwortlich': {
    text: `# Plan

- [ ] Cache gefüllt
  - Verantwortlich: Plattform
  - Aufwand: 2 Stunden`,
    items: 1,
    facts: ['Verantwortlich', 'Aufwand'],
  },
  'f5-priority-and-ticket': {
    text: `# Plan

- [ ] Cache warmed
  - Priority: high
  - Ticket: OPS-12`,
    items: 1,
    facts: ['Priority', 'Ticket'],
  },
  'f5-french-responsable': {
    text: `# Plan

- [ ] Cache préchauffé
  - Responsable : plateforme
  - Durée estimée : 2 heures`,
    items: 1,
    facts: ['Responsable', 'Durée estimée'],
  },
  'f6-colon-behind-the-bold': {
    text: `# Livraison

**Projet** : Ferry
**Version** : 4.1

- [ ] Tests passés`,
    items: 1,
    facts: ['Projet', 'Version'],
    textsWithout: [': Ferry'],
  },
  'f6-colon-in-the-bold': {
    text: `# Auslieferung

**Projekt:** Ferry
**Version:** 4.1

- [ ] Tests bestanden`,
    items: 1,
    facts: ['Projekt', 'Version'],
  },
  'f6-full-width-colon': {
    text: `# 发布

**项目**：渡轮
**版本**：4.1

- [ ] 测试通过`,
    items: 1,
    facts: ['项目', '版本'],
  },
  'f6-no-break-space-colon': {
    text: `# Livraison

**Projet**\u00a0: Ferry

- [ ] **Recette**\u00a0: tests passés`,
    items: 1,
    facts: ['Projet'],
    textsWithout: [': Ferry'],
  },
  'f6-place-behind-the-colon': {
    text: `# Livraison

- [ ] Tests passés

## Signatures
**Chef de projet** : ____________ **Date** : ______`,
    items: 1,
    roles: ['Chef de projet'],
    holds: true,
  },
}
