// What one item that counts has to say.

import type { FieldState, ItemState } from '@/lib/domain/release/snapshot'
import { isFilled, withinThreshold } from '@/lib/domain/release/threshold'
import { ago, limitOf, measured } from '@/lib/domain/verdict/bound'
import { named, type Reason, told } from '@/lib/domain/verdict/reasons'
import type { RunStatus } from '@/lib/domain/words'

type Place = { itemId: string; sectionId: string }

/** How many items stand right below an item, and how many of those are still open. */
export type Below = { all: number; open: number }

/** Statuses that show something good. Every other one, under way or ended, shows nothing. */
const SHOWS: ReadonlySet<RunStatus> = new Set<RunStatus>(['passed', 'warned'])

const ENDED: Record<Exclude<RunStatus, 'passed' | 'warned'>, string> = {
  queued: 'has not begun',
  running: 'has not ended',
  failed: 'failed',
  error: 'ended in an error',
  cancelled: 'was cancelled',
}

/** "is 640 ms, the limit is 500 ms": a number that does not keep to its bound. */
function outOf({ value, unit, threshold }: FieldState): string {
  const bound = threshold ? limitOf(threshold, unit) : 'which is out of its bound'
  return `is ${measured(typeof value === 'number' ? value : null, unit)}, ${bound}`
}

/** Why an item failed: what its blank or its probe saw, how long ago, or what somebody said. */
function whyFailed({ decidedVia, decidedAt, reason, fields, run }: ItemState, now: Date): string {
  const age = ago(decidedVia === 'probe' && run ? run.finishedAt : decidedAt, now)
  const missed = decidedVia === 'field' ? fields.find((field) => withinThreshold(field) === false) : undefined
  if (missed) return `: ${told(`${named(missed.label)} ${outOf(missed)}${age ? `, filled in ${age}` : ''}`)}`
  if (decidedVia === 'probe' && run?.summary) return `: ${told(`${run.summary}${age ? `, seen ${age}` : ''}`)}`
  return reason ? `: ${told(reason)}` : '.'
}

/** The reasons of blanks: a required one that is empty, or a number out of its bound. */
export function judgeFields(fields: FieldState[], where: string, place: Partial<Place>): Reason[] {
  return fields.flatMap((field): Reason[] => {
    if (field.required && !isFilled(field.value)) {
      return [{ kind: 'field-missing', word: 'hold', message: `${named(field.label)} of ${where} is not filled in.`, clears: 'Fill it in.', fieldId: field.id, ...place }]
    }
    if (field.required && withinThreshold(field) === false) {
      return [
        {
          kind: 'field-out-of-bounds',
          word: 'hold',
          message: `${named(field.label)} of ${where} ${outOf(field)}.`,
          clears: 'Bring it within the bound, and fill in the new value.',
          fieldId: field.id,
          ...place,
        },
      ]
    }
    return []
  })
}

function judgePending(item: ItemState, below: Below | undefined, place: Place): Reason {
  const undecided = { kind: 'item-undecided', word: 'hold', message: `${named(item.title)} is not decided.`, ...place } as const
  if (item.hasProbe) return { ...undecided, clears: 'Run its probe.' }
  if (!below) return { ...undecided, clears: 'Do it and tick it.' }
  if (below.open > 0) return { ...undecided, clears: 'Finish what stands below it, then tick it.' }
  return {
    ...undecided,
    message: `${named(item.title)} is not decided, though all ${below.all} below it are.`,
    clears: 'Tick it too: it passes when those below it and its own tick do.',
  }
}

function judgeOutcome(item: ItemState, below: Below | undefined, now: Date, place: Place): Reason[] {
  const name = named(item.title)
  const why = item.reason ? `: ${told(item.reason)}` : '.'
  switch (item.outcome) {
    case 'failed':
      return [{ kind: 'item-failed', word: 'no-go', message: `${name} failed${whyFailed(item, now)}`, clears: 'Mend it and pass it, or have it waived.', ...place }]
    case 'blocked':
      return [{ kind: 'item-blocked', word: 'hold', message: `${name} is blocked${why}`, clears: 'Clear what blocks it, then decide it.', ...place }]
    case 'pending':
      return [judgePending(item, below, place)]
    case 'passed':
    case 'not-applicable':
      return []
  }
}

/**
 * A pass that its probe does not show any more. One that rests on the probe needs a last run that passed; for any, a last run must not be too old.
 * A time that cannot be read is too old.
 */
function judgeRun(item: ItemState, now: Date, place: Place): Reason[] {
  if (item.outcome !== 'passed') return []
  const { run } = item
  const rests = item.decidedVia === 'probe' || item.verification === 'probe'
  if (rests && (run === null || !SHOWS.has(run.status))) {
    const ended = run && run.status !== 'passed' && run.status !== 'warned' ? ENDED[run.status] : 'is missing'
    const age = ago(run?.finishedAt ?? null, now)
    const saw = `${run?.summary ? `: ${run.summary}` : ''}${age ? `, ${age}` : ''}`
    const message = `${named(item.title)} rests on its probe, whose last run ${told(`${ended}${saw}`)}`
    return [{ kind: 'run-not-passed', word: 'hold', message, clears: 'Run its probe again.', ...place }]
  }
  const watched = rests || (item.hasProbe && item.verification !== 'manual')
  if (watched && run?.freshUntil && !(Date.parse(run.freshUntil) > now.getTime())) {
    const age = ago(run.finishedAt, now)
    return [
      { kind: 'run-stale', word: 'hold', message: `What the probe of ${named(item.title)} saw${age ? ` ${age}` : ''} is too old to count.`, clears: 'Run it again.', ...place },
    ]
  }
  return []
}

/** All reasons of an item that is required and counts. A not-applicable one asks for nothing more. `below` is given for items that have others below. */
export function judgeItem(item: ItemState, below: Below | undefined, now: Date): Reason[] {
  if (item.outcome === 'not-applicable') return []
  const place = { itemId: item.id, sectionId: item.sectionId }
  const fields = item.outcome === 'failed' ? [] : judgeFields(item.fields, named(item.title), place)
  return [...judgeOutcome(item, below, now, place), ...fields, ...judgeRun(item, now, place)]
}
