// What goes to PostgreSQL, seen at the driver: what Prisma really sends.
import pg from 'pg'

export type Statement = { text: string; values: unknown[] }

const FRAME = /^(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE)\b/i
const READS = /^\s*(\(?\s*SELECT|WITH)\b/i

function statementOf([first, second]: unknown[]): Statement {
  if (typeof first === 'string') return { text: first, values: Array.isArray(second) ? second : [] }
  if (typeof first !== 'object' || first === null || !('text' in first)) return { text: '', values: [] }
  const own = 'values' in first ? first.values : second
  return { text: String(first.text), values: Array.isArray(own) ? own : [] }
}

/** Everything that `action` sends, each with its values. */
async function collectAll(action: () => Promise<unknown>): Promise<Statement[]> {
  const seen: Statement[] = []
  const own = pg.Client.prototype.query
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    seen.push(statementOf(args))
    return Reflect.apply(own, this, args)
  } as typeof own
  try {
    await action()
  } finally {
    pg.Client.prototype.query = own
  }
  return seen
}

/** The statements that `action` sends, without those that only begin or end a transaction. */
export async function countStatements(action: () => Promise<unknown>): Promise<string[]> {
  return (await collectAll(action)).map(({ text }) => text).filter((text) => !FRAME.test(text.trim()))
}

/** The reading statements that `action` sends. */
export async function collectReads(action: () => Promise<unknown>): Promise<Statement[]> {
  return (await collectAll(action)).filter(({ text }) => READS.test(text))
}
