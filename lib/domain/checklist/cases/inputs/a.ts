// The first inputs that were read wrongly, group a.
import type { Cases } from '@/lib/domain/checklist/cases/case'

export const INPUTS_A: Cases = {
  // the three votes are one choice; the list of files is prose
  'a01-boxes-without-bullets': {
    text: `# Release vote

The archive contains:
- source tarball
- signatures

[ ] +1 Approve
[ ] 0 No opinion
[ ] -1 Disapprove

## Checklist

[ ] Checksums are valid
[ ] License files are correct
[ ] Builds from source
`,
    items: 3,
    choices: 1,
    holds: true,
  },
  // an item per row; Yes passes, No fails, N/A is not applicable
  'a03b-yes-no-columns': {
    text: `# Launch checklist

| Check | Yes | No | N/A |
|---|---|---|---|
| Backups verified |  |  |  |
| Alerts armed |  |  |  |
`,
    items: 2,
    holds: true,
  },
  // Pending is undecided, Done is a claim, N/A is not applicable
  'a03c-status-pending': {
    text: `# Launch checklist

| Item | Status | Comment |
|---|---|---|
| Design completed | Pending | |
| Code reviewed | Done | |
| Load test | N/A | |
`,
    items: 3,
    claimed: 1,
  },
  'a04-plain-bullets': {
    text: `# Store submission checklist

## Google Play
- Privacy policy URL reachable
- Data safety form completed
- Release notes written

## Common preflight
- Crash-free session rate ≥ 99.5% in the last 24 hours
- Rollback plan verified
`,
    items: 5,
  },
  // 3 bullets and 2 steps: each section decides for itself
  'a04b-fallback-all-or-nothing': {
    text: `# Store submission checklist

## Google Play
- Privacy policy URL reachable
- Data safety form completed

### Internal track – Steps
1. Build the bundle
2. Upload it

## Common preflight
- Crash-free session rate ≥ 99.5% in the last 24 hours
`,
    items: 5,
  },
  // metadata bullets are facts
  'a05-metadata-bullets': {
    text: `# Protocol

## Document metadata
- ID: T7
- Title: Installation protocol
- Version: 1.0.1
- Revision date: 2026-01-01

## Checklist
- Manuals present
- Certificates in date
`,
    items: 2,
  },
}
