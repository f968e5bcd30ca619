// Small documents for the faults of the first list, kinds P2 and P3.
import type { Cases } from '@/lib/domain/checklist/cases/case'

export const FIRST_P2: Cases = {
  'p2-two-stages': {
    text: `# Rollout

- Canary
  - [ ] Deploy
  - [ ] Watch
- Fleet
  - [ ] Deploy
  - [ ] Watch`,
    items: 4,
    required: 4,
  },
  'p2-numbered-parents': {
    text: `# Rollout

1. Database
   - [ ] Backup taken
   - [ ] Migrated
2. Application
   - [ ] Started`,
    items: 3,
    required: 3,
  },
  'p2-bold-parents': {
    text: `# Rollout

- **Frankfurt**
  - [ ] Drained
- **Dublin**
  - [ ] Drained
  - [ ] Warmed up`,
    items: 3,
    required: 3,
  },
  'p2-parent-with-colon': {
    text: `# Rollout

- On the primary:
  - [ ] Replication stopped
- On the replica:
  - [ ] Replication stopped`,
    items: 2,
    required: 2,
  },
  'p2-parent-below-a-box': {
    text: `# Rollout

- [ ] Hosts patched
  - Web
    - [ ] Rebooted
  - Mail
    - [ ] Rebooted`,
    items: 3,
    required: 3,
  },
  'p3-sections-decide-for-themselves': {
    text: `# Store update

## Screenshots
- [ ] Phone screenshots taken
- [ ] Tablet screenshots taken

## Upload
1. Build the archive
2. Upload it`,
    items: 4,
    required: 4,
  },
  'p3-french-steps-beside-boxes': {
    text: `# Livraison

## Préparation
- [ ] Sauvegarde effectuée

## Déploiement
1. Arrêter le service
2. Copier les fichiers
3. Redémarrer le service`,
    items: 4,
    required: 4,
  },
  'p3-validation-bullets': {
    text: `# Deployment

## Before
- [ ] Window announced

## Validate
- \`GET /status\` returns \`200\`
- The start page shows the new version
- No errors in the log for 5 minutes`,
    items: 4,
    required: 4,
  },
  'p3-unread-boxes-are-no-reason-to-fall-back': {
    text: `# Deployment

<> Window announced
<> Backup taken

Some notes:
- the window is one hour
- ask the operators for the key`,
    holds: true,
    questions: ['boxes-unread'],
  },
  'p3-background-bullets-stay-prose': {
    text: `# Deployment

## Background
- The service was written in 2019
- It is used by two teams

## Before
- [ ] Window announced`,
    items: 1,
    titles: ['Window announced'],
    questions: [],
  },
  'p3-numbered-list-of-links': {
    text: `# Deployment

## Contents
1. [Before](#before)
2. [After](#after)

## Before
- [ ] Window announced`,
    items: 1,
    titles: ['Window announced'],
    questions: [],
  },
}
