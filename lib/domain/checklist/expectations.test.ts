// What a careful reader finds in each of ten documents in ten styles, written down by line; and the same for the documents of a folder that is named
// by COUNTERSIGN_SEEDS, whose texts are not ours to keep.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { EXPECTED } from '@/lib/domain/checklist/fixtures/expected'
import { SEEDS } from '@/lib/domain/checklist/fixtures/expected-seeds'
import { type Expectation, told } from '@/lib/domain/checklist/fixtures/told'
import { parseChecklist } from '@/lib/domain/checklist/parse'
import { hideSecrets } from '@/lib/domain/checklist/source/secrets'
import { Structure } from '@/lib/domain/checklist/structure'

function hold(text: string, expected: Expectation): void {
  const { text: source, found } = hideSecrets(text)
  const structure = parseChecklist(source)
  expect(Structure.safeParse(structure).error?.issues ?? []).toEqual([])
  expect(structure.coverage.lost).toBe(0)
  const read = told(structure, found)
  for (const [what, wanted] of Object.entries(expected))
    expect({ [what]: Reflect.get(read, what) }, what).toEqual({ [what]: wanted })
}

describe('ten styles', () => {
  test.each(Object.entries(EXPECTED))('%s reads as a careful person reads it', (name, expected) => {
    hold(readFileSync(`lib/domain/checklist/fixtures/${name}`, 'utf8'), expected)
  })
  test('every document there has its table', () => {
    const documents = readdirSync('lib/domain/checklist/fixtures').filter((name) => name.endsWith('.md'))
    expect(Object.keys(EXPECTED).sort()).toEqual(documents.sort())
  })
})

const folder = process.env.COUNTERSIGN_SEEDS
describe.skipIf(!folder || !existsSync(folder))('real checklists', () => {
  const names = folder && existsSync(folder) ? readdirSync(folder) : []
  test.each(Object.entries(SEEDS))('%s', (start, expected) => {
    const name = names.find((candidate) => candidate.startsWith(start))
    expect(name).toBeDefined()
    hold(readFileSync(join(folder ?? '', name ?? ''), 'utf8'), expected)
  })
})
