import { expect, test } from 'vitest'
import { drawBadge } from '@/lib/domain/verdict/badge'
import { formatVerdict } from '@/lib/domain/verdict/format-verdict'
import { VerdictWord } from '@/lib/domain/words'

test.each(VerdictWord.options.flatMap((word) => [0, 2].map((failures) => [word, failures] as const)))(
  'the badge of %s with %i failures says the verdict to eyes and screen readers',
  (word, failures) => {
    const label = formatVerdict(word, failures)
    const svg = drawBadge(word, label)
    expect(svg).toContain(`aria-label="release: ${label}"`)
    expect(svg.match(/>([^<>]+)<\/text>/g)?.map((text) => text.slice(1, -7))).toEqual(['release', label])
    expect(svg).not.toMatch(/<script|href|javascript|on\w+=/i)
  },
)

test('its words fit between its edges', () => {
  const svg = drawBadge('go', 'GO, monitoring failed')
  const width = Number(/width="(\d+)" height/.exec(svg)?.[1])
  const [ground] = [...svg.matchAll(/<rect x="(\d+)" width="(\d+)"/g)]
  expect(Number(ground?.[1]) + Number(ground?.[2])).toBe(width)
})
