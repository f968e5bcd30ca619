// What holds of every text: as many lines, nothing lost, the same again, and in time that grows with the text.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { scan } from '@/lib/domain/checklist/blocks/scan'
import { readSource } from '@/lib/domain/checklist/source/source'

const PIECES = [
  ...[
    '# ',
    '## Title',
    '- ',
    '* ',
    '+ ',
    '• ',
    '1. ',
    '1) ',
    '> ',
    '> > ',
    '    ',
    '\t',
    '---',
    '***',
    '===',
    '+++',
    '~~~',
    '```',
    '```bash',
    '|',
    '| a | b |',
    '|---|---|',
    '\\|',
  ],
  ...[
    '[ ] ',
    '[x] ',
    '[X]',
    '[]',
    '[~]',
    '[-] ',
    '[!] ',
    '( ) ',
    '(x) ',
    '\\[ \\] ',
    '☐ ',
    '☑️ ',
    '☒ ',
    '✅ ',
    '❌ ',
    '⚠ ',
    '⬜',
    '◦ ',
    '○ ',
    '(/) ',
  ],
  ...[
    '&lt;',
    '&gt;',
    '&amp;',
    '&amp;lt;',
    '&nbsp;',
    '&#9744;',
    '&#124;',
    '&#91;',
    '&br;',
    '<br>',
    '<b>',
    '</b>',
    '<name>',
    '<details>',
    '</details>',
    '<summary>',
    '</summary>',
  ],
  ...[
    '<table>',
    '</table>',
    '<tr>',
    '<td>',
    '</td>',
    '<ul>',
    '</ul>',
    '<li>',
    '<h2>',
    '</h2>',
    '<pre>',
    '</pre>',
    '<p>',
    '</p>',
    '<input type="checkbox">',
    '<code>',
    '</code>',
    '<a href="x">',
  ],
  ...[
    '**',
    '__',
    '_',
    '*',
    '~~',
    '==',
    '____',
    '\\_\\_\\_',
    '....',
    '……',
    '`',
    '``',
    '\\',
    '\\\\',
    '{#id}',
    '[^1]',
    '[^1]: ',
    '<!--',
    '-->',
    '<!-- x -->',
    '<!-- filled in -->',
  ],
  ...[
    '\u2028',
    '\u00a0',
    '\u200b',
    '\u3000',
    '\ufeff',
    '\u202e',
    '\u200d',
    '\ufe0f',
    '\v',
    '\f',
    '\u{f0000}',
    '\ue000',
    ':white_check_mark:',
    ':',
    'word',
    'é',
    '漢字',
    '١. ',
    '① ',
  ],
  ...[
    'h2. ',
    '||a||',
    '|b|',
    '{code}',
    '{panel}',
    '{code:bash}',
    '.. note::',
    '.. list-table::',
    '   * - x',
    '     - y',
    '::',
    '+---+---+',
    '| x | y |',
    '=== ===',
    '~~~~~',
    '= ',
    '== T',
    '. ',
    '.. ',
    '|===',
    '[source]',
    '----',
    ':a: b',
    '//',
    '#+BEGIN_SRC',
    '#+END_SRC',
    '#+TITLE: x',
    '** TODO ',
    '* DONE ',
    ':END:',
    '<ac:task>',
    '</ac:task>',
    '<html>',
  ],
  ...['(', ')', '[', ']', '/', '%', ' ', '  ', '\n', '\n', '\n', '\n\n', '\r\n', '\r'],
]
const text = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }).map((pieces) => pieces.join('')),
  fc
    .array(
      fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 6 }), fc.string({ unit: 'binary', maxLength: 4 })),
      { maxLength: 24 },
    )
    .map((pieces) => pieces.join('')),
)
const RUNS = { numRuns: Number(process.env.COUNTERSIGN_RUNS ?? 1500) }
const isBlank = (line: string | undefined) => (line ?? '').trim() === ''

describe('whatever the text', () => {
  test('has as many lines as it was imported with', () => {
    fc.assert(
      fc.property(text, (whole) => {
        const { original, lines, covered } = readSource(whole)
        expect(original).toEqual(whole.replace(/^\ufeff+/, '').split(/\r\n|\n|\r/))
        expect(lines).toHaveLength(original.length)
        expect(covered).toHaveLength(original.length)
      }),
      RUNS,
    )
  })
  test('read again gives the same lines', () => {
    fc.assert(
      fc.property(text, (whole) => {
        const { lines } = readSource(whole)
        expect(readSource(lines.join('\n')).lines).toEqual(lines)
      }),
      RUNS,
    )
  })
  test('loses no line: each stands in one block, or says which line holds it', () => {
    fc.assert(
      fc.property(text, (whole) => {
        const source = readSource(whole)
        const held = new Map<number, number>()
        const note = (line: number) => held.set(line, (held.get(line) ?? 0) + 1)
        let last = 0
        for (const block of scan(source)) {
          expect(block.line).toBeGreaterThanOrEqual(last)
          last = 'endLine' in block ? block.endLine : block.line
          for (let line = block.line; line <= last; line++) note(line)
        }
        source.original.forEach((line, at) => {
          if (isBlank(line)) return
          const cover = source.covered[at]
          const holder = cover ?? at
          expect([at, held.has(holder + 1)]).toEqual([at, true])
          if (cover != null) expect(isBlank(source.lines[cover])).toBe(false)
        })
      }),
      RUNS,
    )
  })
})
