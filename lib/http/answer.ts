// What every face shares: parse, call the use case, and turn a Refusal into an answer. Anything else is logged with an id and hidden.
import { unstable_rethrow } from 'next/navigation'
import type { z } from 'zod'
import { CommitUnknown } from '@/lib/data/change'
import type { Actor } from '@/lib/domain/actor'
import type { Answer } from '@/lib/domain/answer'
import { shapeFault } from '@/lib/domain/input-shape'
import { concealed, REFUSALS, Refusal } from '@/lib/domain/refusal'
import { requestsRefusals } from '@/lib/domain/text/en/refusals/requests'
import { newId } from '@/lib/platform/ids'
import { log } from '@/lib/platform/log'

/** A story's function: who acts, the parsed input, and the time. */
export type UseCase<I, R> = (actor: Actor, input: I, now: Date) => Promise<R>

/** A refusal as an answer. */
export function refused(refusal: Refusal): Answer<never> {
  return {
    ok: false,
    code: refusal.code,
    title: REFUSALS[refusal.code].title,
    message: refusal.message,
    detail: refusal.detail,
  }
}

const CONNECTION_ERRORS =
  /reach database server|ECONNREFUSED|ECONNRESET|Connection terminated|timeout exceeded when trying to connect|P1001|P1017|57P0[1-3]|the database system is|Unable to start a transaction|P2028|P2024/

/** True when the database did not answer, so that the caller may try again. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return (
    CONNECTION_ERRORS.test(`${code} ${error.message}`) || (error.cause instanceof Error && isDatabaseAway(error.cause))
  )
}

export function logDatabaseAway(error: unknown): void {
  const { message, cause } = error instanceof Error ? error : { message: String(error), cause: undefined }
  log.warn({ error: message, ...(cause instanceof Error && { cause: cause.message }) }, 'the database did not answer')
}

/**
 * The refusal that leaves the product: of what is not found without saying why, of an unexpected error without its text,
 * which is logged.
 */
export function hidden(error: unknown): Refusal {
  if (error instanceof Refusal) return concealed(error)
  if (error instanceof CommitUnknown) {
    logDatabaseAway(error)
    return new Refusal('outcome-unknown', requestsRefusals.outcomeUnknown())
  }
  if (isDatabaseAway(error)) {
    logDatabaseAway(error)
    return new Refusal('unavailable', requestsRefusals.databaseAway(), { retryAfterSeconds: 3 })
  }
  const id = newId()
  log.error(
    {
      id,
      error:
        error instanceof Error
          ? { message: error.message, stack: error.stack, cause: String(error.cause ?? '') }
          : String(error),
    },
    'unexpected error',
  )
  return new Refusal('unexpected', requestsRefusals.unexpected({ id }))
}

/** Parses the input. Throws a refusal that names the fields at fault. */
export function parseInput<S extends z.ZodType>(schema: S, raw: unknown): z.output<S> {
  const fault = shapeFault(raw)
  if (fault) throw fault
  const parsed = schema.safeParse(raw)
  if (parsed.success) return parsed.data
  const fields = Object.fromEntries(
    parsed.error.issues.map((issue) => [issue.path.join('.') || '(all)', issue.message]),
  )
  const [field, message] = Object.entries(fields)[0] ?? ['', 'not valid']
  throw new Refusal(
    'invalid',
    field === '(all)'
      ? requestsRefusals.wrongInput({ problem: message })
      : requestsRefusals.wrongField({ field, problem: message }),
    {
      fields,
    },
  )
}

/** Parses and calls; a refusal comes back as an answer, an unexpected error too, without its text. */
export async function answer<S extends z.ZodType, R>(
  actor: Actor,
  schema: S,
  run: UseCase<z.output<S>, R>,
  raw: unknown,
): Promise<Answer<R>> {
  try {
    return { ok: true, result: await run(actor, parseInput(schema, raw), new Date()) }
  } catch (error) {
    unstable_rethrow(error)
    return refused(hidden(error))
  }
}
