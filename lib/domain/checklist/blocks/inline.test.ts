import { expect, test } from 'vitest'
import { headingOf, plain, titleOf } from '@/lib/domain/checklist/blocks/inline'

test.each([
  ['**Bold** and *slanted* words', 'Bold and slanted words'],
  ['`code` and [a link](https://a.example)', 'code and a link'],
  ['a \\| b', 'a | b'],
  ['\\*no emphasis\\*', '*no emphasis*'],
  ['`a\\|b`', 'a\\|b'],
  ['C:\\Program', 'C:\\Program'],
  ['&lt;br&gt; is a tag', '<br> is a tag'],
  ['`&lt;`', '&lt;'],
  ['&amp;lt; is an entity', '&lt; is an entity'],
  ['Link: <!-- paste it -->', 'Link:'],
  ['one\u2028two', 'one two'],
])('plain %j', (text, expected) => {
  expect(plain(text)).toBe(expected)
})

test('a title has no hint and no blank', () => {
  expect(titleOf('Link: <!-- paste it -->')).toBe('Link')
  expect(titleOf('Lead: ____')).toBe('Lead')
  expect(headingOf('✅ **Done**')).toBe('Done')
})
