// What one item that counts has to say.

import type { FieldState, ItemState } from '@/lib/domain/release/snapshot'
import { isFilled, withinThreshold } from '@/lib/domain/release/threshold'
import { ago, limitOf, measured } from '@/lib/domain/verdict/bound'
import { named, type Reason, told } from '@/lib/domain/verdict/reasons'
import type { RunStatus } from '@/lib/domain/words'

type Place = { itemId: string; sectionId: string }

const NONE: readonly Reason[] = []

const placeOf = ({ id, sectionId }: ItemState): Place => ({ itemId: id, sectionId })

/** How many items stand right below an item, and how many of those are still open. */
export type Below = { all: number; open: number }
export type BelowEach = ReadonlyMap<string, Below>

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

function blankOf({ label }: FieldState, title: string | null): string {
  return `${named(label)} of ${title === null ? 'the release' : named(title)}`
}

function judgeField(field: FieldState, title: string | null, place: Partial<Place>): Reason | null {
  if (!field.required) return null
  if (!isFilled(field.value))
    return {
      kind: 'field-missing',
      word: 'hold',
      message: `${blankOf(field, title)} is not filled in.`,
      clears: 'Fill it in.',
      fieldId: field.id,
      ...place,
    }
  if (withinThreshold(field) !== false) return null
  const clears = 'Bring it within the bound, and fill in the new value.'
  return {
    kind: 'field-out-of-bounds',
    word: 'hold',
    message: `${blankOf(field, title)} ${outOf(field)}.`,
    clears,
    fieldId: field.id,
    ...place,
  }
}

/** The reasons of blanks: a required one that is empty, or a number out of its bound. `title` is of what they stand on; null is the release itself. */
export function judgeFields(fields: FieldState[], title: string | null, place: Partial<Place>): Reason[] {
  return fields.flatMap((field) => judgeField(field, title, place) ?? [])
}

function judgePending(item: ItemState, below: Below | undefined): Reason {
  const undecided = {
    kind: 'item-undecided',
    word: 'hold',
    message: `${named(item.title)} is not decided.`,
    ...placeOf(item),
  } as const
  if (item.hasProbe) return { ...undecided, clears: 'Run its probe.' }
  if (!below) return { ...undecided, clears: 'Do it and tick it.' }
  if (below.open > 0) return { ...undecided, clears: 'Finish what stands below it, then tick it.' }
  return {
    ...undecided,
    message: `${named(item.title)} is not decided, though all ${below.all} below it are.`,
    clears: 'Tick it too: it passes when those below it and its own tick do.',
  }
}

function judgeOutcome(item: ItemState, below: BelowEach, now: Date): readonly Reason[] {
  switch (item.outcome) {
    case 'failed':
      return [
        {
          kind: 'item-failed',
          word: 'no-go',
          message: `${named(item.title)} failed${whyFailed(item, now)}`,
          clears: 'Mend it and pass it, or have it waived.',
          ...placeOf(item),
        },
      ]
    case 'blocked': {
      const why = item.reason ? `: ${told(item.reason)}` : '.'
      return [
        {
          kind: 'item-blocked',
          word: 'hold',
          message: `${named(item.title)} is blocked${why}`,
          clears: 'Clear what blocks it, then decide it.',
          ...placeOf(item),
        },
      ]
    }
    case 'pending':
      return [judgePending(item, below.get(item.id))]
    case 'passed':
      return judgeRun(item, now)
    case 'not-applicable':
      return NONE
  }
}

/**
 * A pass that its probe does not show any more. One that rests on the probe needs a last run that passed; for any, a last run must not be too old.
 * A time that cannot be read is too old.
 */
function judgeRun(item: ItemState, now: Date): readonly Reason[] {
  const { run } = item
  const rests = item.decidedVia === 'probe' || item.verification === 'probe'
  if (rests && (run === null || !SHOWS.has(run.status))) {
    const ended = run && run.status !== 'passed' && run.status !== 'warned' ? ENDED[run.status] : 'is missing'
    const age = ago(run?.finishedAt ?? null, now)
    const saw = `${run?.summary ? `: ${run.summary}` : ''}${age ? `, ${age}` : ''}`
    const message = `${named(item.title)} rests on its probe, whose last run ${told(`${ended}${saw}`)}`
    return [{ kind: 'run-not-passed', word: 'hold', message, clears: 'Run its probe again.', ...placeOf(item) }]
  }
  const watched = rests || (item.hasProbe && item.verification !== 'manual')
  if (watched && run?.freshUntil && !(Date.parse(run.freshUntil) > now.getTime())) {
    const age = ago(run.finishedAt, now)
    return [
      {
        kind: 'run-stale',
        word: 'hold',
        message: `What the probe of ${named(item.title)} saw${age ? ` ${age}` : ''} is too old to count.`,
        clears: 'Run it again.',
        ...placeOf(item),
      },
    ]
  }
  return NONE
}

/** All reasons of an item that is required and counts. A not-applicable one asks for nothing more. */
export function judgeItem(item: ItemState, below: BelowEach, now: Date): readonly Reason[] {
  const outcome = judgeOutcome(item, below, now)
  const asks = item.fields.length > 0 && item.outcome !== 'failed' && item.outcome !== 'not-applicable'
  const fields = asks ? judgeFields(item.fields, item.title, placeOf(item)) : NONE
  return fields.length === 0 ? outcome : [...outcome, ...fields]
}
