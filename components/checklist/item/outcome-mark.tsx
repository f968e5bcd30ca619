// An outcome and how far it can be believed: a shape and a word each, colour only beside them.
import { Circle, CircleCheck, type LucideIcon, MinusCircle, OctagonPause, OctagonX } from 'lucide-react'
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
  claimed: { sign: '◌', label: 'claimed', explain: 'Ticked in the source by its author; nobody here has said so' },
  attested: { sign: '○', label: 'attested', explain: 'Somebody says so' },
  evidenced: { sign: '◐', label: 'evidenced', explain: 'Somebody says so, with evidence' },
  verified: { sign: '●', label: 'verified', explain: 'A probe has seen it, and its result still counts' },
}

const ICONS: Record<Outcome, LucideIcon> = {
  pending: Circle,
  passed: CircleCheck,
  failed: OctagonX,
  blocked: OctagonPause,
  'not-applicable': MinusCircle,
}

export function OutcomeIcon({ outcome, size }: { outcome: Outcome; size: number }) {
  const Icon = ICONS[outcome]
  return <Icon size={size} aria-hidden />
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
  label: 'verified in part',
  explain: 'Its probe has seen part of it, and the result still counts; a person decides the rest',
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
