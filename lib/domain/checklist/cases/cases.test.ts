// Small documents, each about one thing that readers of checklists get wrong. What each holds was written down by hand.
import { describe, expect, test } from 'vitest'
import { ALL_CASES } from '@/lib/domain/checklist/cases/all'
import type { Case } from '@/lib/domain/checklist/cases/case'
import { OBSERVED } from '@/lib/domain/checklist/cases/observed'
import { parseChecklist } from '@/lib/domain/checklist/parse'
import { Structure } from '@/lib/domain/checklist/structure'

/** What the case asks for, key by key, and what is there instead. */
function compare({ text, ...wanted }: Case): { wanted: Record<string, unknown>; found: Record<string, unknown> } {
  const structure = parseChecklist(text)
  const found = Object.fromEntries(
    Object.entries(wanted).map(([key, value]) => {
      const observe: unknown = Reflect.get(OBSERVED, key)
      return [
        key,
        typeof observe === 'function' ? Reflect.apply(observe, null, [structure, value, text]) : 'no such key',
      ]
    }),
  )
  return { wanted, found }
}

describe.each(Object.entries(ALL_CASES))('%s', (_, cases) => {
  test.each(Object.entries(cases))('%s', (_name, one) => {
    const { wanted, found } = compare(one)
    expect(found).toEqual(wanted)
  })
  test.each(Object.entries(cases))('%s loses no line and is a valid structure', (_name, { text }) => {
    const structure = parseChecklist(text)
    expect(Structure.safeParse(structure).error?.issues ?? []).toEqual([])
    expect(structure.coverage.lost).toBe(0)
  })
})
