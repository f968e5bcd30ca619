// Counts what goes to PostgreSQL, at the driver: what Prisma really sends.
import pg from 'pg'

const FRAME = /^(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE)\b/i

/** The statements that `deed` sends, without those that only begin or end a transaction. */
export async function countStatements(action: () => Promise<unknown>): Promise<string[]> {
  const seen: string[] = []
  const own = pg.Client.prototype.query
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [first] = args
    const text =
      typeof first === 'string'
        ? first
        : typeof first === 'object' && first !== null && 'text' in first
          ? String(first.text)
          : ''
    if (!FRAME.test(text.trim())) seen.push(text)
    return Reflect.apply(own, this, args)
  } as typeof own
  try {
    await action()
  } finally {
    pg.Client.prototype.query = own
  }
  return seen
}
