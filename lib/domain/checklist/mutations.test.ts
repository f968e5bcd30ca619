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

/** The rows of each document as it is spelled, with and without its titles and keys; read once for all mutations. */
const asSpelled = new Map(
  documents.map(({ name, text }) => {
    const structure = parseChecklist(text)
    return [name, { named: rowsOf(structure, { names: true }), unnamed: rowsOf(structure, { names: false }) }] as const
  }),
)

describe('another spelling is the same checklist', () => {
  test.each(MUTATIONS)('$name', ({ mutate, renames, sets }) => {
    const names = !renames
    const changed = documents.filter(({ text }) => mutate(text) !== text)
    expect(changed.length, 'documents that are spelled in another way').toBeGreaterThan(0)
    const differences = changed.flatMap(({ name, text }) => {
      const rows = asSpelled.get(name)
      const compared = (all: string[]) => all.filter((row) => !sets?.test(row))
      const wanted = compared((names ? rows?.named : rows?.unnamed) ?? [])
      const difference = firstDifference(wanted, compared(rowsOf(parseChecklist(mutate(text)), { names })))
      return difference === null ? [] : [`${name}: ${difference}`]
    })
    expect(differences).toEqual([])
  })
  test('each has a name of its own', () => {
    expect(new Set(MUTATIONS.map(({ name }) => name)).size).toBe(MUTATIONS.length)
    expect(MUTATIONS.length).toBeGreaterThanOrEqual(73)
  })
})
