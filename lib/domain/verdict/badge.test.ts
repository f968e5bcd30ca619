import { expect, test } from 'vitest'
import { VerdictLevel } from '@/lib/domain/enums'
import { drawBadge } from '@/lib/domain/verdict/badge'
import { formatVerdict } from '@/lib/domain/verdict/format-verdict'

test.each(VerdictLevel.options.flatMap((level) => [0, 2].map((failures) => [level, failures] as const)))(
  'the badge of %s with %i failures says the verdict to eyes and screen readers',
  (level, failures) => {
    const label = formatVerdict(level, failures)
    const svg = drawBadge(level, label)
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
