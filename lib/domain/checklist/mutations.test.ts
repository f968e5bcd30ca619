// A change of spelling that does not change the meaning does not change the structure: over the documents beside this
// file, and over those of the folder that is named by COUNTERSIGN_SEEDS.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { firstDifference, rowsOf } from '@/lib/domain/checklist/mutation-rows'
import { MUTATIONS } from '@/lib/domain/checklist/mutations'
import { parseChecklist } from '@/lib/domain/checklist/parse'

const FIXTURES = 'lib/domain/checklist/fixtures'
/** The ways of writing of Markdown say nothing to these. */
const NOT_MARKDOWN = /^(?:html|jira|rst|asciidoc)-/

type Document = { name: string; text: string }

function documentsIn(folder: string | undefined): Document[] {
  if (!folder || !existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md') && name !== 'README.md' && !NOT_MARKDOWN.test(name))
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n') }))
}

const documents = [...documentsIn(FIXTURES), ...documentsIn(process.env.COUNTERSIGN_SEEDS)]

/** What a way of spelling changed: how many documents are spelled so, and where the structure of one differs. */
type Spelled = { documents: number; differences: string[] }

/** All ways of spelling a document one after the other: most of its lines are the same in each, and are read once. */
function spell({ name, text }: Document, spelled: ReadonlyMap<string, Spelled>): void {
  const structure = parseChecklist(text)
  const [named, unnamed] = [rowsOf(structure, { names: true }), rowsOf(structure, { names: false })]
  for (const { name: mutation, mutate, renames, sets } of MUTATIONS) {
    const changed = mutate(text)
    const result = spelled.get(mutation)
    if (!result || changed === text) continue
    result.documents += 1
    const compared = (all: string[]) => all.filter((row) => !sets?.test(row))
    const rows = rowsOf(parseChecklist(changed), { names: !renames })
    const difference = firstDifference(compared(renames ? unnamed : named), compared(rows))
    if (difference !== null) result.differences.push(`${name}: ${difference}`)
  }
}

const spelled = new Map(MUTATIONS.map(({ name }): [string, Spelled] => [name, { documents: 0, differences: [] }]))
for (const document of documents) spell(document, spelled)

describe('another spelling is the same checklist', () => {
  test.each(MUTATIONS)('$name', ({ name }) => {
    const result = spelled.get(name)
    expect(result?.documents, 'documents that are spelled in another way').toBeGreaterThan(0)
    expect(result?.differences).toEqual([])
  })
  test('each has a name of its own', () => {
    expect(new Set(MUTATIONS.map(({ name }) => name)).size).toBe(MUTATIONS.length)
    expect(MUTATIONS.length).toBeGreaterThanOrEqual(73)
  })
})
