// Small documents for the faults of the first list, kinds S.
import type { Cases } from '@/lib/domain/checklist/cases/case'

export const FIRST_S: Cases = {
  's1-readiness-in-german': {
    text: `# Checkliste vor der Auslieferung

- [ ] Tests bestanden

## Rückfallplan
- [ ] Rückfallplan dokumentiert
- [ ] Datensicherung geprüft`,
    items: 3,
    required: 3,
    rollbacks: 0,
  },
  's1-readiness-in-french': {
    text: `# Liste avant mise en production

- [ ] Tests passés

## Plan de retour arrière
- [ ] Procédure documentée
- [ ] Sauvegarde vérifiée`,
    items: 3,
    required: 3,
    rollbacks: 0,
  },
  's1-rows-with-boxes': {
    text: `# Before the release

## Rollback plan

| # | Item | Status |
|---|---|---|
| 1 | Previous image still in the registry | ☐ |
| 2 | Database restore rehearsed | ☐ |`,
    items: 2,
    required: 2,
    rollbacks: 0,
    fieldCount: 0,
  },
  's1-preparation-and-procedure': {
    text: `# Release

## Rollback readiness
- [ ] Previous build archived
- [ ] Operators trained

## Rollback procedure
1. Stop the workers
2. Deploy the previous build`,
    items: 2,
    required: 2,
    rollbacks: 1,
    rollbackSteps: 2,
  },
  's1-below-pre-release': {
    text: `# Release

## Pre-release checks

### Rollback
- [ ] Rollback steps reviewed
- [ ] Rollback tested on staging`,
    items: 2,
    required: 2,
    rollbacks: 0,
    kinds: { Rollback: 'prepare' },
  },
  's1-spanish': {
    text: `# Antes de la puesta en producción

## Plan de reversión
- [ ] Plan documentado y probado
- [ ] Copia de seguridad verificada`,
    items: 2,
    required: 2,
    rollbacks: 0,
  },
  's2-cleanup-before': {
    text: `# Release

## Clean-up of feature flags
- [ ] Old flags removed

## Deploy
- [ ] Rolled out`,
    items: 2,
    required: 2,
    kinds: { 'Clean-up': 'prepare' },
  },
  's2-cleanup-after': {
    text: `# Release

## Deploy
- [ ] Rolled out

## Cleanup after the release
- [ ] Old containers removed`,
    items: 2,
    required: 1,
    kinds: { Cleanup: 'follow-up' },
  },
  's2-german-aufraeumen': {
    text: `# Release

## Aufräumen im Quelltext
- [ ] Tote Zweige entfernt

## Deployment
- [ ] Ausgerollt`,
    items: 2,
    required: 2,
    kinds: { Aufräumen: 'prepare' },
  },
  's2-repository-cleanup': {
    text: `# Release

## Repository cleanup
- [ ] Stale branches deleted

## Tests
- [ ] Suite is green`,
    items: 2,
    required: 2,
  },
  's2-data-cleanup-in-the-plan': {
    text: `# Migration

## Data cleanup
- [ ] Duplicate customers merged
- [ ] Closed accounts archived

## Migration
- [ ] Rows copied`,
    items: 3,
    required: 3,
    kinds: { 'Data cleanup': 'prepare' },
  },
  's3-weeks-before': {
    text: `# Launch

## Phase 1: Contracts (6-8 weeks before launch)
- [ ] Contract signed

## Phase 2: Dry run (1 week before launch)
- [ ] Dry run done`,
    items: 2,
    required: 2,
    kinds: { 'Phase 1': 'prepare', 'Phase 2': 'prepare' },
  },
  's3-french-avant-apres': {
    text: `# Livraison

## Avant la mise en production
- [ ] Sauvegarde faite

## Après la mise en production
- [ ] Bilan rédigé`,
    items: 2,
    required: 1,
    kinds: { Avant: 'prepare', Après: 'follow-up' },
  },
  's3-german-vor-nach': {
    text: `# Einführung

## Vor dem Go-live
- [ ] Schulung durchgeführt

## Am Tag des Go-live
- [ ] Umgeschaltet

## Nach dem Go-live
- [ ] Rückblick gehalten`,
    items: 3,
    kinds: { 'Vor dem': 'prepare', 'Am Tag': 'deploy', 'Nach dem': 'follow-up' },
  },
  's3-post-implementation': {
    text: `# Change

## Implementation
- [ ] Change carried out

## Post-Implementation Review
- [ ] Review held`,
    items: 2,
    required: 1,
    kinds: { 'Post-Implementation': 'follow-up' },
  },
  's3-days-before-in-brackets': {
    text: `# Release

## Communication (2 days before deployment)
- [ ] Customers informed

## Deployment
- [ ] Rolled out`,
    items: 2,
    required: 2,
    kinds: { Communication: 'prepare', Deployment: 'deploy' },
  },
  's4-step-minutes': {
    text: `# Deployment

- [ ] Deploy

## Rollback
1. Tell the on-call engineer (within 2 minutes)
2. Switch the traffic back
3. Write the incident note (within 1 day)`,
    rollbacks: 1,
    rollbackSteps: 3,
    budgetSeconds: null,
  },
  's4-budget-in-heading': {
    text: `# Deployment

- [ ] Deploy

## Rollback (max. 15 minutes)
1. Switch the traffic back
2. Restart the workers`,
    rollbacks: 1,
    rollbackSteps: 2,
    budgetSeconds: 900,
  },
  's4-budget-in-its-own-line': {
    text: `# Deployment

- [ ] Deploy

## Rollback procedure

**Time budget:** 30 minutes

1. Switch the traffic back
2. Restart the workers`,
    rollbacks: 1,
    rollbackSteps: 2,
    budgetSeconds: 1800,
  },
  's4-trigger-minutes': {
    text: `# Deployment

- [ ] Deploy

## Rollback procedure

Roll back when errors stay above 5 % for 10 minutes.

1. Switch the traffic back`,
    rollbacks: 1,
    rollbackSteps: 1,
    budgetSeconds: null,
  },
  's4-german-budget': {
    text: `# Auslieferung

- [ ] Ausrollen

## Rückfall (innerhalb von 20 Minuten)
1. Verkehr zurückschalten
2. Dienste neu starten`,
    rollbacks: 1,
    rollbackSteps: 2,
    budgetSeconds: 1200,
  },
}
