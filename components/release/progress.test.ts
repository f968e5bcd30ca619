// How far a release is, as its bar says it.
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Meter } from '@/components/ui/meter'
import { formatTally } from '@/lib/domain/release/view/progress'

test('a failed item is not counted as done without saying so', () => {
  expect(formatTally({ decided: 2, required: 10, failed: 1 })).toBe('2 of 10 decided, 1 failed')
  expect(formatTally({ decided: 2, required: 10, failed: 0 })).toBe('2 of 10 decided')
  const drawn = renderToStaticMarkup(createElement(Meter, { label: 'Items decided', value: 2, of: 10, wrong: 1 }))
  expect(drawn).toContain('aria-valuetext="2 of 10, 1 failed"')
  expect(drawn.replace(/<[^>]*>/g, '')).toBe('2/10 · ✕ 1')
  const clean = renderToStaticMarkup(createElement(Meter, { label: 'Items decided', value: 2, of: 10 }))
  expect(clean).toContain('aria-valuetext="2 of 10"')
  expect(clean.replace(/<[^>]*>/g, '')).toBe('2/10')
})
