// Filling in a field: the value parsed for its type, and what it then decides.

import { type Actor, actorName } from '@/lib/domain/actor'
import { Refusal } from '@/lib/domain/refusal'
import { againstPass, type ItemFacts, isExplained, UNDECIDED } from '@/lib/domain/release/item/decide'
import { OUTCOMES } from '@/lib/domain/release/item/outcomes'
import {
  answerOf,
  canBeNotRecorded,
  decides,
  hasMeanings,
  isFilled,
  NOT_RECORDED,
  withinThreshold,
} from '@/lib/domain/release/item/threshold'
import type { FieldState, FieldValue, ItemState } from '@/lib/domain/release/snapshot/snapshot'
import { releaseRefusals } from '@/lib/domain/text/en/refusals/release'
import { limitOf, measured } from '@/lib/domain/verdict/judge/bound'
import { spokenChoice } from '@/lib/domain/verdict/judge/field'

const PLAIN = /^[+-]?\d+(\.\d+)?([eE][+-]?\d{1,3})?$/
const GROUPED = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/
const DAY = /^\d{4}-\d{2}-\d{2}$/
const WORDS = new Map([
  ...['true', 'yes', 'on'].map((word) => [word, true] as const),
  ...['false', 'no', 'off'].map((word) => [word, false] as const),
])
const LONE_SURROGATE = /\p{Surrogate}/u

type FillableField = Pick<FieldState, 'id' | 'label' | 'type' | 'unit' | 'choices' | 'threshold' | 'required'>

function wrong(field: FillableField, right: string): Refusal {
  return new Refusal('invalid', releaseRefusals.wrongValue({ label: field.label, right }), {
    fields: { [field.id]: `takes ${right}` },
  })
}

/** A number that fits a unit; of other units the usual spelling of one. */
const EXAMPLES: ReadonlyMap<string, string> = new Map([
  ['%', '12.5'],
  ['ms', '250'],
  ['s', '1.5'],
  ['min', '15'],
  ['h', '2.5'],
  ['days', '3'],
  ['weeks', '2'],
])

const exampleOf = (unit: string | null): string => (unit === null ? '1234.5' : (EXAMPLES.get(unit) ?? '120'))

function parseNumber(field: FillableField, raw: string): number {
  const bare = field.unit && raw.endsWith(field.unit) ? raw.slice(0, -field.unit.length).trim() : raw
  const text = GROUPED.test(bare) ? bare.replaceAll(',', '') : bare
  const value = PLAIN.test(text) ? Number(text) : Number.NaN
  if (!Number.isFinite(value))
    throw wrong(field, `a number${field.unit ? ` in ${field.unit}` : ''}, such as ${exampleOf(field.unit)}`)
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) throw wrong(field, 'a number of at most 15 digits')
  return value === 0 ? 0 : value
}

function parseDay(field: FillableField, raw: string): string {
  const day = DAY.test(raw) ? new Date(`${raw}T00:00:00Z`) : null
  if (!day || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== raw)
    throw wrong(field, 'a day as YYYY-MM-DD')
  return raw
}

const MOMENT = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/

/** A day and a time; without an offset it is UTC. Kept as ISO 8601 in UTC, to the minute. */
function parseMoment(field: FillableField, raw: string): string {
  const [, day = '', time = '', offset = 'Z'] = MOMENT.exec(raw) ?? []
  const moment = new Date(`${day}T${time}:00${offset}`)
  if (day === '' || Number.isNaN(moment.getTime())) throw wrong(field, 'a day and a time as YYYY-MM-DD HH:MM')
  parseDay(field, day)
  return `${moment.toISOString().slice(0, 16)}Z`
}

/** The value as it is stored; an empty one is null. Throws a refusal that says what the field takes. */
export function parseValue(field: FillableField, raw: FieldValue): FieldValue {
  if (raw === null || (typeof raw === 'string' && raw.trim() === '')) return null
  const text = String(raw).trim()
  if (text.toLowerCase() === NOT_RECORDED) {
    if (!canBeNotRecorded(field)) throw wrong(field, 'a value: the release depends on it')
    return NOT_RECORDED
  }
  switch (field.type) {
    case 'number':
      return parseNumber(field, text)
    case 'boolean': {
      const value = WORDS.get(text.toLowerCase())
      if (value === undefined) throw wrong(field, 'yes or no')
      return value
    }
    case 'choice':
      if (!field.choices.some((choice) => choice.value === text))
        throw wrong(field, `one of ${field.choices.map((choice) => `“${choice.value}”`).join(', ')}`)
      return text
    case 'date':
      return parseDay(field, text)
    case 'date-time':
      return parseMoment(field, text)
    case 'text':
      if (LONE_SURROGATE.test(text)) throw wrong(field, 'whole characters: this text holds half of one')
      return text
  }
}

/** Why a field does not take a value, as a sentence; null where it does. */
export function whyNotTaken(field: FillableField, raw: FieldValue): string | null {
  try {
    parseValue(field, raw)
    return null
  } catch (thrown) {
    if (thrown instanceof Refusal) return thrown.message
    throw thrown
  }
}

/** A field that judges its item and is filled with more than a state of work ("in progress"). */
function isAnswered(field: FieldState): boolean {
  return isFilled(field.value) && answerOf(field) !== null
}

/** Every choice says that the item does not apply, and nothing was measured all the same. */
function sayNotApplicable(judging: FieldState[]): boolean {
  const choices = judging.filter(hasMeanings)
  const applies = judging.some((field) => !hasMeanings(field) && isFilled(field.value))
  return choices.length > 0 && !applies && choices.every((field) => answerOf(field) === 'not-applicable')
}

/** The failing values as the reason of the item, with the pass that they end. */
function failure(item: ItemState, failing: FieldState[]): string {
  const why = failing.map(saysOf).join(', ')
  const { isSatisfied, label } = OUTCOMES[item.outcome]
  if (!isSatisfied) return why
  return `${why}. Before, it was ${label}${item.decidedBy ? ` (${item.decidedBy})` : ''}.`
}

/** `changed`: the fields that were filled in now, which speak against whatever was decided before they were. */
export type Filling = { changed: ReadonlySet<string>; actor: Actor; now: Date }

/**
 * What the filled fields decide of their item. One failing value fails it at once, also when somebody had passed it; passing waits until all fields that
 * judge are answered; emptying one that had decided leaves it open again. Null when they decide nothing: none judges, somebody decided by hand and said
 * why after these values were there, only its probe passes the item, or the last run of its probe was not well (passing against that takes a person and
 * a reason).
 */
export function decideByFields(item: ItemState, { changed, actor, now }: Filling): ItemFacts | null {
  const judging = item.fields.filter(decides)
  if (judging.length === 0) return null
  const failing = judging.filter((field) => answerOf(field) === 'fail')
  const explained = isExplained(item)
  const fails = explained
    ? !OUTCOMES[item.outcome].isFailure && failing.some(({ id }) => changed.has(id))
    : failing.length > 0
  const by = {
    decidedById: actor.kind === 'person' ? actor.id : null,
    decidedBy: actorName(actor),
    decidedAt: now.toISOString(),
    decidedVia: 'field' as const,
  }
  if (fails) return { ...by, outcome: 'failed', reason: failure(item, failing) }
  if (explained) return null
  if (sayNotApplicable(judging))
    return { ...by, outcome: 'not-applicable', reason: judging.filter(hasMeanings).map(saysOf).join(', ') }
  const byField = item.decidedVia === 'field'
  if (!judging.every(isAnswered) || item.verification === 'probe') return byField ? UNDECIDED : null
  const against = againstPass(item)
  if (against === null) return { ...by, outcome: 'passed', reason: null }
  if (!byField || !OUTCOMES[item.outcome].isFailure) return null
  return item.run?.status === 'failed' ? { ...by, outcome: 'failed', reason: against } : UNDECIDED
}

/** "p95: 640 ms, the limit is 500 ms", "Result: Fail". */
function saysOf(field: FieldState): string {
  const { label, value, unit, threshold } = field
  if (typeof value === 'number' && threshold && withinThreshold(field) === false)
    return `${label}: ${measured(value, unit)}, ${limitOf(threshold, unit)}`
  return `${label}: ${typeof value === 'number' ? measured(value, unit) : spokenChoice(field)}`
}
