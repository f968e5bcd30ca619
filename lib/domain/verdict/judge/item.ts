// What one item that counts has to say.

import type { RunStatus } from '@/lib/domain/enums'
import { OUTCOMES } from '@/lib/domain/release/item/outcomes'
import { withinThreshold } from '@/lib/domain/release/item/threshold'
import type { ItemState } from '@/lib/domain/release/snapshot/snapshot'
import { itemTexts } from '@/lib/domain/text/en/verdict'
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

/** Why an item failed: what its field or its probe saw, how long ago, or what somebody said. */
function whyFailed({ decidedVia, decidedAt, reason, fields, run }: ItemState, now: Date): string {
  const age = ago(decidedVia === 'probe' && run ? run.finishedAt : decidedAt, now)
  const missed = decidedVia === 'field' ? fields.find((field) => withinThreshold(field) === false) : undefined
  if (missed) return `: ${asSentence(`${named(missed.label)} ${outOf(missed)}${age ? `, filled in ${age}` : ''}`)}`
  if (decidedVia === 'probe' && run?.summary) return `: ${asSentence(`${run.summary}${age ? `, seen ${age}` : ''}`)}`
  return reason ? `: ${asSentence(reason)}` : '.'
}

function howToShow({ probeCovers, run }: ItemState): string {
  if (probeCovers !== 'part') return itemTexts.clearProbe()
  return run?.covers === 'part' && SHOWS.has(run.status) ? itemTexts.clearProbePartDone() : itemTexts.clearProbePart()
}

function judgePending(item: ItemState, below: Below | undefined): Reason {
  const title = named(item.title)
  const undecided = {
    kind: 'item-undecided',
    level: 'hold',
    message: itemTexts.open({ title }),
    ...placeOf(item),
  } as const
  if (item.hasProbe) return { ...undecided, clears: howToShow(item) }
  if (!below) return { ...undecided, clears: itemTexts.clearOpen() }
  if (below.open > 0) return { ...undecided, clears: itemTexts.clearOpenBelow() }
  return {
    ...undecided,
    message: itemTexts.openAbove({ title, below: below.all }),
    clears: itemTexts.clearOpenAbove(),
  }
}

function judgeOutcome(item: ItemState, below: BelowEach, now: Date): readonly Reason[] {
  switch (item.outcome) {
    case 'failed':
      return [
        {
          kind: 'item-failed',
          level: 'no-go',
          message: itemTexts.failed({ title: named(item.title), why: whyFailed(item, now) }),
          clears: itemTexts.clearFailed(),
          ...placeOf(item),
        },
      ]
    case 'blocked': {
      const why = item.reason ? `: ${asSentence(item.reason)}` : '.'
      return [
        {
          kind: 'item-blocked',
          level: 'hold',
          message: itemTexts.blocked({ title: named(item.title), why }),
          clears: itemTexts.clearBlocked(),
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
  const title = named(item.title)
  const lacks = (message: string): Reason[] => [
    { kind: 'run-not-passed', level: 'hold', message, clears: itemTexts.clearProbe(), ...placeOf(item) },
  ]
  if (rests && run === null) return lacks(itemTexts.runMissing({ title }))
  if (rests && run && run.status !== 'passed' && run.status !== 'warned') {
    const age = ago(run.finishedAt, now)
    const saw = `${run.summary ? `: ${run.summary}` : ''}${age ? `, ${age}` : ''}`
    return lacks(
      itemTexts.runNotPassed({ title, ended: asSentence(`${itemTexts.runEnded({ status: run.status })}${saw}`) }),
    )
  }
  const watched = rests || (item.hasProbe && item.verification !== 'manual')
  if (watched && run?.freshUntil && !(Date.parse(run.freshUntil) > now.getTime())) {
    const age = ago(run.finishedAt, now)
    return [
      {
        kind: 'run-stale',
        level: 'hold',
        message: itemTexts.runStale({ title, age }),
        clears: itemTexts.clearProbe(),
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
  if (item.fields.length === 0 || OUTCOMES[item.outcome].isFailure || !OUTCOMES[item.outcome].applies) return outcome
  const place = placeOf(item)
  const fields = rules.byNow
    ? item.fields.flatMap((field) => judgeItemField(field, item.title, place, rules.mayBeEmpty) ?? [])
    : judgeRequired(item.fields, item.title, place)
  return fields.length === 0 ? outcome : [...outcome, ...fields]
}
