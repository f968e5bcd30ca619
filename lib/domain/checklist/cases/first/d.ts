// Small documents for the faults of the first list, kinds D.
import type { Cases } from '@/lib/domain/checklist/cases/case'

export const FIRST_D: Cases = {
  'd1-yes-no-on-two-lines': {
    text: `# Release

- [ ] Tests pass

**Ready for production?**
- [ ] Yes
- [ ] No`,
    items: 1,
    choices: 1,
    holds: true,
    titles: ['Tests pass'],
  },
  'd1-approve-reject': {
    text: `# Change

- [ ] Tests pass

### Decision
- [ ] Approve
- [ ] Reject`,
    items: 1,
    choices: 1,
    holds: true,
    meanings: { Decision: { Approve: 'pass', Reject: 'fail' } },
  },
  'd1-major-minor-patch': {
    text: `# Release

## Type of release
- [ ] Major
- [ ] Minor
- [ ] Patch

## Checks
- [ ] Tests pass`,
    items: 1,
    choices: 1,
    titles: ['Tests pass'],
  },
  'd1-german-freigabe': {
    text: `# Freigabe

- [ ] Tests bestanden

## Entscheidung
☐ Freigegeben
☐ Freigegeben mit Auflagen
☐ Nicht freigegeben`,
    items: 1,
    choices: 1,
    holds: true,
  },
  'd1-french-avis': {
    text: `# Recette

- [ ] Tests passés

**Avis :**
- [ ] Favorable
- [ ] Favorable avec réserves
- [ ] Défavorable`,
    items: 1,
    choices: 1,
    holds: true,
  },
  'd1-pass-fail-below-a-test': {
    text: `# Acceptance

- [ ] Sign in with a locked account
  - [ ] Pass
  - [ ] Fail`,
    items: 1,
    choices: 1,
    titles: ['Sign in with a locked account'],
  },
  'd1-russian': {
    text: `# Приёмка

- [ ] Тесты пройдены

## Решение
- [ ] Принять
- [ ] Отклонить`,
    items: 1,
    choices: 1,
    holds: true,
  },
  'd1-environment-choice': {
    text: `# Request

**Environment** (select one)
- [ ] Staging
- [ ] Production

**Checks**
- [ ] Backup taken`,
    items: 1,
    choices: 1,
    titles: ['Backup taken'],
  },
  'd1-independent-boxes-stay-items': {
    text: `# Release

## Decision log
- [ ] Decision recorded in the tracker
- [ ] Go/no-go meeting held
- [ ] Minutes sent`,
    items: 3,
    choices: 0,
    required: 3,
  },
  'd2-if-no-go-french': {
    text: `# Livraison

- [ ] Tests passés

### Si NO-GO
- [ ] Prévenir les équipes
- [ ] Fixer une nouvelle date`,
    items: 3,
    required: 1,
  },
  'd2-when-failed': {
    text: `# Release

- [ ] Smoke test run

**If the smoke test fails:**
- [ ] Open an incident
- [ ] Restore the previous version`,
    items: 3,
    required: 1,
  },
  'd2-german-bei': {
    text: `# Auslieferung

- [ ] Tests bestanden

### Bei NO-GO
- [ ] Beteiligte informieren
- [ ] Neuen Termin festlegen`,
    items: 3,
    required: 1,
  },
  'd2-spanish-en-caso': {
    text: `# Entrega

- [ ] Pruebas superadas

### En caso de NO-GO
- [ ] Avisar a los responsables`,
    items: 2,
    required: 1,
  },
  'd2-go-branch-follows-the-decision': {
    text: `# Release

- [ ] Tests pass

**Decision:** ☐ GO ☐ NO-GO

### When GO
- [ ] Announce it`,
    items: 2,
    required: 1,
  },
  'd2-conditional-on-type': {
    text: `# Release

**Release type:** ☐ Major ☐ Minor

- [ ] Tests pass

### If Major
- [ ] Migration guide written
- [ ] Blog post ready`,
    items: 3,
    required: 1,
    choices: 1,
  },
}
