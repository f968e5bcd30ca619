// Changes of spelling that change nothing that is said: the canonical lines, or at least the blocks, stay what they are.
import { describe, expect, test } from 'vitest'
import type { Block } from '@/lib/domain/checklist/blocks/block'
import { scan } from '@/lib/domain/checklist/blocks/scan'
import { readSource } from '@/lib/domain/checklist/source/source'

const RELEASE = `# Ferry booking 4.2

**Owner:** Ada Lindqvist
**Release date:** ____

## 1. Before the release

- [ ] Backup taken
- [x] Load test done
  - [ ] p95 < 500 ms
  - Throughput: ____ req/s (should be > 80)
- [ ] Release type: ☐ Patch ☐ Minor
- Result: ✅ / ❌

### Checks

| Check | Expected | Done |
|---|---|---|
| Health | 200 OK | ☐ |
| Errors | < 1 % | ☑ |

## 2. Deploy

1. Stop the worker
2. Deploy the image

\`\`\`bash
kubectl get pods
\`\`\`

## Sign-off

- **QA Lead:** ____ Date: ____
- **Operations:** ____ Date: ____
`

const FREIGABE = `# Freigabe

## Vor der Freigabe

- [ ] Datensicherung erstellt – geprüft
- [ ] Lasttest bestanden
    - [ ] Antwortzeit < 300 ms

Ergebnis: ☐ Ja ☐ Nein

| Punkt | Erledigt |
| --- | --- |
| Überwachung | ☐ |

## Unterschriften

- Technische Leitung: ____
`

const DOCUMENTS = [
  ['a release', RELEASE],
  ['eine Freigabe', FREIGABE],
] as const

type Mutation = [string, (text: string) => string]
const lines = (change: (line: string, at: number) => string) => (text: string) =>
  text.split('\n').map(change).join('\n')
/** Lines outside of code. */
const words = (change: (line: string) => string) => {
  return (text: string) => {
    let isCode = false
    return text
      .split('\n')
      .map((line) => {
        if (line.startsWith('```')) isCode = !isCode
        return isCode || line.startsWith('```') ? line : change(line)
      })
      .join('\n')
  }
}
const bullet = (glyph: string): Mutation => [
  `the bullet ${glyph}`,
  words((line) => line.replace(/^( *)- /, `$1${glyph} `)),
]
const box = (open: string, done: string): Mutation => [
  `the box ${open}`,
  words((line) => line.replace(/^( *)- \[ \] /, `$1${open}`).replace(/^( *)- \[x\] /, `$1${done}`)),
]

/** Each gives the canonical lines of its source. */
const SPELLINGS: Mutation[] = [
  ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
  ['CR', (text) => text.replaceAll('\n', '\r')],
  ['a byte-order mark', (text) => `\ufeff${text}`],
  ...'* + • – — ◦ ‣ · ・ ● ▪ ■ ➤ → ►'.split(' ').map(bullet),
  box('- [] ', '- [X] '),
  box('- [ ]', '- [x]'),
  box('- \\[ \\] ', '- \\[x\\] '),
  box('- [\u00a0] ', '- [x]\u00a0'),
  box('- [\u3000] ', '- ［x］ '),
  box('- ⬜ ', '- ☑ '),
  box('- 🔲 ', '- ☑️ '),
  box('- □ ', '- ☑ '),
  box('- ◻️ ', '- ☑️ '),
  box('- ☐ ', '- ☑ '),
  box('☐ ', '☑ '),
  box('• ☐ ', '• ☑ '),
  box('[ ] ', '[x] '),
  box('-[ ] ', '-[x] '),
  box('- [  ] ', '- [ x ] '),
  box('- ( ) ', '- (x) '),
  box('- &#9744; ', '- &#9745; '),
  box('- <input type="checkbox"> ', '- <input type="checkbox" checked> '),
  box('- :white_large_square: ', '- :white_check_mark: '),
  box('- ⬜ ', '- ✅ '),
  ['1)', words((line) => line.replace(/^(\d)\./, '$1)'))],
  ['closing hashes', words((line) => line.replace(/^(#+) (.*)$/, '$1 $2 $1'))],
  ['bold headings', words((line) => line.replace(/^(#+) (.*)$/, '$1 **$2**'))],
  ['ids of headings', words((line) => line.replace(/^(#+ .*)$/, '$1 {#an-id}'))],
  ['anchors in headings', words((line) => line.replace(/^(#+ .*)$/, '$1 <a name="x"></a>'))],
  ['a zero-width space behind headings', words((line) => line.replace(/^(#+ .*)$/, '$1\u200b'))],
  ['comments in headings', words((line) => line.replace(/^(#+ .*)$/, '$1 <!-- a hint -->'))],
  ['comments behind items', words((line) => line.replace(/^( *- \[.*)$/, '$1 <!-- a hint -->'))],
  ['footnotes', words((line) => line.replace(/^(- \[.*[a-z])$/, '$1[^1]'))],
  ['footnotes apart', words((line) => line.replace(/^(- \[.*[a-z])$/, '$1 [^note]'))],
  ['__bold__', words((line) => line.replaceAll('**', '__'))],
  ['<b>', words((line) => line.replace(/\*\*(.*?)\*\*/g, '<b>$1</b>'))],
  ['<strong>', words((line) => line.replace(/\*\*(.*?)\*\*/g, '<strong>$1</strong>'))],
  ['<br> at the end', words((line) => line.replace(/____$/, '____<br>'))],
  ['<br/> at the end', words((line) => line.replace(/____$/, '____<br/>'))],
  ['a backslash at the end', words((line) => line.replace(/____$/, '____\\'))],
  ['blanks at the end', words((line) => (line === '' ? line : `${line}  `))],
  ['escaped blanks', words((line) => line.replaceAll('____', '\\_\\_\\_\\_'))],
  ['dotted blanks', words((line) => line.replaceAll('____', '........'))],
  ['blanks of two ellipses', words((line) => line.replaceAll('____', '……'))],
  ['no-break spaces', words((line) => line.replace(/(?<=[a-z]) (?=[a-z])/g, '\u00a0'))],
  ['narrow spaces', words((line) => line.replace(/(?<=\d) (?=ms|%)/g, '\u202f'))],
  ['&nbsp;', words((line) => line.replace(/(?<=[a-z]) (?=[a-z])/g, '&nbsp;'))],
  ['zero-width spaces', words((line) => line.replace(/(?<=[a-z]{3})(?=[a-z])/g, '\u200b'))],
  ['soft hyphens', words((line) => line.replace(/(?<=[a-z]{3})(?=[a-z])/g, '\u00ad'))],
  ['direction marks', words((line) => line.replace(/(?<=[a-z]) /g, ' \u200e'))],
  ['entities', words((line) => line.replaceAll('<', '&lt;').replaceAll('>', '&gt;'))],
  ['numeric entities', words((line) => line.replaceAll('<', '&#60;').replaceAll('>', '&#x3e;'))],
  ['escaped signs', words((line) => line.replace(/ ([<>%(]) /g, ' \\$1 ').replaceAll('\\<', '<'))],
  ['choices of brackets', words((line) => line.replace(/: ☐ (\S+) ☐ /, ': [ ] $1 [ ] '))],
  ['choices of squares', words((line) => line.replace(/: ☐ (\S+) ☐ /, ': □ $1 ⬜ '))],
  ['choices of round brackets', words((line) => line.replace(/: ☐ (\S+) ☐ /, ': ( ) $1 ( ) '))],
  ['choices of entities', words((line) => line.replace(/: ☐ (\S+) ☐ /, ': &#9744; $1 &#x2610; '))],
  ['✔️ / ✖️', words((line) => line.replace('✅ / ❌', '✔️ / ✖️'))],
  ['✓ / ✗', words((line) => line.replace('✅ / ❌', '✓ / ✗'))],
  [':white_check_mark:', words((line) => line.replace('✅ / ❌', ':white_check_mark: / :x:'))],
  ['variation selectors in cells', words((line) => line.replace(/([☐☑]) \|/, '$1\ufe0f |'))],
  ['squares in cells', words((line) => line.replace('☐ |', '⬜ |'))],
  ['brackets in cells', words((line) => line.replace('☐ |', '[ ] |').replace('☑ |', '[X] |'))],
  ['escaped brackets in cells', words((line) => line.replace('☐ |', '\\[ \\] |'))],
  ['inputs in cells', words((line) => line.replace('☐ |', '<input type="checkbox"> |'))],
  ['one big quote', lines((line) => `> ${line}`.trimEnd())],
  ['a quote in a quote', lines((line) => `> > ${line}`.trimEnd())],
  ['a tight quote', lines((line) => (line === '' ? '>' : `>${line}`))],
]

/** What the blocks of a text say, without where they stand. */
function said(text: string): unknown[] {
  return scan(readSource(text)).flatMap((block: Block): unknown[] => {
    const { line: _line, ...own } = block
    if (own.kind === 'comment' || own.kind === 'rule' || own.kind === 'front-matter') return []
    if (own.kind === 'table') return [own.rows.flatMap(({ cells }) => (cells.length > 0 ? [cells] : []))]
    if (own.kind === 'text') return [{ kind: own.kind, text: own.text }]
    return [{ ...own, endLine: 0 }]
  })
}

/** Each gives the blocks of its source, at other lines. */
const LAYOUTS: Mutation[] = [
  ['doubled blank lines', (text) => text.replaceAll('\n\n', '\n\n\n')],
  ['blank lines between entries', words((line) => (/^ *- /.test(line) ? `${line}\n` : line))],
  [
    'a compact table',
    words((line) => (line.startsWith('|') ? line.replaceAll(' | ', '|').replace(/^\| | \|$/g, '|') : line)),
  ],
  ['a wide table', words((line) => (line.startsWith('|') ? line.replaceAll(' | ', '    |   ') : line))],
  ['an aligned table', words((line) => line.replace(/^\|( ?-+ ?\|)+$/, (rule) => rule.replace(/-+/g, ':-----:')))],
  ['a table without its outer bars', words((line) => line.replace(/^\| ?(.*?) ?\|$/, '$1'))],
  ['comments below headings', words((line) => (line.startsWith('#') ? `${line}\n<!-- a hint -->` : line))],
  ['boxes in comments', (text) => text.replace('\n\n', '\n\n<!--\n- [ ] not a box\n-->\n\n')],
  ['YAML above', (text) => `---\nowner: Ada\n---\n${text}`],
  ['TOML above', (text) => `+++\nowner = "Ada"\n+++\n${text}`],
  ['~~~', (text) => text.replaceAll('```', '~~~')],
  ['a longer fence', (text) => text.replaceAll('```', '`````')],
  ['*** between', (text) => text.replace('\n\n## Sign-off', '\n\n***\n\n## Sign-off')],
  [
    '<details> around a part',
    (text) => text.replace('### Checks\n', '### Checks\n\n<details>\n').replace('## 2.', '</details>\n\n## 2.'),
  ],
  ['<div> around everything', (text) => `<div align="left">\n\n${text}\n\n</div>`],
  ['anchors above headings', words((line) => (line.startsWith('#') ? `<a id="x"></a>\n\n${line}` : line))],
  ['an HTML table', htmlTable],
]

/** The tables of a text in HTML. */
function htmlTable(text: string): string {
  return text.replace(/(?:^\|.*\|\n)+/gm, (table) => {
    const rows = table
      .trim()
      .split('\n')
      .filter((row) => !/^[| -]+$/.test(row))
    const cells = (row: string, name: string) =>
      row
        .slice(1, -1)
        .split('|')
        .map((cell) => `    <${name}>${cell.trim().replace('<', '&lt;')}</${name}>`)
        .join('\n')
    const body = rows.map((row, at) => `  <tr>\n${cells(row, at === 0 ? 'th' : 'td')}\n  </tr>`)
    return `<table>\n${body.join('\n')}\n</table>\n`
  })
}

describe.each(DOCUMENTS)('%s', (_, source) => {
  const canonical = readSource(source).lines
  const blocks = said(source)
  test('is canonical', () => {
    expect(canonical.join('\n')).toBe(source)
  })
  test.each(SPELLINGS)('%s: the same lines', (_name, change) => {
    expect(readSource(change(source)).lines).toEqual(canonical)
  })
  test.each(LAYOUTS)('%s: the same blocks', (_name, change) => {
    expect(said(change(source))).toEqual(blocks)
  })
})

test.each([...SPELLINGS, ...LAYOUTS])('%s changes one of the documents', (_name, change) => {
  expect(DOCUMENTS.some(([, source]) => change(source) !== source)).toBe(true)
})
