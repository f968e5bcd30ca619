// Every raw statement of the source against a real PostgreSQL: it is prepared, and its columns are compared with the type of row that it declares.
import { readFileSync } from 'node:fs'
import { loadModule } from 'libpg-query'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { compareRows } from '@/e2e/sql/compare'
import { Describer } from '@/e2e/sql/describe'
import type { StatementText } from '@/e2e/sql/fragments'
import { columnsThatMayBeNull, type Tables } from '@/e2e/sql/nullability'
import type { RowType } from '@/e2e/sql/row-type'
import { type ReadStatements, readStatements, type Statement } from '@/e2e/sql/statements'
import { testDatabase } from '@/e2e/support/database'

const ROOT = process.cwd()
const BROKEN = 'e2e/sql/broken/statements.ts'
const SOURCES = ['app', 'components', 'lib', 'prisma'].map((folder) => `${ROOT}/${folder}/`)
const isOwn = (file: string): boolean =>
  SOURCES.some((folder) => file.startsWith(folder)) && !/\/generated\/|\.test\.tsx?$/.test(file)

const database = testDatabase()
let read: ReadStatements
let client: pg.Client
let describer: Describer
let tables: Tables

beforeAll(async () => {
  await loadModule()
  read = readStatements(`${ROOT}/tsconfig.json`, (file) => isOwn(file) || file === `${ROOT}/${BROKEN}`)
  client = new pg.Client({ connectionString: database.url() })
  await client.connect()
  describer = await Describer.on(client)
  tables = await describer.tables()
  // Later statements of the same transaction use it, so that it has to be there for them to be prepared.
  for (const { texts } of read.statements)
    for (const { text } of texts)
      if (text.startsWith('CREATE TEMPORARY TABLE')) await client.query(text.replace('ON COMMIT DROP', ''))
}, 120_000)

afterAll(() => client.end())

async function problemsOfText(row: RowType | null, { text, nullableParameters }: StatementText): Promise<string[]> {
  try {
    const columns = await describer.columnsOf(text)
    if (!row) return []
    const mayBeNull = columnsThatMayBeNull(text, tables, nullableParameters)
    if (mayBeNull.length !== columns.length) return [`${columns.length} columns, ${mayBeNull.length} of them read`]
    return compareRows(row, columns, mayBeNull)
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
}

async function problemsOf(statements: readonly Statement[]): Promise<string[]> {
  const problems = new Set<string>()
  for (const { place, row, texts } of statements)
    for (const text of texts)
      for (const problem of await problemsOfText(row, text)) problems.add(`${place}: ${problem}`)
  return [...problems]
}

const isBroken = (place: string): boolean => place.startsWith(BROKEN)

test('every statement can be prepared, and yields what its type says', async () => {
  const statements = read.statements.filter(({ place }) => !isBroken(place))
  expect(statements.length).toBeGreaterThan(180)
  const problems = await problemsOf(statements)
  expect([...read.problems.filter((problem) => !isBroken(problem)), ...problems]).toEqual([])
})

test('SQL is written in lib/data only', () => {
  const elsewhere = read.statements.filter(({ place }) => !isBroken(place) && !place.startsWith('lib/data/'))
  expect(elsewhere.map(({ place }) => place)).toEqual([])
})

const PLANTED: [string, RegExp][] = [
  ['unknownColumn', /column "nothing" does not exist/],
  ['wrongType', /"n" is bigint, declared as number/],
  ['wrongElement', /"ids" is text\[\], declared as a list of number/],
  ['missingColumn', /"name" is declared and not selected/],
  ['undeclaredColumn', /"name" is selected and not declared/],
  ['nullableColumn', /"disabledAt" may be null, declared as never null/],
  ['outerJoin', /"name" may be null, declared as never null/],
  ['brokenBranch', /column "nothing" does not exist/],
  ['brokenWrite', /column "nothing" of relation "User" does not exist/],
  ['unknownFragment', /a value that is known only when it runs/],
  ['unbalancedFragment', /a bracket that another fragment closes or opens/],
  ['unsafeText', /\$queryRawUnsafe without a template cannot be checked/],
  ['notATemplate', /\$queryRaw without a template cannot be checked/],
]

test.each(PLANTED)('a planted fault is seen: %s', async (name, says) => {
  const lines = readFileSync(BROKEN, 'utf8').split('\n')
  const from = lines.findIndex((line) => line.startsWith(`export const ${name} `)) + 1
  const next = lines.findIndex((line, index) => index >= from && line.startsWith('export const '))
  const to = next < 0 ? lines.length : next
  const isHere = (place: string) => {
    const line = Number(/:(\d+)/.exec(place)?.[1])
    return isBroken(place) && line >= from && line <= to
  }
  const found = await problemsOf(read.statements.filter(({ place }) => isHere(place)))
  const problems = [...read.problems.filter(isHere), ...found]
  expect(problems).toHaveLength(1)
  expect(problems[0]).toMatch(says)
})
