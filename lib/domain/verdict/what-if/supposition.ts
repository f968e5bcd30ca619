// What can be supposed of a release: each kind of thing that a verdict rests on, and how it would be. Nothing of it is saved.

import type { MetricState, Outcome, QuestionAnswer, SignoffDecision } from '@/lib/domain/enums'
import type { PolicyWithRoles } from '@/lib/domain/policy/weaker'
import type { FieldValue } from '@/lib/domain/release/snapshot/snapshot'

/** By id, unless it says otherwise. What is not in here is as it is. */
export type Supposition = {
  outcomes: Record<string, Outcome>
  /** By item: whether its probe runs now and passes. */
  runs: Record<string, boolean>
  answers: Record<string, boolean>
  /** Of the release, of its sections and of its items. */
  fields: Record<string, FieldValue>
  /** Whether a condition that an approval set is met. */
  conditions: Record<string, boolean>
  /** Whether an issue is resolved. */
  issues: Record<string, boolean>
  /** By item: whether a waiver is in force for it. */
  waivers: Record<string, boolean>
  questions: Record<string, QuestionAnswer>
  metrics: Record<string, MetricState>
  /** Whether what is for one case only applies, by `caseKey`. */
  applies: Record<string, boolean>
  /** By role. */
  signs: Record<string, SignoffDecision>
  /** Whether the soak is over; null: as it is. */
  soakCompleted: boolean | null
  /** Whether a waiver of the soak is in force; null: as it is. */
  soakWaived: boolean | null
  /** Another policy with its roles; null: as it is. `heldRoles`: those that somebody in the project holds; absent: all. */
  policy: (PolicyWithRoles & { heldRoles?: readonly string[] }) | null
  laterSeconds: number
}

export const NOTHING_SUPPOSED: Supposition = {
  ...{
    outcomes: {},
    runs: {},
    answers: {},
    fields: {},
    conditions: {},
    issues: {},
    waivers: {},
    questions: {},
    metrics: {},
  },
  ...{ applies: {}, signs: {}, soakCompleted: null, soakWaived: null, policy: null, laterSeconds: 0 },
}

/** The name of a section, an item (by its id) or a role that is for one case only. */
export function caseKey(kind: 'section' | 'item' | 'role', id: string): string {
  return `${kind} ${id}`
}

/** How many things are supposed. */
export function countSupposed({ soakCompleted, soakWaived, policy, laterSeconds, ...byId }: Supposition): number {
  const single = [soakCompleted !== null, soakWaived !== null, policy !== null, laterSeconds > 0].filter(Boolean).length
  return Object.values(byId).reduce((count, supposed) => count + Object.keys(supposed).length, single)
}
