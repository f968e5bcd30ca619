// How a change of a checklist's fields is said.
import { expect, test } from 'vitest'
import { structureDifference } from '@/lib/domain/checklist/difference'
import { parseChecklist } from '@/lib/domain/checklist/parse'

const read = (...lines: string[]) => parseChecklist(['# T', '', '## Verify', '', ...lines].join('\n'))
const details = (before: string[], now: string[]) =>
  structureDifference(read(...before), read(...now)).map(({ what, title, detail }) => `${what} ${title}: ${detail}`)

test.each<[string[], string[], string]>([
  [['- p95: ____ ms (< 300)'], ['- p95: ____ ms (< 250)'], 'limit < 300 ms is now < 250 ms'],
  [['- p95: ____ ms (< 300)'], ['- p95: ____ ms'], 'limit < 300 ms is removed, no longer required'],
  [['- p95: ____ ms'], ['- p95: ____ ms (< 300)'], 'limit < 300 ms is new, now required'],
  [['- p95: ____ ms'], ['- p95: ____ ms', '- Build: ____'], 'new field “Build”'],
  [['- p95: ____ ms', '- Build: ____'], ['- p95: ____ ms'], 'field “Build” removed'],
  [
    ['- p95: ____ ms (< 300)', '- Build: ____'],
    ['- p95: ____ ms (< 250)', '- Build: ____'],
    '“p95”: limit < 300 ms is now < 250 ms',
  ],
])('%j to %j', (before, now, said) => {
  const below = (lines: string[]) => ['- [ ] Server answers', ...lines.map((line) => `  ${line}`)]
  expect(details(below(before), below(now))).toEqual([`changed Server answers: ${said}`])
})

test('what is the same is no change', () => {
  const lines = ['- [ ] Server answers', '  - p95: ____ ms (< 300)']
  expect(details(lines, lines)).toEqual([])
})
