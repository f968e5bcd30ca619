// The kind `sql`: one query in a read-only transaction, and what is expected of its rows.
import { z } from 'zod'
import { COMMON, defineKind, Timings } from '@/lib/domain/probe/kinds/kind'

const SqlDefinition = z
  .strictObject({
    kind: z.literal('sql'),
    database: z
      .string()
      .trim()
      .min(1, 'Name a database of the environment')
      .max(100)
      .describe('A database of the environment, by its name there.')
      .meta({ 'x-names': 'databases' }),
    query: z
      .string()
      .trim()
      .min(1, 'A query begins with SELECT, VALUES, TABLE or WITH')
      .max(20_000)
      .describe('One SELECT, VALUES, TABLE or WITH. It runs read-only and is rolled back.')
      .meta({ 'x-control': 'long' }),
    ...COMMON,
  })
  .describe('A query against a PostgreSQL database of the environment and what is expected of its rows.')

const SqlYield = z.object({
  rows: z.array(z.record(z.string(), z.unknown())).describe('The rows, at most 200, each by column name.'),
  rowCount: z.int().describe('How many rows there are.'),
  time: Timings.describe('How long it took, in milliseconds.'),
})

export const sql = defineKind({
  title: 'SQL query',
  explain: 'Runs one query as a reader in a read-only transaction and looks at the rows.',
  example: 'rowCount == 1 && rows[0].n == 0',
  definition: SqlDefinition,
  yields: SqlYield,
  host: ({ database }) => database,
  line: ({ database, query }) => `sql on ${database}: ${query.replace(/\s+/g, ' ')}`,
  isPushed: false,
  changesSomething: () => false,
  plan: ({ database, query }) => ({
    does: 'Runs one query in a read-only transaction that is rolled back, as a user who is neither superuser nor owner.',
    exact: query,
    goal: { to: 'database', name: database },
    bytes: 'At most 200 rows and 64 KiB of them are read.',
  }),
  fill: (definition, filler) => ({
    ...definition,
    database: filler.unsent(definition.database),
    query: filler.sql(definition.query),
  }),
})
