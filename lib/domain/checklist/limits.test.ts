import { describe, expect, test } from 'vitest'
import { checkBlocks, checkSize, MAX_BYTES, MAX_ITEMS, MAX_SECTIONS } from '@/lib/domain/checklist/limits'
import { scanText } from '@/lib/domain/checklist/parse'

const refusal = (text: string) => checkBlocks(scanText(text).blocks)

test('a text may have ten megabytes of UTF-8', () => {
  expect(checkSize('x'.repeat(MAX_BYTES))).toBeNull()
  expect(checkSize('x'.repeat(MAX_BYTES + 1))).toContain('10 MB')
  expect(checkSize('漢'.repeat(MAX_BYTES / 3 + 1))).toContain('10 MB')
  expect(checkSize('漢'.repeat(Math.floor(MAX_BYTES / 3)))).toBeNull()
})

describe('boxes are counted in every spelling', () => {
  test.each([
    ...[
      '- [ ] a',
      '[ ] a',
      '* [X] a',
      '-[ ] a',
      '- [] a',
      '- \\[ \\] a',
      '☐ a',
      '- ⬜ a',
      '• ☐ a',
      '1) [ ] a',
      '- &#9744; a',
    ],
    ...[
      '- <input type="checkbox"> a',
      '- ( ) a',
      '- [~] a',
      '- [ ] ~~a~~',
      '- :white_large_square: a',
      '> - [ ] a',
      '    - [\u00a0] a',
    ],
  ])('%j', (line) => {
    expect(refusal(`${line}\n`.repeat(MAX_ITEMS))).toBeNull()
    expect(refusal(`${line}\n`.repeat(MAX_ITEMS + 1))).toContain('more than 5,000 items')
  })
  test('and those in code are none', () => {
    expect(refusal(`\`\`\`\n${'- [ ] a\n'.repeat(MAX_ITEMS + 1)}\`\`\``)).toBeNull()
  })
  test('nor is a choice', () => {
    expect(refusal('☐ GO ☐ NO-GO\n'.repeat(MAX_ITEMS + 1))).toBeNull()
  })
})

test.each(['# a', '## a ##', '##a', '<h2>a</h2>', 'a\n==='])(
  'headings are counted before anything is made of them: %j',
  (heading) => {
    expect(refusal(`# Title\n\n${`${heading}\n\n`.repeat(MAX_SECTIONS)}`)).toBeNull()
    expect(refusal(`# Title\n\n${`${heading}\n\n`.repeat(MAX_SECTIONS + 1)}`)).toContain(
      '5,002 headings, more than 5,000',
    )
  },
)
