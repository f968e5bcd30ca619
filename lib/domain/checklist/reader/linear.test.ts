// Long documents of one shape: the time to read them grows with their length, and not with its square.
import { expect, test } from 'vitest'
import { parseChecklist } from '@/lib/domain/checklist/parse'

/** Several times what each takes on a slow machine; a look at all other lines for each line takes longer still. */
const MOST_SECONDS = 10

type Shape = [name: string, lines: number, above: string, line: (at: number) => string]

const SHAPES: Shape[] = [
  ['boxes of a sign-off', 8000, '## Sign-off\n', (at) => `- [ ] Thing ${at} was looked at and it is fine`],
  ['lines above the first heading', 60_000, '', (at) => `Line ${at}.\n`],
]

test.each(SHAPES)('%s', (_, count, above, line) => {
  const text = `# Release\n\n${above}\n${Array.from({ length: count }, (_line, at) => line(at)).join('\n')}`
  const before = process.cpuUsage()
  const { coverage } = parseChecklist(text)
  const { user } = process.cpuUsage(before)
  expect(coverage.lost).toBe(0)
  expect(user / 1e6).toBeLessThan(MOST_SECONDS)
})
