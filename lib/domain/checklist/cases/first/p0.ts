// Small documents for the faults of the first list, kinds P0 and P1.
import type { Cases } from '@/lib/domain/checklist/cases/case'

export const FIRST_P0: Cases = {
  'p0-star-without-inner-space': {
    text: `# Release

* [] Backup taken
* [] Restore rehearsed`,
    items: 2,
    required: 2,
    questions: [],
  },
  'p0-white-square-with-selector': {
    text: `# Release

- ⬜️ Backup taken
- ☑️ Restore rehearsed`,
    items: 2,
    claimed: 1,
  },
  'p0-ornament-squares': {
    text: `# Release

❏ Backup taken
❐ Restore rehearsed
◻ Operators warned`,
    items: 3,
    required: 3,
  },
  'p0-word-bullet-o': {
    text: `# Release

o [ ] Backup taken
o [ ] Restore rehearsed`,
    items: 2,
    required: 2,
  },
  'p0-full-width-brackets': {
    text: `# リリース

- ［ ］ バックアップ取得
- ［x］ 復元の訓練`,
    items: 2,
    claimed: 1,
  },
  'p0-entities': {
    text: `# Release

- &#9744; Backup taken
- &#x2610; Restore rehearsed
- &#9745; Operators warned`,
    items: 3,
    claimed: 1,
  },
  'p0-ticks-in-brackets': {
    text: `# Release

- [v] Backup taken
- [✔] Restore rehearsed
- [√] Operators warned`,
    items: 3,
    claimed: 3,
  },
  'p0-short-codes': {
    text: `# Release

- :white_large_square: Backup taken
- :white_check_mark: Restore rehearsed`,
    items: 2,
    claimed: 1,
  },
  'p0-checkbox-inputs': {
    text: `# Release

<ul>
<li><input type="checkbox" disabled> Backup taken</li>
<li><input type="checkbox" checked disabled> Restore rehearsed</li>
<li><label><input type="checkbox"> Operators warned</label></li>
</ul>`,
    items: 3,
    claimed: 1,
  },
  'p0-round-brackets': {
    text: `# Release

- ( ) Backup taken
- (x) Restore rehearsed`,
    items: 2,
    claimed: 1,
  },
  'p0-no-break-space-inside': {
    text: `# Release

- [\u00a0] Backup taken
- [\u202f] Restore rehearsed`,
    items: 2,
    required: 2,
  },
  'p0-unknown-brackets': {
    text: `# Release

- [ ] Tests pass

|_| Backup taken
|_| Restore rehearsed
|_| Operators warned`,
    items: 1,
    holds: true,
    questions: ['boxes-unread'],
  },
  'p1-comment-behind-heading': {
    text: `# Release <!-- fill in the version -->

## Before the release <!-- the day before -->
- [ ] Notes written`,
    items: 1,
    textsWithout: ['<!--', 'fill in'],
    kinds: { 'Before the release': 'prepare' },
  },
  'p1-comment-in-item': {
    text: `# Release

- [ ] Changelog updated <!-- CHANGES.md -->
- [ ] <!-- owner: docs --> Docs built`,
    items: 2,
    titles: ['Changelog updated', 'Docs built'],
  },
  'p1-comment-below-heading': {
    text: `# Release
<!-- This template is copied for every release. -->

- [ ] Tag pushed`,
    items: 1,
    title: 'Release',
    textsWithout: ['template'],
  },
  'p1-comment-around-box': {
    text: `# Release

<!--
- [ ] Old step that is no longer done
-->
- [ ] Tag pushed`,
    items: 1,
    titles: ['Tag pushed'],
  },
  'p1-comment-in-cell': {
    text: `# Release

| Item | Status |
|---|---|
| Snapshot taken <!-- RDS --> | ☐ |`,
    items: 1,
    titles: ['Snapshot taken'],
    textsWithout: ['<!--'],
  },
  'p1-comment-in-bold-label': {
    text: `# Release

- [ ] Tag pushed

## Sign-off <!-- all of them -->
- **QA** <!-- not the author -->: ________ Date: ________`,
    items: 1,
    roles: ['QA'],
    holds: true,
    textsWithout: ['<!--'],
  },
}
