// How PostgreSQL would execute what the product sends, read from EXPLAIN at the driver.
import pg from 'pg'

const READS = /^\s*(\(?\s*SELECT|WITH)\b/i

type Plan = { 'Node Type': string; 'Relation Name'?: string; Plans?: Plan[] }
export type Statement = { text: string; values: unknown[] }

function statementOf([first, second]: unknown[]): Statement | null {
  if (typeof first === 'string') return { text: first, values: Array.isArray(second) ? second : [] }
  if (typeof first !== 'object' || first === null || !('text' in first)) return null
  const own = 'values' in first ? first.values : second
  return { text: String(first.text), values: Array.isArray(own) ? own : [] }
}

/** The reading statements that `action` sends, each with its values. */
export async function collectStatements(action: () => Promise<unknown>): Promise<Statement[]> {
  const seen: Statement[] = []
  const own = pg.Client.prototype.query
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const statement = statementOf(args)
    if (statement && READS.test(statement.text)) seen.push(statement)
    return Reflect.apply(own, this, args)
  } as typeof own
  try {
    await action()
  } finally {
    pg.Client.prototype.query = own
  }
  return seen
}

const scannedBy = (plan: Plan): string[] => [
  ...(plan['Node Type'] === 'Seq Scan' && plan['Relation Name'] ? [plan['Relation Name']] : []),
  ...(plan.Plans ?? []).flatMap(scannedBy),
]

/** The tables that the statement would read from end to end. */
export async function listScannedTables(client: pg.Client, { text, values }: Statement): Promise<string[]> {
  const { rows } = await client.query<{ 'QUERY PLAN': { Plan: Plan }[] }>(`EXPLAIN (FORMAT JSON) ${text}`, values)
  return rows.flatMap((row) => row['QUERY PLAN'].flatMap(({ Plan: plan }) => scannedBy(plan)))
}
