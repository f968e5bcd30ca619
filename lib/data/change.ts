// Where a change is made: one transaction, exactly one line of history, one announcement. Nothing else can make a Tx, and no write works without one.
import { databaseClient } from '@/lib/data/client'
import { Prisma } from '@/lib/data/generated/client'
import { PREPARED } from '@/lib/data/prepared-statements'
import { inRequestTransaction, RequestTransaction, requestTransaction } from '@/lib/data/request-transaction'
import { covers, type Grant } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import { type AuditEvent, auditBody } from '@/lib/domain/audit/event'
import { CHANNEL } from '@/lib/platform/live'

declare const born: unique symbol
/** A transaction that will write its line of history. */
export type Tx = Prisma.TransactionClient & { readonly [born]: true }

/** What other open pages are told after the commit: ids only. Without `items` the whole release is to be read again. */
export type Announcement =
  | { kind: 'release'; releaseId: string; revision: number; items?: string[]; fields?: string[]; by: string }
  | { kind: 'person'; userId: string }
  | { kind: 'discussion'; releaseId: string; comments: string[] }

export type Changed<R> = {
  /** That the actor may do this, for the project of the event. */
  grant: Grant
  event: AuditEvent
  result: R
  announce?: Announcement
}
/** Nothing was to be done (a retry of what is already so): no history, no announcement. */
export type Unchanged<R> = { event: null; result: R }

const RETRIES = 5
/** PostgreSQL: serialization failure, deadlock; Prisma: write conflict. */
const RETRY_CODES = new Set(['40001', '40P01', 'P2034'])
const PAYLOAD_LIMIT = 7000

/** The PostgreSQL or Prisma code of a failed query, as the adapter wraps it. */
export function databaseErrorCode(error: unknown): string | undefined {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return undefined
  const cause = error.meta?.driverAdapterError
  const original =
    cause instanceof Error && typeof cause.cause === 'object' && cause.cause !== null && 'originalCode' in cause.cause
      ? cause.cause.originalCode
      : undefined
  return typeof original === 'string' ? original : error.code
}

function payloadOf(announcement: Announcement): string {
  const full = JSON.stringify(announcement)
  if (full.length <= PAYLOAD_LIMIT || announcement.kind !== 'release') return full
  return JSON.stringify({ ...announcement, items: undefined, fields: undefined })
}

async function finish(
  tx: Prisma.TransactionClient,
  actor: Actor,
  events: readonly AuditEvent[],
  announced: readonly Announcement[],
): Promise<void> {
  const request = requestTransaction()
  if (request) request.hasEvents = true
  const bodies = JSON.stringify(events.map((event) => auditBody(actor, event)))
  await tx.$queryRaw`${PREPARED} SELECT append_audits(${bodies}::jsonb), (SELECT count(pg_notify(${CHANNEL}, told)::text) FROM unnest(${announced.map(payloadOf)}::text[]) AS told)`
}

/** The connection was lost after COMMIT was sent: it is not known whether the transaction took effect. */
export class CommitUnknown extends Error {
  constructor(cause: unknown) {
    super('It is not known whether the transaction was committed.', { cause })
    this.name = 'CommitUnknown'
  }
}

/** PostgreSQL or Prisma has said that a failed COMMIT took no effect: a constraint, a conflict, or a time that was over. */
function isRolledBack(error: unknown): boolean {
  const code = databaseErrorCode(error) ?? ''
  return RETRY_CODES.has(code) || /^23|^P2002$|^P2003$|^P2028$/.test(code)
}

/** One transaction. Throws `CommitUnknown` when it failed after COMMIT was sent. */
async function attempt<R>(work: (tx: Prisma.TransactionClient) => Promise<R>): Promise<R> {
  let isCommitting = false
  try {
    return await databaseClient().$transaction(
      async (tx) => {
        const result = await work(tx)
        isCommitting = true
        return result
      },
      { maxWait: 3000, timeout: 15_000 },
    )
  } catch (error) {
    throw isCommitting && !isRolledBack(error) ? new CommitUnknown(error) : error
  }
}

/** Runs the whole function again after a deadlock or a serialization failure, at most five times. */
async function retryConflicts<R>(work: () => Promise<R>): Promise<R> {
  for (let tried = 1; ; tried++) {
    try {
      return await work()
    } catch (error) {
      const code = databaseErrorCode(error)
      if (!code || !RETRY_CODES.has(code) || tried > RETRIES) throw error
      await new Promise((resolve) => setTimeout(resolve, tried * 5 + Math.random() * 20))
    }
  }
}

function transact<R>(work: (tx: Prisma.TransactionClient) => Promise<R>): Promise<R> {
  return requestTransaction()?.run(work) ?? retryConflicts(() => attempt(work))
}

/**
 * Runs `work` with all its changes in one transaction, in which `first` is done before them. `work` commits it, or leaves
 * it to be rolled back. After a deadlock all of it runs again; so `work` must have no effect outside the transaction.
 */
export function transactRequest<R>(
  first: (tx: Prisma.TransactionClient) => Promise<void>,
  work: (transaction: RequestTransaction) => Promise<R>,
): Promise<R> {
  return retryConflicts(async () => {
    const transaction = new RequestTransaction(attempt, first)
    try {
      return await inRequestTransaction(transaction, () => work(transaction))
    } finally {
      await transaction.rollback()
    }
  })
}

/** Events of the instance that name a project: it is what they make, or what they limit something to. */
const OF_INSTANCE = new Set<AuditEvent['action']>([
  'project.created',
  'project.entered',
  'token.created',
  'token.rotated',
  'token.revoked',
])

/** A grant of somebody else, or for another project than the event's, is a fault of ours: nothing is written with it. */
function assertGranted(actor: Actor, grant: Grant, events: readonly AuditEvent[]): void {
  if (grant.actor !== actor) throw new Error(`The grant ${grant.act} is not of who makes the change.`)
  for (const event of events) {
    const projectId = 'projectId' in event ? event.projectId : undefined
    if (projectId !== undefined && !OF_INSTANCE.has(event.action) && !covers(grant, projectId))
      throw new Error(`The grant ${grant.act} is not for the project of ${event.action}.`)
  }
}

/**
 * Runs `write` in a transaction, appends its one event to the history and announces it, all or nothing.
 * After a deadlock the whole function runs again; so `write` must have no effect outside the transaction.
 */
export function change<R>(actor: Actor, write: (tx: Tx) => Promise<Changed<R> | Unchanged<R>>): Promise<R> {
  return transact(async (tx) => {
    const outcome = await write(tx as Tx)
    if (outcome.event) {
      assertGranted(actor, outcome.grant, [outcome.event])
      await finish(tx, actor, [outcome.event], outcome.announce ? [outcome.announce] : [])
    }
    return outcome.result
  })
}

/** As `change`, for several changes that are written together: each has its own event, in this order. */
export function changeTogether<R>(
  actor: Actor,
  write: (tx: Tx) => Promise<{ grant: Grant; events: AuditEvent[]; result: R; announce: Announcement[] }>,
): Promise<R> {
  return transact(async (tx) => {
    const { grant, events, result, announce } = await write(tx as Tx)
    if (events.length > 0) {
      assertGranted(actor, grant, events)
      await finish(tx, actor, events, announce)
    }
    return result
  })
}
