// Everything that the product knows about each verdict level: how it reads, what it allows and how a pipeline hears of it.
import { type DecisionCall, VerdictLevel } from '@/lib/domain/enums'

export type VerdictEntry = {
  label: string
  /** 0 is the worst. Of all reasons the worst decides the verdict, and lists show the worst first. */
  order: number
  /** The decisions that it allows, strongest first. NO-GO can always be called: nobody has to ship. */
  calls: readonly DecisionCall[]
  /** The release waits or is stopped: what is shown with it is a warning. */
  isHeld: boolean
  /** What `countersign gate` exits with. */
  exitCode: 0 | 1
  /** What an approval that leads to this level does, before it is signed; null: the release stays held, and the text names what is left. */
  becomes: string | null
  /** Ground of the badge, dark enough for white text (WCAG AAA). */
  ground: string
}

export const VERDICT_LEVELS: Readonly<Record<VerdictLevel, VerdictEntry>> = {
  go: {
    label: 'GO',
    order: 3,
    calls: ['go', 'conditional', 'no-go'],
    isHeld: false,
    exitCode: 0,
    becomes: 'The release becomes GO.',
    ground: '#0a5431',
  },
  conditional: {
    label: 'CONDITIONAL',
    order: 2,
    calls: ['conditional', 'no-go'],
    isHeld: false,
    exitCode: 1,
    becomes: 'The release becomes CONDITIONAL: it rests on a waiver, an open condition or a conditional decision.',
    ground: '#084b73',
  },
  hold: { label: 'HOLD', order: 1, calls: ['no-go'], isHeld: true, exitCode: 1, becomes: null, ground: '#634200' },
  'no-go': { label: 'NO-GO', order: 0, calls: ['no-go'], isHeld: true, exitCode: 1, becomes: null, ground: '#960e18' },
}

export const WORST_FIRST: readonly VerdictLevel[] = VerdictLevel.options.toSorted(
  (one, other) => VERDICT_LEVELS[one].order - VERDICT_LEVELS[other].order,
)
