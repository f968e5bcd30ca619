// How a command ends, and who acts in it.

import { closeDatabase } from '@/lib/data/close-database'
import type { Actor } from '@/lib/domain/actor'
import { Refusal } from '@/lib/domain/refusal'

/** Somebody at a shell beside the database: trusted as the machine's operator. */
export const OPERATOR: Actor = { kind: 'system', name: 'command line' }

/** A command ends with this code and sentence. */
export class Ending extends Error {
  constructor(
    readonly code: 0 | 1 | 2 | 3,
    message: string,
  ) {
    super(message)
  }
}

/** Refuses to go on when no database is known. */
export function assertDatabase(): void {
  if (!process.env.DATABASE_URL)
    throw new Ending(3, 'No database found. Start the program with `npm start`, or set DATABASE_URL.')
}

/** The exit code of an error, and the sentence to print. */
export function exitCodeOf(error: unknown): { code: number; message: string } {
  if (error instanceof Ending) return error
  if (error instanceof Refusal)
    return { code: error.code === 'invalid' || error.code === 'malformed' ? 2 : 1, message: error.message }
  const message = error instanceof Error ? error.message : String(error)
  if (/reach database server|ECONNREFUSED|P1001|connect|terminat/i.test(message))
    return { code: 3, message: `The database cannot be reached: ${message.split('\n').at(-1)}` }
  return { code: 1, message }
}

/** Ends what a command has opened. */
export async function endCommand(): Promise<void> {
  await closeDatabase()
}
