// Every example of the reference is read, and becomes what the page says below it.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { compareBecomes } from '@/lib/domain/checklist/docs/becomes'
import { examplesOf } from '@/lib/domain/checklist/docs/page-examples'
import { type CodeEntry, FINDING_CODES } from '@/lib/domain/checklist/findings/codes'
import { parseChecklist } from '@/lib/domain/checklist/parse'
import { hideSecrets } from '@/lib/domain/checklist/source/secrets'
import { Structure } from '@/lib/domain/checklist/structure'

const PAGE = readFileSync('docs/reference/checklist-syntax.md', 'utf8')
const EXAMPLES = examplesOf(PAGE)
const CODES = Object.entries<CodeEntry>(FINDING_CODES)

/** A document as an import reads it: credentials are taken out first. */
const read = (text: string): Structure => parseChecklist(hideSecrets(text).text)

describe('docs/reference/checklist-syntax.md', () => {
  test('has an example of every construct, each with what it becomes', () => {
    expect(EXAMPLES.length).toBeGreaterThanOrEqual(60)
    expect(EXAMPLES.filter(({ becomes }) => becomes === null).map(({ line }) => `line ${line}`)).toEqual([])
  })
  test.each(EXAMPLES)('$heading, line $line', ({ text, becomes }) => {
    const structure = read(text)
    expect(Structure.safeParse(structure).error?.issues ?? []).toEqual([])
    expect(structure.coverage.lost).toBe(0)
    const { wanted, found } = compareBecomes(structure, becomes ?? {})
    expect(found).toEqual(wanted)
  })
  test.each(CODES.filter(([, { severity }]) => severity === 'question'))(
    'has a heading for the question %s',
    (code) => {
      expect(PAGE).toContain(`\n### ${code}\n`)
      expect(EXAMPLES.filter(({ heading, becomes }) => heading === code && becomes?.questions).length).toBeGreaterThan(
        0,
      )
    },
  )
  test.each(CODES.filter(([, { severity }]) => severity !== 'question'))(
    'has a row for the finding %s',
    (code, entry) => {
      const row = PAGE.split('\n').find((line) => line.startsWith(`| \`${code}\` |`))
      const cells = row
        ?.replace(/\\([<`])/g, '$1')
        .split(' | ')
        .slice(1)
      expect(cells).toEqual([entry.severity, entry.means, `${entry.todo} |`])
    },
  )
})
