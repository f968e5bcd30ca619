// A tool that says GO because it misread the page is worse than the page: a release whose items were all passed by
// hand, and in which nothing else was done, is GO only where the document asks for nothing more.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ALL_CASES } from '@/lib/domain/checklist/cases/all'
import { verdictWhenTicked } from '@/lib/domain/checklist/cases/release-of'
import { parseChecklist } from '@/lib/domain/checklist/parse'
import { ASKS_FOR_MORE, MAY_ASK_FOR_MORE } from '@/lib/domain/checklist/tick-everything'

type Document = { name: string; text: string; holds?: boolean }

function documentsIn(folder: string | undefined): Document[] {
  if (!folder || !existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
}

const FIXTURES = documentsIn('lib/domain/checklist/fixtures')
/**
 * Each of the real checklists asks for signatures, a decision or values that must be entered; the one that is a
 * runbook may ask for its steps alone.
 */
const SEEDS = documentsIn(process.env.COUNTERSIGN_SEEDS)
  .filter(({ name }) => !name.startsWith('001_'))
  .map((document) => ({ ...document, holds: true }))
const CASES: Document[] = Object.values(ALL_CASES).flatMap((cases) =>
  Object.entries(cases).map(([name, { text, holds }]) => ({ name, text, ...(holds !== undefined && { holds }) })),
)
const documents = [...FIXTURES, ...SEEDS, ...CASES]

const asksForMore = ({ name, holds }: Document): boolean => holds ?? ASKS_FOR_MORE.has(name)

describe('passing every item by hand and nothing else', () => {
  test.each(documents.filter(asksForMore))('$name asks for more: not GO', ({ text }) => {
    expect(verdictWhenTicked(parseChecklist(text))).not.toBe('go')
  })
  test.each(documents.filter((document) => !asksForMore(document) && !MAY_ASK_FOR_MORE.has(document.name)))(
    '$name asks for nothing more: GO',
    ({ text }) => {
      expect(verdictWhenTicked(parseChecklist(text))).toBe('go')
    },
  )
  test('every name of the lists is a document', () => {
    const names = new Set(documents.map(({ name }) => name))
    expect([...ASKS_FOR_MORE, ...MAY_ASK_FOR_MORE].filter((name) => !names.has(name))).toEqual([])
  })
})
