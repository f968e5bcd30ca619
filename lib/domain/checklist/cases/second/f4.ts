// Small documents for the faults of the second list, kinds F4 to F7.
import type { Cases } from '@/lib/domain/checklist/cases/case'

export const SECOND_F4: Cases = {
  'f4-change-log': {
    text: `# Release
- [ ] Build green

## Change log
1. First version
2. Second version`,
    items: 1,
    kinds: { 'Change log': 'reference' },
  },
  'f4-purpose-and-scope': {
    text: `# Release

## Purpose
1. Fewer surprises
2. More sleep

## Scope
- web
- worker

## Checks
- [ ] Build green`,
    items: 1,
    kinds: { Purpose: 'reference', Scope: 'reference' },
  },
  'f4-best-practices': {
    text: `# Release
- [ ] Build green

## Best practices
1. Never on a Friday
2. Always with two people`,
    items: 1,
    kinds: { 'Best practices': 'reference' },
  },
  'f4-faq': {
    text: `# Release
- [ ] Build green

## FAQ
1. Who can deploy? Everybody on call.`,
    items: 1,
    kinds: { FAQ: 'reference' },
  },
  'f4-revision-history': {
    text: `# Release
- [ ] Build green

## Revision history
| Version | Date | Author |
|---|---|---|
| 1.0 | 2026-01-01 | Ada |`,
    items: 1,
    kinds: { 'Revision history': 'reference' },
    fieldCount: 0,
  },
  'f5-every-one-true': {
    text: `# Launch
- [ ] Rehearsed

GO if every one of these is true:
- The queue is empty
- Support is on shift`,
    items: 1,
    criteria: 2,
    holds: true,
  },
  'f5-ready-when': {
    text: `# Launch
- [ ] Rehearsed

Ready when:
- The queue is empty
- Support is on shift`,
    items: 1,
    criteria: 2,
    holds: true,
  },
  'f5-pass-criteria': {
    text: `# Launch
- [ ] Rehearsed

**Pass criteria:**
- The queue is empty
- No error in one hour`,
    items: 1,
    criteria: 2,
    holds: true,
  },
  'f5-all-must-pass': {
    text: `# Launch
- [ ] Rehearsed

All of the following must pass:
- Smoke test
- Restore test`,
    items: 1,
    criteria: 2,
    holds: true,
  },
  'f5-both-halves': {
    text: `# Launch
- [ ] Rehearsed

## T-10: decision

GO if all:
- queue empty
- support on shift

NO-GO if any:
- storm warning
- fewer than two operators`,
    items: 1,
    criteria: 4,
    holds: true,
  },
  'f6-major-releases': {
    text: `# Release
- [ ] Build green
- [ ] Migration guide written (for major releases)`,
    items: 2,
    required: 1,
  },
  'f6-as-needed': {
    text: `# Release
- [ ] Build green
- [ ] Partners informed (as needed)
- [ ] Screenshots updated (where applicable)`,
    items: 3,
    required: 1,
  },
  'f6-if-using': {
    text: `# Release
- [ ] Build green
- [ ] If using Redis: cache flushed`,
    items: 2,
    required: 1,
  },
  'f6-optional-in-square-brackets': {
    text: `# Release
- [ ] Build green
- [ ] [optional] Blog post`,
    items: 2,
    required: 1,
  },
  'f6-conditional-role': {
    text: `# Release
- [ ] Build green

## Sign-off
- [ ] Tech Lead
- [ ] Business Owner (major releases)`,
    items: 1,
    roles: ['Tech Lead', 'Business Owner'],
    optionalRoles: ['Business Owner'],
    holds: true,
  },
  'f6-only-if': {
    text: `# Release
- [ ] Build green
- [ ] Database migrated (only if the schema changed)`,
    items: 2,
    required: 1,
  },
  'f7-second-level-title': {
    text: `## Release of the ferry
- [ ] Build green`,
    items: 1,
    title: 'Release of the ferry',
    required: 1,
  },
  'f7-setext-title': {
    text: `Release of the ferry
====================

- [ ] Build green`,
    items: 1,
    title: 'Release of the ferry',
  },
  'f7-bold-title': {
    text: `**Release of the ferry**

- [ ] Build green`,
    items: 1,
    title: 'Release of the ferry',
  },
  'f7-two-sections-no-title': {
    text: `## Before
- [ ] Build green

## After the release
- [ ] Mail sent`,
    items: 2,
    kinds: { Before: 'prepare', 'After the release': 'follow-up' },
  },
  'f7-rollback-title-does-not-reach-down': {
    text: `# Release and rollback checklist

## Before
- [ ] Build green
- [ ] Copy taken`,
    items: 2,
    required: 2,
  },
}
