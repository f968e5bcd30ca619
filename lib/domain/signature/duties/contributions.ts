// What of the history counts as work on a release: every act of a person but those that the same person undid in time.
import { z } from 'zod'
import {
  CONTRIBUTING_ACTIONS,
  type ContributionAction,
  type ContributionCounts,
  describeContributions,
} from '@/lib/domain/signature/duties/contribution-counts'

/** An act that is undone within this time by whoever did it does not count as work. */
export const UNDO_WINDOW_MS = 10 * 60_000

/** What the history has of an act: `was` and `is` are the states before and after as canonical text, null where the event says none. */
export type ContributionRow = {
  personId: string
  person: string
  action: string
  /** The id of what was worked on. */
  subjectId: string
  at: Date
  was: string | null
  is: string | null
  waiverId: string | null
  /** Of a waiver that ended. */
  how: string | null
}

type Act = Pick<ContributionRow, 'personId' | 'person' | 'subjectId' | 'at'> & {
  action: ContributionAction
  /** Null: it cannot be undone. */
  states: { was: string; is: string } | null
  /** It counts only as the undoing of an act, never as one. */
  onlyUndoes: boolean
}

const isContribution = (action: string): action is ContributionAction =>
  CONTRIBUTING_ACTIONS.some((known) => known === action)

/** Acts that go back to what was before by an event of another name: what they undo, and how that is told from other ends. */
const UNDOING: Record<string, (row: ContributionRow) => ContributionAction | null> = {
  'issue.reopened': () => 'issue.resolved',
  'waiver.ended': ({ how }) =>
    how === 'withdrawn' ? 'waiver.requested' : how === 'taken back' ? 'waiver.granted' : null,
}

/** The events that say what people did, and that they undid it. */
export const CONTRIBUTION_ACTIONS: string[] = [...CONTRIBUTING_ACTIONS, ...Object.keys(UNDOING)]

/**
 * Acts that say where they began and where they led, so that going back can be told. An edited probe is none of them: what it ran meanwhile would
 * stay. Nor is evidence, a value of a metric or an answer to a question, none of which can be taken back.
 */
const SAYS_STATES: ReadonlySet<ContributionAction> = new Set<ContributionAction>([
  'item.decided',
  'field.filled',
  'criterion.answered',
  'applicability.overridden',
])

/** The state that acts of these kinds bring about, for those whose event does not say it. */
const BROUGHT_ABOUT: Partial<Record<ContributionAction, (row: ContributionRow) => string>> = {
  'issue.resolved': () => 'resolved',
  'waiver.requested': ({ waiverId }) => `asked ${waiverId}`,
  'waiver.granted': ({ waiverId }) => `granted ${waiverId}`,
}
const BEFORE = 'as it was'

function actOf(row: ContributionRow): Act | null {
  const { personId, person, subjectId, at, was, is } = row
  const facts = { personId, person, subjectId, at }
  const undoes = UNDOING[row.action]?.(row) ?? null
  if (undoes) {
    const reached = BROUGHT_ABOUT[undoes]?.(row) ?? ''
    return { ...facts, action: undoes, states: { was: reached, is: BEFORE }, onlyUndoes: true }
  }
  if (!isContribution(row.action)) return null
  const reached = BROUGHT_ABOUT[row.action]?.(row)
  if (reached !== undefined)
    return { ...facts, action: row.action, states: { was: BEFORE, is: reached }, onlyUndoes: false }
  const states = SAYS_STATES.has(row.action) && was !== null && is !== null ? { was, is } : null
  return { ...facts, action: row.action, states, onlyUndoes: false }
}

const State = z.looseObject({
  outcome: z.string().optional(),
  values: z.record(z.string(), z.unknown()).optional(),
})

function readState(text: string): z.infer<typeof State> | null {
  const read = State.safeParse(JSON.parse(text))
  return read.success ? read.data : null
}

/** Whether nobody answers for what was there before these acts: putting back what somebody else had decided makes it one's own decision. */
function beganWithNothing(acts: readonly Act[]): boolean {
  const was = acts[0]?.states?.was
  if (was === undefined) return false
  if (was === BEFORE || was === 'null') return true
  const before = readState(was)
  if (!before) return false
  const undecided = before.outcome === undefined || before.outcome === 'pending'
  const untouched = acts.every(
    ({ action, states }) =>
      action === 'field.filled' && states !== null && readState(states.is)?.outcome === before.outcome,
  )
  return (undecided || untouched) && Object.values(before.values ?? {}).every((value) => value === null)
}

/**
 * Where in a person's acts on one thing the state began that a later act of theirs goes back to; -1: nowhere in time. The first act is gone back to only
 * where nobody else had decided before it.
 */
function undoneFrom(acts: readonly Act[], later: Act): number {
  let state = later.states?.was
  let found = -1
  for (let at = acts.length - 1; at >= 0; at--) {
    const act = acts[at]
    if (!act?.states || act.states.is !== state) break
    if (later.at.getTime() - act.at.getTime() > UNDO_WINDOW_MS) break
    state = act.states.was
    if (state === later.states?.is && (at > 0 || beganWithNothing(acts))) found = at
  }
  return found
}

/** One person's work: `undone` counts the acts that they took back in time. */
export type Contribution = {
  personId: string
  person: string
  touches: { action: ContributionAction; count: number }[]
  undone: number
}

/**
 * The work that each person did, of rows in the order of the history. Of one person's acts on one thing, an act that leads back to where an earlier
 * one began undoes everything from there on, and none of it counts, unless it puts back what somebody else had decided. What others did between them
 * does not matter: their acts are their own.
 */
export function contributionsOf(rows: readonly ContributionRow[]): Contribution[] {
  const standing = new Map<string, Act[]>()
  const undone = new Map<string, number>()
  const people = new Map<string, string>()
  for (const act of rows.map(actOf)) {
    if (!act) continue
    people.set(act.personId, act.person)
    const key = JSON.stringify([act.personId, act.action, act.subjectId])
    const acts = standing.get(key) ?? []
    standing.set(key, acts)
    const from = undoneFrom(acts, act)
    if (from === -1) {
      if (!act.onlyUndoes) acts.push(act)
      continue
    }
    undone.set(act.personId, (undone.get(act.personId) ?? 0) + acts.length - from)
    acts.length = from
  }
  return [...people].map(([personId, person]) => ({
    ...{ personId, person, undone: undone.get(personId) ?? 0 },
    touches: CONTRIBUTING_ACTIONS.flatMap((action) => {
      const things = [...standing.values()].filter(
        ([first]) => first?.personId === personId && first.action === action,
      ).length
      return things > 0 ? [{ action, count: things }] : []
    }),
  }))
}

/** The same as the rules about signing ask for it. */
export function countContributions(contributions: readonly Contribution[]): ContributionCounts {
  return Object.fromEntries(
    contributions.filter(({ touches }) => touches.length > 0).map(({ personId, touches }) => [personId, touches]),
  )
}

/** "decided 3 items; 1 act undone within 10 minutes does not count", or null for somebody who did nothing. */
export function describeContribution({ personId, touches, undone }: Contribution): string | null {
  const did = describeContributions({ [personId]: touches }, personId)
  const back =
    undone > 0
      ? `${undone} ${undone === 1 ? 'act' : 'acts'} undone within ${UNDO_WINDOW_MS / 60_000} minutes ${undone === 1 ? 'does' : 'do'} not count`
      : null
  return [did, back].filter((part) => part !== null).join('; ') || null
}
