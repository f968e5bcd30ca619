// What the board says of a release: one line, worked out from the whole of it.

import type { VerdictLevel } from '@/lib/domain/enums'
import type { FullRelease } from '@/lib/domain/release/snapshot/full'
import { progressOf } from '@/lib/domain/release/view/progress'
import type { BoardRow } from '@/lib/domain/release/view/view'
import { contentHash, signedContent } from '@/lib/domain/signature/content'
import { isApproved, roleStates } from '@/lib/domain/signature/validity'
import { evaluate, type Verdict } from '@/lib/domain/verdict/evaluate'
import { countedSoak, monitoringFailures } from '@/lib/domain/verdict/scope/after-decision'
import { nextChange } from '@/lib/domain/verdict/timeline'

/** `summary` is what only shows; by the rest lines are found. `nextChangeAt`: when it may be another by itself. */
export type BoardLine = {
  level: VerdictLevel
  awaited: string[]
  nextChangeAt: Date | null
  summary: Omit<
    BoardRow,
    | 'id'
    | 'name'
    | 'version'
    | 'projectId'
    | 'projectName'
    | 'environmentId'
    | 'environment'
    | 'level'
    | 'awaited'
    | 'changedAt'
  >
}

/** Sentences that tell how long something has yet to last, or how long ago it was, are told anew this often. */
const SAID_ANEW_MS = 300_000
const AGEING: ReadonlySet<string> = new Set(['soak', 'metric-breached'])

/** When the line may be another by itself: its word, or only a sentence that speaks of time. */
function nextLine({ release, now, verdict }: Judged): Date | null {
  const next = nextChange(release, now)
  if (!verdict.reasons.some(({ kind }) => AGEING.has(kind))) return next
  return new Date(Math.min(next?.getTime() ?? Number.POSITIVE_INFINITY, now.getTime() + SAID_ANEW_MS))
}

function failedAfter(release: FullRelease, now: Date): Pick<BoardRow, 'monitoring'> {
  const failures = monitoringFailures(release, now)
  const [first] = failures
  return first ? { monitoring: { failed: failures.length, worst: first.message } } : {}
}

type Judged = { release: FullRelease; now: Date; hash: string; verdict: Verdict }

/** The line of a release that was judged already. */
export function lineOf(judged: Judged): BoardLine {
  const { release, now, hash, verdict } = judged
  const { state, decisions } = release
  const soak = countedSoak(release)
  const required = roleStates(release, hash).filter((role) => role.required)
  const decision = state === 'decided' ? decisions.at(-1) : undefined
  const worst = verdict.reasons[0]?.message
  const left = soak ? soak.requiredSeconds - soak.coveredSeconds : 0
  return {
    level: verdict.level,
    awaited: required.filter((role) => !isApproved(role)).map(({ role }) => role),
    nextChangeAt: nextLine(judged),
    summary: {
      reasons: verdict.reasons.length,
      tally: progressOf(release, now).whole.tally,
      signs: required.length > 0,
      ...(worst && { worst }),
      ...failedAfter(release, now),
      ...(left > 0 && { soakLeftSeconds: left }),
      ...(left > 0 && soak?.pausedBecause && { soakPaused: true }),
      ...(decision && { decided: { call: decision.call, breakGlass: decision.breakGlass } }),
    },
  }
}

export function judgeLine(release: FullRelease, now: Date, sha256: (text: string) => string): BoardLine {
  const hash = contentHash(signedContent(release), sha256)
  return lineOf({ release, now, hash, verdict: evaluate(release, now, hash) })
}
