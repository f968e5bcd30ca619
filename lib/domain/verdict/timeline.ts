// The timeline: each change of the verdict, and what brought it about.
import { currentAction } from '@/lib/domain/audit/former-actions'
import { nextEdge } from '@/lib/domain/calendar/window'
import type { VerdictLevel } from '@/lib/domain/enums'
import { nextTurn } from '@/lib/domain/monitor/watch-state'
import type { ReleaseSnapshot } from '@/lib/domain/release/snapshot/snapshot'
import { evaluate } from '@/lib/domain/verdict/evaluate'

/** `cause` is an action of the history with who did it, as `item.decided by Ada`, or `time`. `reason` is the sentence that weighs most. */
export type VerdictPoint = {
  round: number
  level: VerdictLevel
  contentHash: string
  reason: string | null
  cause: string
  at: string
}

export const BY_TIME = 'time'

type Judged = {
  snapshot: ReleaseSnapshot
  hash: string
  now: Date
  /** The last that happened to the release. */
  event: { action: string; by: string; at: Date } | null
  last: VerdictPoint | null
}

/**
 * The points that are missing after the last one: at most one that the last event brought about, then one that came by the mere passing of time.
 * The content is what it has been since that event, so judging it as of then tells the two apart.
 */
export function pointsAfter({ snapshot, hash, now, event, last }: Judged): VerdictPoint[] {
  const points: VerdictPoint[] = []
  const examine = (at: Date, cause: string) => {
    const { level, reasons } = evaluate(snapshot, at, hash)
    const before = points.at(-1) ?? last
    if (before && before.level === level && before.round === snapshot.round) return
    points.push({
      round: snapshot.round,
      level,
      contentHash: hash,
      reason: reasons[0]?.message ?? null,
      cause,
      at: at.toISOString(),
    })
  }
  if (event && (last === null || event.at.getTime() > Date.parse(last.at)))
    examine(event.at, `${event.action} by ${event.by}`)
  examine(now, BY_TIME)
  return points
}

/** A cause as a sentence: who did what, in the words of the history. */
export function formatCause(cause: string): { action: string; by: string } | null {
  const at = cause.indexOf(' by ')
  return at === -1 ? null : { action: currentAction(cause.slice(0, at)), by: cause.slice(at + 4) }
}

/** Facts that a rule may speak of and that change with every second. */
const RUNNING_FACT = 'ageSeconds'
const RECHECK_MS = 60_000

/** When the verdict may next change by itself; null: never, unless something happens. */
export function nextChange(
  { items, waivers, soakWaivers = [], conditions, freezes, windows = [], policy, watches = [], soak }: ReleaseSnapshot,
  now: Date,
): Date | null {
  const times = [
    ...items.map(({ run }) => run?.freshUntil),
    ...[...waivers, ...soakWaivers].map(({ expiresAt }) => expiresAt),
    ...conditions.map(({ dueAt, resolvedAt }) => (resolvedAt === null ? dueAt : null)),
    ...freezes.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt]),
    soak?.endsAt,
  ]
  const edge = nextEdge(windows, now.getTime())
  if (edge !== null) times.push(new Date(edge).toISOString())
  let next = policy.rules?.some(({ expression }) => expression.includes(RUNNING_FACT))
    ? now.getTime() + RECHECK_MS
    : Number.POSITIVE_INFINITY
  for (const time of times) {
    const at = time ? Date.parse(time) : Number.NaN
    if (at > now.getTime() && at < next) next = at
  }
  for (const watch of watches) next = Math.min(next, nextTurn(watch, now.getTime()) ?? next)
  return Number.isFinite(next) ? new Date(next) : null
}
