// The first inputs that were read wrongly, group i.
import type { Cases } from '@/lib/domain/checklist/cases/case'

export const INPUTS_I: Cases = {
  // comments are hints, never shown as text
  'i01-comment-in-heading': {
    text: `## Scheduled to happen: <!-- Tue, YYYY-MM-DD -->

- [ ] Tests pass
- [ ] Pull request: <!-- paste link -->
`,
    textsWithout: ['<!--', 'YYYY-MM-DD'],
    items: 2,
  },
  // titles or parents keep "Mock run" and "Real run" apart
  'i02-parent-plain-bullet': {
    text: `# Release
- Mock run
  - [ ] Stage
  - [ ] Release
- Real run
  - [ ] Stage
  - [ ] Release
`,
    items: 4,
  },
  // or one finding that names the format and what to do
  'i03-jira-wiki': {
    text: `h2. Pre-deployment
* [ ] Code merged
* [ ] Tests pass

h2. Steps
# [ ] Backup current state
# [ ] Deploy changes

h2. Sign-off
* Deployed by: [Name]
`,
    items: 4,
    roles: ['Deployed by'],
  },
  // two items, or one finding that names the format and what to do; never items "Status" and "Comment"
  'i04-rst-list-table': {
    text: `.. list-table:: Development
   :header-rows: 1

   * - Item
     - Status
     - Comment
   * - Design completed
     - Pending
     -
   * - Code reviewed
     - Pending
     -
`,
    items: 2,
    titles: ['Design completed', 'Code reviewed'],
  },
  // as i04
  'i05-org-mode': {
    text: `* Release 1.2
** TODO Tag the release
** DONE Update the changelog
   - [ ] proofread
   - [X] spelled
`,
    items: 4,
    claimed: 2,
  },
  // as i04
  'i07-asciidoc': {
    text: `= Release checklist

== Before

* [ ] Tests pass
* [x] Changelog

== Rollback

. Stop
. Restore
`,
    items: 2,
    claimed: 1,
    rollbacks: 1,
    rollbackSteps: 2,
  },
  // [~], [-] and struck-through are claims of not applicable
  'i08-gitlab-inapplicable': {
    text: `# Release
- [~] Migration (not needed)
- [ ] ~~Screenshots~~
- [x] ~~Blog post~~
- [-] Skipped one
- [ ] ==Important==
`,
    items: 5,
    required: 1,
  },
  'i09-crlf-bom': {
    text: `\ufeff# Release\r
\r
- [ ] One\r
- [x] Two\r
\r
| Item | Status |\r
|---|---|\r
| Three | ☐ |\r
`,
    items: 3,
    claimed: 1,
  },
  'i10-alt-bullets': {
    text: `# Release
• [ ] One
– [ ] Two
◦ Three
1) [ ] Four
a) [ ] Five
- ⬜ Six
- ✔ Seven
- 🔲 Eight
☑ Nine
□ Ten
- ( ) Eleven
- [] Twelve
- [ ]Thirteen
- [\u3000] Fourteen
- [ X ] Fifteen
- [✓] Sixteen
-[ ] Seventeen
`,
    items: 17,
  },
  'i11-box-bare': {
    text: `# R

- [ ] base

[ ] No bullet
`,
    items: 2,
  },
  'i11-box-bullet-dot': {
    text: `# R

- [ ] base

• [ ] One
`,
    items: 2,
  },
  'i11-box-dash-black-button': {
    text: `# R

- [ ] base

- 🔲 Eight
`,
    items: 2,
  },
  'i11-box-dash-mark': {
    text: `# R

- [ ] base

- [-] Skipped
`,
    items: 2,
    required: 1,
  },
  'i11-box-dash-white-square': {
    text: `# R

- [ ] base

- ⬜ Six
`,
    items: 2,
  },
  'i11-box-empty-brackets': {
    text: `# R

- [ ] base

- [] Twelve
`,
    items: 2,
  },
  'i11-box-escaped': {
    text: `# R

- [ ] base

- \\[ \\] Escaped by an exporter
`,
    items: 2,
  },
  'i11-box-gitlab-na': {
    text: `# R

- [ ] base

- [~] Not needed
`,
    items: 2,
    required: 1,
  },
  'i11-box-html-input': {
    text: `# R

- [ ] base

- <input type="checkbox"> One
`,
    items: 2,
  },
  'i11-box-ideographic-space': {
    text: `# R

- [ ] base

- [\u3000] Fourteen
`,
    items: 2,
  },
  'i11-box-no-space-dash': {
    text: `# R

- [ ] base

-[ ] Seventeen
`,
    items: 2,
  },
  'i11-box-no-space': {
    text: `# R

- [ ] base

- [ ]Thirteen
`,
    items: 2,
  },
  'i11-box-padded-X': {
    text: `# R

- [ ] base

- [ X ] Fifteen
`,
    items: 2,
  },
}
