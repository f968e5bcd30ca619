// An outcome and how far it can be believed: a shape and a word each, colour only beside them.

import { Circle, CircleCheck, type LucideIcon, MinusCircle, OctagonPause, OctagonX } from 'lucide-react'
import { checklistText } from '@/components/checklist/text'
import type { Assurance, Outcome } from '@/lib/domain/enums'
import { OUTCOMES, type OutcomeTone } from '@/lib/domain/release/item/outcomes'

export const INKS: Record<OutcomeTone, string> = {
  go: 'text-go',
  'no-go': 'text-no-go',
  hold: 'text-hold',
  soft: 'text-soft',
}

export const ASSURANCES: Record<Assurance, { sign: string; label: string; explain: string }> = {
  none: { sign: '', label: '', explain: '' },
  claimed: {
    sign: '◌',
    label: checklistText.outcomeMark.claimed,
    explain: checklistText.outcomeMark.claimedExplained,
  },
  attested: {
    sign: '○',
    label: checklistText.outcomeMark.attested,
    explain: checklistText.outcomeMark.attestedExplained,
  },
  evidenced: {
    sign: '◐',
    label: checklistText.outcomeMark.evidenced,
    explain: checklistText.outcomeMark.evidencedExplained,
  },
  verified: {
    sign: '●',
    label: checklistText.outcomeMark.verified,
    explain: checklistText.outcomeMark.verifiedExplained,
  },
}

export const OUTCOME_ICONS: Record<Outcome, LucideIcon> = {
  pending: Circle,
  passed: CircleCheck,
  failed: OctagonX,
  blocked: OctagonPause,
  'not-applicable': MinusCircle,
}

export function OutcomeMark({ outcome }: { outcome: Outcome }) {
  const { sign, label, tone, isMarked } = OUTCOMES[outcome]
  if (!isMarked) return null
  return (
    <span className={`text-small whitespace-nowrap ${INKS[tone]}`}>
      <span aria-hidden>{sign} </span>
      {label}
    </span>
  )
}

export const IN_PART = {
  sign: '◐',
  label: checklistText.outcomeMark.partlyVerified,
  explain: checklistText.outcomeMark.partlyVerifiedExplained,
}

/** That a probe has shown part of an item: beside its outcome, which it does not decide. */
export function PartMark() {
  return (
    <span title={IN_PART.explain} className="whitespace-nowrap text-small text-soft">
      <span aria-hidden>{IN_PART.sign}</span> {IN_PART.label}
    </span>
  )
}

export function AssuranceMark({ assurance }: { assurance: Assurance }) {
  const { sign, label, explain } = ASSURANCES[assurance]
  if (label === '') return null
  return (
    <span
      title={explain}
      className={`text-small whitespace-nowrap ${assurance === 'verified' ? 'text-go' : 'text-soft'}`}
    >
      <span aria-hidden>{sign}</span> {label}
    </span>
  )
}
