// An outcome and how far it can be believed: a shape and a word each, colour only beside them.
import { checklistText } from '@/components/checklist/text'
import type { Assurance, Outcome } from '@/lib/domain/enums'

export const OUTCOMES: Record<Outcome, { sign: string; label: string; ink: string }> = {
  pending: { sign: '', label: '', ink: 'text-soft' },
  passed: { sign: '✓', label: checklistText.outcomeMark.passed, ink: 'text-go' },
  failed: { sign: '✕', label: checklistText.outcomeMark.failed, ink: 'text-no-go' },
  blocked: { sign: '■', label: checklistText.outcomeMark.blocked, ink: 'text-hold' },
  'not-applicable': { sign: '–', label: checklistText.outcomeMark.notApplicable, ink: 'text-soft' },
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

export function OutcomeMark({ outcome }: { outcome: Outcome }) {
  const { sign, label, ink } = OUTCOMES[outcome]
  if (label === '' || outcome === 'passed') return null
  return (
    <span className={`text-small whitespace-nowrap ${ink}`}>
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
