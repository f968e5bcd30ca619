// How PostgreSQL would execute what the product sends, read from EXPLAIN.
import type pg from 'pg'
import type { Statement } from '@/e2e/support/statements'

type Plan = { 'Node Type': string; 'Relation Name'?: string; Plans?: Plan[] }

const scannedBy = (plan: Plan): string[] => [
  ...(plan['Node Type'] === 'Seq Scan' && plan['Relation Name'] ? [plan['Relation Name']] : []),
  ...(plan.Plans ?? []).flatMap(scannedBy),
]

/** The tables that the statement would read from end to end. */
export async function listScannedTables(client: pg.Client, { text, values }: Statement): Promise<string[]> {
  const { rows } = await client.query<{ 'QUERY PLAN': { Plan: Plan }[] }>(`EXPLAIN (FORMAT JSON) ${text}`, values)
  return rows.flatMap((row) => row['QUERY PLAN'].flatMap(({ Plan: plan }) => scannedBy(plan)))
}
