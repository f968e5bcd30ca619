// What a heading or a line that introduces a list says of the lines below it.
import { modeOf } from '@/lib/domain/checklist/criteria/gates'
import type { Reading } from '@/lib/domain/checklist/lexicon/reading'
import type { Vocabulary } from '@/lib/domain/checklist/lexicon/vocabulary'
import type { ItemNode, SectionNode } from '@/lib/domain/checklist/structure'
import type { CriterionMode } from '@/lib/domain/enums'

/** How the things to do of a section are found: boxes as they stand, or steps that have no box. */
export type StepSource = 'boxes' | 'ordered' | 'bullets' | 'scripts' | 'heading' | 'none'

export type SectionState = {
  section: SectionNode
  /** What the heading alone says; a paragraph ends what a line in between said. */
  headingMode: CriterionMode | null
  mode: CriterionMode | null
  /** Signatures are asked for: by the heading, or by the line above the list. */
  asksForRoles: boolean
  /** "Reviewers", "Approvers": what stands below is people, whatever they are called. */
  namesPeople: boolean
  /** The line above asks for a decision, or says that one of the boxes below is to be marked. */
  decides: boolean
  markOne: boolean
  /** The words of the line that introduces what is below it. */
  intro: string | null
  /** "It fails when:": what is below must not be so, and nobody does it. */
  listsFailures: boolean
  /** A condition on the line above ("If using Redis:"). */
  condition: string | null
  /** Words of a bullet above deeper boxes. */
  group: { indent: number; text: string } | null
  steps: StepSource
  /** The item that a script or a numbered step stands on, where there is no box. */
  stepItem: ItemNode | null
  /** Its labels with nothing behind them leave room to write. */
  isForm: boolean
  /** Below a rule at the end of the document: facts about it, blanks of the release. */
  footer: boolean
}

const ASKS = ['kind.signoff', 'sign.approved-by', 'sign.signature'] as const
const DECIDES = ['label.decision', 'kind.gate'] as const

export const asksForRoles = (reading: Reading): boolean => reading.has(...ASKS)

/** Branches that depend on the decision: what stands below them is done after it. */
export function decisionBranch(reading: Reading): 'rollback' | 'follow-up' | null {
  if (!reading.begins('branch.if', 'branch.otherwise')) return null
  if (reading.has('kind.rollback')) return 'rollback'
  const decided = reading.has('decision.go', 'decision.no-go', 'decision.conditional', 'decision.hold', 'result.fail')
  return decided ? 'follow-up' : null
}

/** "GO, if …", "NO-GO wenn …", "For the approval these must hold": in any language, words of a decision and of a condition or demand. */
function conditionalMode(reading: Reading): CriterionMode | null {
  const conditional = reading.has('branch.if')
  if (conditional && reading.begins('decision.no-go')) return 'no-go-if-any'
  if (conditional && reading.begins('decision.go')) return 'go-if-all'
  return reading.has('demand') && reading.has('kind.signoff', 'kind.gate') ? 'go-if-all' : null
}

/** How the lines below a heading or an introducing line are read. A sentence of a form ("I hereby approve …, confirming:") lists what must hold. */
export function listModeOf(reading: Reading): CriterionMode | null {
  return modeOf(reading) ?? conditionalMode(reading) ?? (reading.has('sign.statement') ? 'go-if-all' : null)
}

export function stateOf(section: SectionNode, heading: Reading | null, inherits: CriterionMode | null): SectionState {
  const mode = section.kind === 'rollback' ? null : heading ? (listModeOf(heading) ?? inherits) : inherits
  return {
    section,
    headingMode: mode,
    mode,
    asksForRoles: section.kind === 'signoff' || (heading !== null && asksForRoles(heading)),
    namesPeople: heading?.whole('role.head') ?? false,
    decides: section.kind === 'gate' || (heading?.has(...DECIDES) ?? false),
    markOne: heading?.has('choice.mark-one') ?? false,
    intro: null,
    listsFailures: false,
    condition: null,
    group: null,
    steps: 'boxes',
    stepItem: null,
    isForm: false,
    footer: false,
  }
}

/** "It fails when:", "Der Lauf schlägt fehl, wenn:" */
function endsWithCondition(text: string, words: Vocabulary): boolean {
  const last = /(\S{1,40})[\s:：*]+$/u.exec(text.trim().slice(-60))?.[1]
  return last !== undefined && words.read(last).begins('branch.if')
}

/** Takes what a line at the margin says of the list below it. */
export function introduce(state: SectionState, text: string, reading: Reading, words: Vocabulary): void {
  const opens = /[:：]\**\s*$/u.test(text.trim())
  const said = opens || reading.has('list.go-if-all', 'list.no-go-if-any', 'list.success') ? listModeOf(reading) : null
  // "Ready when:" below "Success criteria" goes on with them.
  const isPlan = state.section.kind === 'rollback'
  state.mode = isPlan
    ? null
    : state.headingMode === 'success' && said === 'go-if-all'
      ? 'success'
      : (said ?? state.headingMode)
  state.decides = state.section.kind === 'gate' || reading.has(...DECIDES)
  state.markOne = reading.has('choice.mark-one')
  state.listsFailures = opens && reading.has('result.fail') && endsWithCondition(text, words)
  state.intro = opens
    ? text
        .trim()
        .replace(/[\s:：*]+$/u, '')
        .replace(/^\*+/, '')
    : state.intro
  const conditional = reading.begins('branch.if', 'weight.optional') || reading.ends('weight.optional')
  state.condition = opens && conditional && !isPlan && !state.mode ? (state.intro ?? null) : null
  if (opens && asksForRoles(reading)) state.asksForRoles = true
  else if (opens && state.section.kind !== 'signoff') state.asksForRoles = false
}
