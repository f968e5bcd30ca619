// What of the history counts as work on a release: every act of a person but those that the same person undid in time.
import { z } from 'zod'
import { TOUCH_ACTIONS, type TouchAction, type Touched, toldTouches } from '@/lib/domain/signature/touched'

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
  action: TouchAction
  /** Null: it cannot be undone. */
  states: { was: string; is: string } | null
  /** It counts only as the undoing of an act, never as one. */
  onlyUndoes: boolean
}

const isTouch = (action: string): action is TouchAction => TOUCH_ACTIONS.some((known) => known === action)

/** Acts that go back to what was before by an event of another name: what they undo, and how that is told from other ends. */
const UNDOING: Record<string, (row: ContributionRow) => TouchAction | null> = {
  'issue.reopened': () => 'issue.resolved',
  'waiver.ended': ({ how }) => (how === 'withdrawn' ? 'waiver.asked' : how === 'taken back' ? 'waiver.granted' : null),
}

/** The events that say what people did, and that they undid it. */
export const CONTRIBUTION_ACTIONS: string[] = [...TOUCH_ACTIONS, ...Object.keys(UNDOING)]

/**
 * Acts that say where they began and where they led, so that going back can be told. An edited probe is none of them: what it ran meanwhile would
 * stay. Nor is evidence, a value of a metric or an answer to a question, none of which can be taken back.
 */
const SAYS_STATES: ReadonlySet<TouchAction> = new Set<TouchAction>([
  'item.decided',
  'field.filled',
  'criterion.answered',
])

/** The state that acts of these kinds bring about, for those whose event does not say it. */
const BROUGHT_ABOUT: Partial<Record<TouchAction, (row: ContributionRow) => string>> = {
  'issue.resolved': () => 'resolved',
  'waiver.asked': ({ waiverId }) => `asked ${waiverId}`,
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
  if (!isTouch(row.action)) return null
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

/** Whether nobody answers for what was there before an act: putting back what somebody else had decided makes it one's own decision. */
function beganWithNothing({ action, states }: Act): boolean {
  if (!states || states.was === BEFORE || states.was === 'null') return states !== null
  const [was, is] = [readState(states.was), readState(states.is)]
  if (!was || !is) return false
  const undecided = was.outcome === undefined || was.outcome === 'pending'
  const untouched = action === 'field.filled' && was.outcome === is.outcome
  return (undecided || untouched) && Object.values(was.values ?? {}).every((value) => value === null)
}

function readState(text: string): z.infer<typeof State> | null {
  const read = State.safeParse(JSON.parse(text))
  return read.success ? read.data : null
}

/** `before`: how many acts of the same person on the same thing stand below the earlier one, for which they answer anyway. */
function undoes(later: Act, earlier: Act | undefined, before: number): boolean {
  if (!earlier?.states || !later.states || (before === 0 && !beganWithNothing(earlier))) return false
  const back = later.states.was === earlier.states.is && later.states.is === earlier.states.was
  return back && later.at.getTime() - earlier.at.getTime() <= UNDO_WINDOW_MS
}

/** One person's work: `undone` counts the acts that they took back in time. */
export type Contribution = {
  personId: string
  person: string
  touches: { action: TouchAction; count: number }[]
  undone: number
}

/**
 * The work that each person did, of rows in the order of the history. Of one person's acts on one thing, an act that leads back to where their last
 * one began undoes it, and neither counts, unless it puts back what somebody else had decided. What others did between them does not matter: their
 * acts are their own.
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
    if (undoes(act, acts.at(-1), acts.length - 1)) {
      acts.pop()
      undone.set(act.personId, (undone.get(act.personId) ?? 0) + 1)
    } else if (!act.onlyUndoes) acts.push(act)
  }
  return [...people].map(([personId, person]) => ({
    ...{ personId, person, undone: undone.get(personId) ?? 0 },
    touches: TOUCH_ACTIONS.flatMap((action) => {
      const things = [...standing.values()].filter(
        ([first]) => first?.personId === personId && first.action === action,
      ).length
      return things > 0 ? [{ action, count: things }] : []
    }),
  }))
}

/** The same as the rules about signing ask for it. */
export function touchedOf(contributions: readonly Contribution[]): Touched {
  return Object.fromEntries(
    contributions.filter(({ touches }) => touches.length > 0).map(({ personId, touches }) => [personId, touches]),
  )
}

/** "decided 3 items; 1 act undone within 10 minutes does not count", or null for somebody who did nothing. */
export function toldContribution({ personId, touches, undone }: Contribution): string | null {
  const did = toldTouches({ [personId]: touches }, personId)
  const back =
    undone > 0
      ? `${undone} ${undone === 1 ? 'act' : 'acts'} undone within ${UNDO_WINDOW_MS / 60_000} minutes ${undone === 1 ? 'does' : 'do'} not count`
      : null
  return [did, back].filter((part) => part !== null).join('; ') || null
}
