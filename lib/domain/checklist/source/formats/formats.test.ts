// Documents of a real size in every format that is read, and the blocks that each of them is.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Block } from '@/lib/domain/checklist/blocks/block'
import { scan } from '@/lib/domain/checklist/blocks/scan'
import { readSource } from '@/lib/domain/checklist/source/source'

const SYMBOL = { open: ' ', done: 'x', failed: '!', partly: '/', 'not-applicable': '~' } as const
const sample = (name: string) => readFileSync(`lib/domain/checklist/source/samples/${name}`, 'utf8')

/** A block as one line (a table as one a row): the line that it stands in, and what it says. */
function shown(block: Block): string[] {
  const { line } = block
  switch (block.kind) {
    case 'heading':
      return [`${line} ${'#'.repeat(block.level)} ${block.text}`]
    case 'box':
      return [`${line} ${'.'.repeat(block.indent)}${block.ordered ? '1. ' : ''}[${SYMBOL[block.mark]}] ${block.text}`]
    case 'bullet':
      return [`${line} ${'.'.repeat(block.indent)}${block.ordered ? '1.' : '-'} ${block.text}`]
    case 'fence':
      return [`${line}-${block.endLine} ${'.'.repeat(block.indent)}\`${block.language}\` ${block.text}`]
    case 'table':
      return block.rows.flatMap((row) => (row.cells.length > 0 ? [`${row.line} | ${row.cells.join(' | ')} |`] : []))
    case 'text':
      return [`${line} ${'.'.repeat(block.indent)}${block.text}`]
    case 'comment':
      return [`${line}-${block.endLine} ${block.text}`]
    default:
      return [`${line} ${block.kind}`]
  }
}

const blocksOf = (text: string) => scan(readSource(text)).flatMap(shown)

test('HTML', () => {
  expect(blocksOf(sample('release.html.txt'))).toEqual([
    '12 # Ferry booking 4.2',
    '13 **Owner:** Ada Lindqvist',
    '13 **Ticket:** OPS-1402',
    '16 ## 1. Before the release',
    '18 [x] Backup taken and verified',
    '20 [ ] p95 < 500 ms on *staging*',
    '22 ..- p50: ____ ms',
    '23 ..[~] Load test',
    '26 [ ] Tell the harbour office',
    '29 ## 2. Deploy',
    '31 1. Stop the `worker`:',
    '32-33 ..`bash` kubectl scale deploy/worker --replicas=0\nkubectl get pods | grep -c worker   # <0>',
    '35 1. Deploy the image',
    '40 | Check | Expected | Done |',
    '44 | Health | 200 | OK | ☐ |',
    '49 | Health | < 1 % errors | ☑ |',
    '56 If it goes wrong',
    '57 Restore the backup.',
    '60 ## Sign-off',
    '62 **QA Lead:** ____',
    '63 **Operations:** ____',
    '65 rule',
    '66 Printed from the wiki.',
  ])
})

test('Jira wiki markup', () => {
  expect(blocksOf(sample('release.jira.txt'))).toEqual([
    '1 # Ferry booking 4.2',
    '2 **Read me first**',
    '3 Owner: @ada.lindqvist, ticket [OPS-1402](https://jira.example.org/browse/OPS-1402).',
    '6 ## 1. Before the release',
    '7 [x] Backup taken',
    '8 [ ] p95 < 500 ms on *staging*',
    '9 ..- p50: ____ ms',
    '10 ..- ~~Load test~~',
    '11 [x] Harbour office was told',
    '12 [!] Dry run',
    '13 [/] Storm warning',
    '14 - plain bullet',
    '16 ## 2. Deploy',
    '17 1. Stop the `worker`',
    '18-21 `bash` kubectl scale deploy/worker --replicas=0\n# not a number',
    '22 1. Deploy the **image**',
    '23 ..1. Wait for it',
    '24-26 `` * not a bullet',
    '28 | Check | Expected | Done |',
    '29 | Health | 200 OK | ☐ |',
    '30 | Errors | < 1 % | ✅ |',
    '31 | Two lines | [docs](https://docs.example.org) | ☐ |',
    '35 Ask in #releases.',
    '37 Quoted words',
    '39 ## Sign-off',
    '40 |  |  |',
    '40 | QA Lead | ____ |',
    '41 | Operations | ____ |',
    '42 rule',
    '43 READY',
  ])
})

test('Confluence storage format', () => {
  expect(blocksOf(sample('release.confluence.xml.txt'))).toEqual([
    '1 # Ferry booking 4.2',
    '3 **Owner**',
    '4 Ada Lindqvist — @user',
    '6 ## Before the release',
    '11 [x] Backup taken',
    '16 [ ] p95 < 500 ms until 2026-05-04',
    '19 ## Deploy',
    '20 1. Stop the worker',
    '20 1. Deploy the image',
    '21-22 `bash` kubectl get pods\necho "<a & b>"',
    '24 | Check | Done |',
    '25 | Health | ☐ |',
    '28 | Errors < 1 % | ☐ |',
    '30 **If it goes wrong**',
    '30 Restore the backup.',
    '31 Policy: Release policy',
  ])
})

test('AsciiDoc', () => {
  expect(blocksOf(sample('release.adoc.txt'))).toEqual([
    '1 # Ferry booking 4.2',
    '2 **author:** Ada Lindqvist',
    '3 **revdate:** 2026-05-04',
    '7-7 <!-- for the release team only -->',
    '10 Ask in #releases.',
    '13 ## Before the release',
    '15 Checks',
    '16 [x] Backup taken',
    '17 [ ] p95 < 500 ms on *staging*',
    '18 ..- p50: ____ ms',
    '19 [x] Harbour office was told',
    '20 [ ] Dry run on booking.example.org',
    '22 ### People',
    '23 - **Owner:** Ada Lindqvist',
    '24 - **Ticket:** [OPS-1402](https://jira.example.org/browse/OPS-1402)',
    '26 ## Deploy',
    '28 1. Stop the `worker`',
    '31-34 `bash` kubectl scale deploy/worker --replicas=0\n* not a bullet',
    '35 1. Deploy the **image**',
    '36 ..1. Wait for it',
    '40 | Check | Expected | Done |',
    '42 | Health | 200 OK | ☐ |',
    '46 | Errors | < 1 % | ☐ |',
    '52 | Name | Value |',
    '54 | Region | eu-north |',
    '57 WARNING: Never on a Friday.',
    '59-61 <!--\nan old section\n-->',
    '64 ## Sign-off',
    '65 QA Lead: ____',
    '66 Operations: ____',
  ])
})

test('Org mode', () => {
  expect(blocksOf(sample('release.org.txt'))).toEqual([
    '1 # Ferry booking 4.2',
    '2 **AUTHOR:** Ada Lindqvist',
    '6 ## Before the release',
    '10 ..[x] Backup taken',
    '11 ..[ ] p95 < 500 ms on /staging/',
    '12 ....[ ] p50 noted',
    '13 ..[/] Harbour office half told',
    '14 ..- **Owner:** Ada Lindqvist',
    '15 ## Deploy',
    '16 [ ] Stop the `worker`',
    '17 ..SCHEDULED: 2026-05-04 Mon 10:00',
    '18-21 ..`bash` kubectl scale deploy/worker --replicas=0\n* not a heading',
    '22 .....- wait for it',
    '23 [x] Deploy the **image**',
    '24 [~] Load test',
    '25 [ ] Errors < 1 %',
    '26 ## Checks',
    '27 | Check | Done |',
    '29 | Health | ☐ |',
    '30 | Errors | ☐ |',
    '32-32 <!-- a remark for the next editor -->',
    '34 Never on a Friday.',
    '36 See [the docs](https://docs.example.org).',
    '37-39 `` - [ ] not a box',
  ])
})

test('reStructuredText', () => {
  expect(blocksOf(sample('release.rst.txt'))).toEqual([
    '2 # Ferry booking 4.2',
    '5 **Owner:** Ada Lindqvist',
    '6 **Ticket:** [OPS-1402](https://jira.example.org/browse/OPS-1402)',
    '11 ## Before the release',
    '14 [x] Backup taken',
    '15 [ ] p95 < 500 ms on *staging*',
    '17 ..- p50: ____ ms',
    '19 1. [ ] Harbour office told',
    '20 [ ] Dry run',
    '22 Ask in #releases.',
    "24 ...Before nine o'clock.",
    '26 ### People',
    '32 | Role | Name |',
    '34 | QA Lead | ____ |',
    '36 | Operations | A long name |',
    '40 ## Deploy',
    '43 1. Stop the `worker`',
    '44 1. Deploy the image:',
    '49-50 `bash` kubectl scale deploy/worker --replicas=0\n* not a bullet',
    '52 Then look at it:',
    '54-54 `` curl -s https://booking.example.org/health',
    '56 ### Checks',
    '60 | Check | Expected | Done |',
    '62 | Health | 200 OK, at once | ☐ |',
    '65 | Errors | < 1 % | ☐ |',
    '69 | Name | Value |',
    '71 | Region | eu-north |',
    '72 | Replica | 3 |',
    '75-75 <!-- a remark for the next editor -->',
    '79 See the runbook and the docs.',
  ])
})

test('an export of Notion', () => {
  expect(blocksOf(sample('notion.md.txt'))).toEqual([
    '1 # Ferry booking 4.2',
    '3 Owner: Ada Lindqvist',
    '4 Status: In progress',
    '7 💡 Ask in #releases.',
    '11 ## Before the release',
    '13 [x] Backup taken',
    '14 [ ] p95 < 500 ms on *staging*',
    '15 ....[ ] p50 noted',
    '16 - If it goes wrong',
    '18 ....Restore the backup.',
    '20-22 ....`bash` pg_restore booking.dump',
    '24 [ ] Tell the harbour office',
    '27 More',
    '29 [ ] Dry run',
    '33 | Check | Done |',
    '35 | [Health](https://www.notion.so/Health-1) | No |',
    '39 |  |  |',
    '39 | Region | eu-north |',
  ])
})

test.each([
  ['release.html.txt', 'format', [1], 'HTML'],
  ['release.jira.txt', 'format-unread', [44], 'Jira wiki markup'],
  ['release.confluence.xml.txt', 'format-unread', [31], 'Confluence storage format'],
  ['release.adoc.txt', 'format-unread', [68], 'AsciiDoc'],
  ['release.org.txt', 'format-unread', [40], 'Org mode'],
  ['release.rst.txt', 'format-unread', [77], 'reStructuredText'],
])('%s: one finding, %s', (name, code, lines, format) => {
  const { findings } = readSource(sample(name))
  expect(findings).toMatchObject([{ code, lines, severity: code === 'format' ? 'info' : 'question' }])
  expect(findings[0]?.message).toContain(format)
})

test.each([
  ['# T\n\n- [ ] a', 'markdown'],
  ['', 'markdown'],
  ['Just words.\nAnd more of them.', 'text'],
  ['☐ a\n☐ b', 'text'],
  ['# T\n\n```\nh2. in code\nh2. in code\n```', 'markdown'],
  ['# T\n\n<table>\n<tr><td>a</td></tr>\n</table>', 'markdown'],
  ['Title\n=====\n\nPart\n----\n\n* a', 'markdown'],
  ['* a\n  * b', 'markdown'],
  ['h2. Only one heading\n* a', 'jira'],
  ['||a||b||\n|1|2|', 'jira'],
  ['= T\n\n== S\n\n* a', 'asciidoc'],
  ['* TODO a\n* DONE b', 'org'],
  ['.. note:: a', 'restructuredtext'],
  ['<ul><li>a</li></ul>\n<p>b</p>\n<p>c</p>', 'html'],
  ['<ac:task-list><ac:task><ac:task-body>a</ac:task-body></ac:task></ac:task-list>', 'confluence'],
])('%j is written in %s', (text, format) => {
  const source = readSource(text)
  expect(source.format).toBe(format)
  if (format === 'markdown' || format === 'text') expect(source.findings).toEqual([])
})

test('an annotation and a probe stand in every format as they do in Markdown', () => {
  const own = '<!-- countersign: {kind: rollback} -->\n```probe\nkind: http\n```'
  for (const name of ['jira.txt', 'confluence.xml.txt', 'adoc.txt', 'org.txt', 'rst.txt', 'html.txt'])
    expect(blocksOf(`${sample(`release.${name}`)}\n${own}`).slice(-2)).toEqual([
      expect.stringContaining('<!-- countersign: {kind: rollback} -->'),
      expect.stringContaining('`probe` kind: http'),
    ])
})
