// What a careful reader finds in each of 26 documents of many styles, written down by line; and the same for the
// documents of a folder that is named by COUNTERSIGN_SEEDS, whose texts are not ours to keep.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { EXPECTED } from '@/lib/domain/checklist/fixtures/expected'
import { EXPECTED_FORMATS } from '@/lib/domain/checklist/fixtures/expected-formats'
import { EXPECTED_LANGUAGES } from '@/lib/domain/checklist/fixtures/expected-languages'
import { SEEDS } from '@/lib/domain/checklist/fixtures/expected-seeds'
import { type Expectation, formatted } from '@/lib/domain/checklist/fixtures/formatted'
import { parseChecklist } from '@/lib/domain/checklist/parse'
import { hideSecrets } from '@/lib/domain/checklist/source/secrets'
import { Structure } from '@/lib/domain/checklist/structure'

const OUR_OWN = { ...EXPECTED, ...EXPECTED_LANGUAGES, ...EXPECTED_FORMATS }

function hold(text: string, expected: Expectation): void {
  const { text: source, found } = hideSecrets(text)
  const structure = parseChecklist(source)
  expect(Structure.safeParse(structure).error?.issues ?? []).toEqual([])
  expect(structure.coverage.lost).toBe(0)
  const read = formatted(structure, found)
  expect(Object.fromEntries(Object.keys(expected).map((what) => [what, Reflect.get(read, what)]))).toEqual(expected)
}

describe('documents of our own', () => {
  test.each(Object.entries(OUR_OWN))('%s reads as a careful person reads it', (name, expected) => {
    hold(readFileSync(`lib/domain/checklist/fixtures/${name}`, 'utf8'), expected)
  })
  test('every document there has its table', () => {
    const documents = readdirSync('lib/domain/checklist/fixtures').filter((name) => name.endsWith('.md'))
    expect(Object.keys(OUR_OWN).sort()).toEqual(documents.sort())
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
