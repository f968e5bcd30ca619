// The order in which roles sign: a role of a later stage waits until each required role of an earlier one has.
import type { RoleValidity, SignerState } from '@/lib/domain/signature/validity'

/** `waitsFor` names the required roles of earlier stages that have not signed; `inTurn` counts the signatures that were given after those. */
export type Turn = { waitsFor: string[]; inTurn: number }

const holds = (signer: SignerState): boolean => !signer.stale && signer.decision !== 'rejected'

/** When the last of the signatures that a role needs was given; null: it lacks some, or somebody rejected. */
function completed({ quorum, signers, state }: RoleValidity, since: number | null): number | null {
  if (state === 'rejected') return null
  const times = signers
    .filter((signer) => holds(signer) && given(signer, since))
    .map((signer) => Date.parse(signer.signedAt))
    .sort((one, other) => one - other)
  return times[quorum - 1] ?? null
}

/** Whether a signature was given when its turn had come. One whose time cannot be read was not, where somebody had to sign before. */
function given({ signedAt }: SignerState, since: number | null): boolean {
  return since === null || Date.parse(signedAt) >= since
}

/** Whose turn it is, by role. Without stages everybody's turn has come. */
export function turnsOf(states: readonly RoleValidity[]): Map<string, Turn> {
  const turns = new Map<string, Turn>()
  let before: { stage: number; waitsFor: string[]; since: number | null } = { stage: 0, waitsFor: [], since: null }
  let next = before
  for (const state of [...states].sort((one, other) => one.stage - other.stage)) {
    if (state.stage > next.stage) {
      before = next
      next = { ...next, stage: state.stage }
    }
    turns.set(state.role, {
      waitsFor: before.waitsFor,
      inTurn:
        before.waitsFor.length > 0
          ? 0
          : state.signers.filter((signer) => holds(signer) && given(signer, before.since)).length,
    })
    if (!state.required) continue
    const done = before.waitsFor.length > 0 ? null : completed(state, before.since)
    next =
      done === null
        ? { ...next, waitsFor: [...next.waitsFor, state.role] }
        : { ...next, since: Math.max(next.since ?? done, done) }
  }
  return turns
}
