// An outcome and how far it can be believed: a shape and a word each, colour only beside them.
import type { Assurance, Outcome } from '@/lib/domain/words'

export const OUTCOMES: Record<Outcome, { sign: string; word: string; ink: string }> = {
  pending: { sign: '', word: '', ink: 'text-soft' },
  passed: { sign: '✓', word: 'passed', ink: 'text-go' },
  failed: { sign: '✕', word: 'failed', ink: 'text-no-go' },
  blocked: { sign: '■', word: 'blocked', ink: 'text-hold' },
  'not-applicable': { sign: '–', word: 'not applicable', ink: 'text-soft' },
}

export const ASSURANCES: Record<Assurance, { sign: string; word: string; explain: string }> = {
  none: { sign: '', word: '', explain: '' },
  claimed: { sign: '◌', word: 'claimed', explain: 'Ticked in the source by its author; nobody here has said so' },
  attested: { sign: '○', word: 'attested', explain: 'Somebody says so' },
  evidenced: { sign: '◐', word: 'evidenced', explain: 'Somebody says so, with evidence' },
  verified: { sign: '●', word: 'verified', explain: 'A probe has seen it, and its result still counts' },
}

export function OutcomeMark({ outcome }: { outcome: Outcome }) {
  const { sign, word, ink } = OUTCOMES[outcome]
  if (word === '' || outcome === 'passed') return null
  return (
    <span className={`text-small whitespace-nowrap ${ink}`}>
      <span aria-hidden>{sign} </span>
      {word}
    </span>
  )
}

export const IN_PART = {
  sign: '◐',
  word: 'verified in part',
  explain: 'Its probe has seen part of it, and the result still counts; a person decides the rest',
}

/** That a probe has shown part of an item: beside its outcome, which it does not decide. */
export function PartMark() {
  return (
    <span title={IN_PART.explain} className="whitespace-nowrap text-small text-soft">
      <span aria-hidden>{IN_PART.sign}</span> {IN_PART.word}
    </span>
  )
}

export function AssuranceMark({ assurance }: { assurance: Assurance }) {
  const { sign, word, explain } = ASSURANCES[assurance]
  if (word === '') return null
  return (
    <span
      title={explain}
      className={`text-small whitespace-nowrap ${assurance === 'verified' ? 'text-go' : 'text-soft'}`}
    >
      <span aria-hidden>{sign}</span> {word}
    </span>
  )
}
