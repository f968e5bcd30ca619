// Statements that PostgreSQL plans once for each connection instead of each time: planning a whole release takes four times as long as reading it.
import { createHash } from 'node:crypto'
import { Prisma } from '@/lib/data/generated/client'

const SIGN = '/* kept */'

/**
 * Stands at the beginning of a statement that is to be kept. Only for one whose text is always the same, or connections would fill up with plans, and
 * whose best plan does not hang on its values: what is found by a key, not what is searched or left out where a value is null.
 */
export const PREPARED = Prisma.raw(SIGN)

const names = new Map<string, string>()

/** The name that a statement is kept by; empty for one that is not. */
export function preparedName(sql: string): string {
  if (!sql.startsWith(SIGN)) return ''
  const known = names.get(sql)
  if (known) return known
  const name = `kept_${createHash('sha256').update(sql).digest('hex').slice(0, 16)}`
  names.set(sql, name)
  return name
}
