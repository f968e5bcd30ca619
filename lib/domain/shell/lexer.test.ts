// The first command of a pasted text, by hand. `e2e` of pasted requests holds it against a real shell (probe/curl).
import { describe, expect, test } from 'vitest'
import { firstCommand, tokensOf } from '@/lib/domain/shell/lexer'

const read = (text: string) => firstCommand(text, (name) => `{{${name}}}`)

describe('the first command', () => {
  test.each([
    ['curl a', ['curl', 'a'], ''],
    [`curl '$A' "$B" \${C}`, ['curl', '$A', '{{B}}', '{{C}}'], ''],
    ["curl $'a\\nb\\x41'", ['curl', 'a\nbA'], ''],
    ['curl a$', ['curl', 'a$'], ''],
    ['curl a | jq .b', ['curl', 'a'], '| jq .b'],
    ['curl a;', ['curl', 'a'], ';'],
    ['curl a\nls', ['curl', 'a'], 'ls'],
    ['curl a \\\r\n  b', ['curl', 'a', 'b'], ''],
    ['curl a 2>/dev/null', ['curl', 'a'], '>/dev/null'],
    ['curl a 2>&1 | jq', ['curl', 'a'], '| jq'],
    ['curl a#b # the health page', ['curl', 'a#b'], ''],
    ["curl ''", ['curl', ''], ''],
  ])('of %j', (text, words, rest) => {
    expect(read(text)).toEqual({ words, rest })
  })

  test.each([
    ['curl "a', 'A quote is never closed'],
    ["curl $'a", 'A quote is never closed'],
    ['curl $(cat a)', 'The command runs another one inside ($(…) or `…`): put its result there instead'],
    ['curl "`cat a`"', 'The command runs another one inside ($(…) or `…`): put its result there instead'],
  ])('%j is refused', (text, wrong) => {
    expect(read(text)).toEqual({ wrong })
  })
})

test('a script keeps its variables as they are written', () => {
  expect(tokensOf('curl "$A" $B')?.map(({ text }) => text)).toEqual(['curl', '$A', '$B'])
})
