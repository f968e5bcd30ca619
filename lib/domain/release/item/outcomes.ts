// Everything that the product knows about each outcome of an item. Rules, pages, records and the audit log read it here, so that a new outcome is described once.
import { Outcome } from '@/lib/domain/enums'
import type { Message } from '@/lib/domain/text/catalogue'
import { releaseRefusals } from '@/lib/domain/text/en/refusals/release'
import { evidenceTexts } from '@/lib/domain/text/en/verdict'

/** What colour an outcome has; shape and label say the same without it. */
export type OutcomeTone = 'go' | 'no-go' | 'hold' | 'soft'

/** How a person gives an outcome to an item. `key` is its shortcut, `short` its label where there is little room. */
export type OutcomeAction = { label: string; short: string; key: string; help: string }

export type OutcomeEntry = {
  /** The state in a sentence: "X is LABEL". */
  label: string
  /** What a decision made of the item: "X is CHANGED." */
  changed: string
  /** What somebody did, in the audit log. */
  audited: string
  sign: string
  tone: OutcomeTone
  /** Whether a row says it in words. A pass shows as its ticked box. */
  isMarked: boolean
  /** A person or a probe said something of the item. */
  isDecided: boolean
  /** Work is left to do before the item counts as done. */
  isOpen: boolean
  /** The item asks for nothing more: a required one does not hold the release. */
  isSatisfied: boolean
  isPass: boolean
  isFailure: boolean
  /** The item is part of what has to be done: it counts in rates and asks for its fields. */
  applies: boolean
  /** A waiver can be granted while the item is like this. */
  isWaivable: boolean
  /** The refusal of a decision without a reason; null where none is needed. */
  asksReason: Message | null
  /** Title of the dialog that asks for the reason. */
  reasonTitle: string
  /** Whether the dialog insists on a reason. */
  insists: boolean
  /** What it answers of a go/no-go line that is this item; null while it does not answer it. */
  holds: boolean | null
  /** What it answers of a line of "NO-GO if any"; null where a person answers it. */
  armed: { holds: boolean; evidence: string } | null
  /** What a row offers to give this outcome; null where ticking and unticking the box does. */
  action: OutcomeAction | null
}

export const OUTCOMES: Readonly<Record<Outcome, OutcomeEntry>> = {
  pending: {
    label: 'not decided',
    changed: 'open again',
    audited: 'opened again',
    sign: '',
    tone: 'soft',
    isMarked: false,
    isDecided: false,
    isOpen: true,
    isSatisfied: false,
    isPass: false,
    isFailure: false,
    applies: true,
    isWaivable: false,
    asksReason: null,
    reasonTitle: 'Reopen',
    insists: true,
    holds: null,
    armed: null,
    action: null,
  },
  passed: {
    label: 'passed',
    changed: 'passed',
    audited: 'passed',
    sign: '✓',
    tone: 'go',
    isMarked: false,
    isDecided: true,
    isOpen: false,
    isSatisfied: true,
    isPass: true,
    isFailure: false,
    applies: true,
    isWaivable: false,
    asksReason: null,
    reasonTitle: 'Pass against the evidence',
    insists: true,
    holds: true,
    armed: { holds: true, evidence: evidenceTexts.itemPassed() },
    action: null,
  },
  failed: {
    label: 'failed',
    changed: 'failed',
    audited: 'failed',
    sign: '✕',
    tone: 'no-go',
    isMarked: true,
    isDecided: true,
    isOpen: false,
    isSatisfied: false,
    isPass: false,
    isFailure: true,
    applies: true,
    isWaivable: true,
    asksReason: null,
    reasonTitle: 'Failed',
    insists: false,
    holds: false,
    armed: { holds: true, evidence: evidenceTexts.itemFailed() },
    action: { label: 'Fail', short: 'Fail', key: 'f', help: 'mark as failed, then enter the cause' },
  },
  blocked: {
    label: 'blocked',
    changed: 'blocked',
    audited: 'blocked',
    sign: '■',
    tone: 'hold',
    isMarked: true,
    isDecided: true,
    isOpen: true,
    isSatisfied: false,
    isPass: false,
    isFailure: false,
    applies: true,
    isWaivable: true,
    asksReason: releaseRefusals.reasonBlocked(),
    reasonTitle: 'Blocked',
    insists: true,
    holds: null,
    armed: null,
    action: { label: 'Block', short: 'Block', key: 'b', help: 'mark as blocked, with a reason' },
  },
  'not-applicable': {
    label: 'not applicable',
    changed: 'not applicable',
    audited: 'put aside as not applicable',
    sign: '–',
    tone: 'soft',
    isMarked: true,
    isDecided: true,
    isOpen: false,
    isSatisfied: true,
    isPass: false,
    isFailure: false,
    applies: false,
    isWaivable: false,
    asksReason: releaseRefusals.reasonNotApplicable(),
    reasonTitle: 'Not applicable',
    insists: true,
    holds: true,
    armed: { holds: false, evidence: evidenceTexts.itemNotApplicable() },
    action: { label: 'Not applicable', short: 'N/A', key: 'n', help: 'mark as not applicable, with a reason' },
  },
}

/** The outcomes that a row offers, in the order in which it offers them. */
export const OUTCOME_ACTIONS: readonly (OutcomeAction & { outcome: Outcome })[] = Outcome.options.flatMap((outcome) => {
  const { action } = OUTCOMES[outcome]
  return action ? [{ outcome, ...action }] : []
})
