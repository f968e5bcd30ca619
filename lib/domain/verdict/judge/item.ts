// What one item that counts has to say.

import type { RunStatus } from '@/lib/domain/enums'
import { withinThreshold } from '@/lib/domain/release/item/threshold'
import type { ItemState } from '@/lib/domain/release/snapshot/snapshot'
import { ago } from '@/lib/domain/verdict/judge/bound'
import { judgeItemField, judgeRequired, outOf } from '@/lib/domain/verdict/judge/field'
import { asSentence, named, type Reason } from '@/lib/domain/verdict/reasons'

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

/** Why an item failed: what its field or its probe saw, how long ago, or what somebody said. */
function whyFailed({ decidedVia, decidedAt, reason, fields, run }: ItemState, now: Date): string {
  const age = ago(decidedVia === 'probe' && run ? run.finishedAt : decidedAt, now)
  const missed = decidedVia === 'field' ? fields.find((field) => withinThreshold(field) === false) : undefined
  if (missed) return `: ${asSentence(`${named(missed.label)} ${outOf(missed)}${age ? `, filled in ${age}` : ''}`)}`
  if (decidedVia === 'probe' && run?.summary) return `: ${asSentence(`${run.summary}${age ? `, seen ${age}` : ''}`)}`
  return reason ? `: ${asSentence(reason)}` : '.'
}

function howToShow({ probeCovers, run }: ItemState): string {
  if (probeCovers !== 'part') return 'Run its probe.'
  return run?.covers === 'part' && SHOWS.has(run.status)
    ? 'Its probe has verified part of it. Check the rest, then mark it passed.'
    : 'Run its probe, which verifies part of it. Check the rest, then mark it passed.'
}

function judgePending(item: ItemState, below: Below | undefined): Reason {
  const undecided = {
    kind: 'item-undecided',
    level: 'hold',
    message: `${named(item.title)} is still open.`,
    ...placeOf(item),
  } as const
  if (item.hasProbe) return { ...undecided, clears: howToShow(item) }
  if (!below) return { ...undecided, clears: 'Do it and tick it.' }
  if (below.open > 0) return { ...undecided, clears: 'Finish what stands below it, then tick it.' }
  return {
    ...undecided,
    message: `${named(item.title)} is still open, though all ${below.all} below it are done.`,
    clears: 'Tick it too: it passes when those below it and its own tick do.',
  }
}

function judgeOutcome(item: ItemState, below: BelowEach, now: Date): readonly Reason[] {
  switch (item.outcome) {
    case 'failed':
      return [
        {
          kind: 'item-failed',
          level: 'no-go',
          message: `${named(item.title)} failed${whyFailed(item, now)}`,
          clears: 'Fix it and mark it passed, or request a waiver.',
          ...placeOf(item),
        },
      ]
    case 'blocked': {
      const why = item.reason ? `: ${asSentence(item.reason)}` : '.'
      return [
        {
          kind: 'item-blocked',
          level: 'hold',
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
    const message = `${named(item.title)} rests on its probe, whose last run ${asSentence(`${ended}${saw}`)}`
    return [{ kind: 'run-not-passed', level: 'hold', message, clears: 'Run its probe again.', ...placeOf(item) }]
  }
  const watched = rests || (item.hasProbe && item.verification !== 'manual')
  if (watched && run?.freshUntil && !(Date.parse(run.freshUntil) > now.getTime())) {
    const age = ago(run.finishedAt, now)
    return [
      {
        kind: 'run-stale',
        level: 'hold',
        message: `What the probe of ${named(item.title)} saw${age ? ` ${age}` : ''} is too old to count.`,
        clears: 'Run it again.',
        ...placeOf(item),
      },
    ]
  }
  return NONE
}

/** `byNow`: by the rules of now. `mayBeEmpty`: fields that nobody has to fill in. */
export type ItemRules = { byNow: boolean; mayBeEmpty: boolean }

/** All reasons of an item that is required and counts. A not-applicable one asks for nothing more. */
export function judgeItem(item: ItemState, below: BelowEach, now: Date, rules: ItemRules): readonly Reason[] {
  const outcome = judgeOutcome(item, below, now)
  if (item.fields.length === 0 || item.outcome === 'failed' || item.outcome === 'not-applicable') return outcome
  const place = placeOf(item)
  const fields = rules.byNow
    ? item.fields.flatMap((field) => judgeItemField(field, item.title, place, rules.mayBeEmpty) ?? [])
    : judgeRequired(item.fields, item.title, place)
  return fields.length === 0 ? outcome : [...outcome, ...fields]
}
