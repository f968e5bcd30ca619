// Texts that are made to take long: every stage of reading looks at each character a bounded number of times.
import { expect, test } from 'vitest'
import { scan } from '@/lib/domain/checklist/blocks/scan'
import { readSource } from '@/lib/domain/checklist/source/source'

/** Each is repeated until it fills a document, as lines and within one line: whatever takes more than a look at each character never ends. */
const HOSTILE = [
  ...[
    '&amp;',
    '&lt;',
    '<b>',
    '<',
    '<!-- ',
    '> ',
    '[',
    '[ ] ',
    '( ) ',
    '_',
    '__a',
    '*a',
    '`',
    '`a',
    '``a`',
    '~~a',
    '==a',
    '.',
    '. ',
    '-',
    ':a',
    ':x:',
  ],
  ...[
    '\\[',
    '\\_',
    '\\',
    '[a](',
    '[a][',
    '|',
    '| a ',
    '☐ ',
    '✅ ',
    '\u00a0',
    '\u200b',
    'https://a/',
    '{',
    '<a b="',
    '<a b="">',
    '\u2028',
    '<ul>',
    '<li>',
    '<td>',
    '<table>',
  ],
  ...[
    '<table><tr><td>a',
    '<pre>',
    '<div>',
    '</div>',
    '{code}',
    '{panel:title=',
    '[[a][',
    '`a <',
    '\u{f0000}',
    ' ',
    '[^1] ',
    '— ',
    '**',
    '<u>&nbsp;',
    '- ✅ a\n- ❌ b',
    '  - ✅ a\n    - [ ] b',
  ],
  ...[
    'h2. a\n* b',
    '||a||\n|b',
    '| a | b |',
    'a | b',
    '```',
    '> ```',
    'a\n=',
    '= a\n|===',
    '= a\n----',
    '* TODO a',
    '* TODO a\n** b',
    '* TODO a\n:A:',
    '.. note:: a',
    '.. x:: a\n   b',
  ],
  ...[
    '.. note:: a\n+--+--+\n| a | b |',
    '.. note:: a\n== ==\na b',
    '.. code::\n   a\nb::',
    '<p>a</p>\n<p>b',
    '<ac:task>a',
    '<ac:structured-macro ac:name="code">',
    '[a]: b',
    'a <!-- b',
    '<!-- a',
  ],
]
test.each(HOSTILE)('a document of %j is read', (piece) => {
  for (const end of ['', '\n']) {
    const whole = `${piece}${end}`.repeat(60_000 / (piece.length + 1))
    const source = readSource(whole)
    expect(source.lines).toHaveLength(source.original.length)
    expect(scan(source).length).toBeLessThanOrEqual(whole.length)
  }
})
