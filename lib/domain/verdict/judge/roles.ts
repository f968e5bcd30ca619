// What the roles that sign have to say.

import { type Turn, turnsOf } from '@/lib/domain/signature/stages'
import type { RoleValidity, SignerState } from '@/lib/domain/signature/validity'
import { roleTexts } from '@/lib/domain/text/en/verdict'
import { asSentence, type Reason } from '@/lib/domain/verdict/reasons'

/** What clears the refusal of a signer: somebody else, where the signer left. */
function clearing({ printedName: signer, left }: SignerState, role: string, otherwise: string): string {
  return left ? roleTexts.clearSignerGone({ signer, role, left }) : otherwise
}

const commentOf = ({ comment }: SignerState): string | null => (comment ? asSentence(comment) : null)

function rejections({ role, signers }: RoleValidity): Reason[] {
  return signers
    .filter((signer) => signer.decision === 'rejected')
    .map((signer) => ({
      kind: 'signoff-rejected',
      level: 'no-go',
      message: roleTexts.rejected({ signer: signer.printedName, role, comment: commentOf(signer) }),
      clears: clearing(signer, role, roleTexts.clearRejected({ signer: signer.printedName })),
      role,
    }))
}

function unfinished({ role, signers }: RoleValidity): Reason[] {
  return signers
    .filter((signer) => signer.decision === 'needs-work')
    .map((signer) => ({
      kind: 'signoff-needs-work',
      level: 'hold',
      message: roleTexts.needsWork({ signer: signer.printedName, role, comment: commentOf(signer) }),
      clears: clearing(signer, role, roleTexts.clearNeedsWork({ signer: signer.printedName })),
      role,
    }))
}

/** An approval that the policy does not count because its signer left. */
function ofLeaver({ role, signers }: RoleValidity): Reason[] {
  const leaver = signers.find(({ stale, left }) => stale && left)
  if (!leaver?.left) return []
  return [
    {
      kind: 'signoff-stale',
      level: 'hold',
      message: roleTexts.signerLeft({ signer: leaver.printedName, role, left: leaver.left }),
      clears: roleTexts.clearSignerLeft({ role }),
      role,
    },
  ]
}

function missing(validity: RoleValidity): Reason[] {
  const { role, quorum, state, missing: needed } = validity
  switch (state) {
    case 'stale': {
      const left = ofLeaver(validity)
      if (left.length > 0) return left
      return [
        {
          kind: 'signoff-stale',
          level: 'hold',
          message: roleTexts.stale({ role }),
          clears: roleTexts.clearStale({ role }),
          role,
        },
      ]
    }
    case 'missing':
      return [
        {
          kind: 'signoff-missing',
          level: 'hold',
          message: roleTexts.missing({ role }),
          clears: roleTexts.clearMissing({ role }),
          role,
        },
      ]
    case 'partial':
      return [
        {
          kind: 'signoff-missing',
          level: 'hold',
          message: roleTexts.partial({ role, signed: quorum - needed, quorum }),
          clears: roleTexts.clearPartial({ role, more: needed }),
          role,
        },
      ]
    case 'approved':
    case 'approved-with-conditions':
    case 'needs-work':
    case 'rejected':
      return []
  }
}

/** Three names at most: a sentence is no list. */
function some(names: string[]): string {
  return names.length > 3 ? `${names.slice(0, 2).join(', ')} and ${names.length - 2} others` : names.join(' and ')
}

function unheld(role: string): Reason {
  return {
    kind: 'signoff-unheld',
    level: 'hold',
    message: roleTexts.unheld({ role }),
    clears: roleTexts.clearUnheld({ role }),
    role,
  }
}

/** A required role that waits for its turn says so instead of being asked for. */
function required(state: RoleValidity, turn: Turn | undefined): Reason[] {
  const { role, quorum } = state
  if (state.unheld && missing(state).length > 0) return [unheld(role)]
  if (!turn || state.state === 'rejected') return missing(state)
  if (turn.waitsFor.length > 0) {
    const first = some(turn.waitsFor)
    return [
      {
        kind: 'signoff-waits',
        level: 'hold',
        message: roleTexts.waits({ role, first, many: turn.waitsFor.length }),
        clears: roleTexts.clearWaits({ role, first }),
        role,
      },
    ]
  }
  const reasons = missing(state)
  if (reasons.length > 0 || turn.inTurn >= quorum) return reasons
  return [
    {
      kind: 'signoff-early',
      level: 'hold',
      message: roleTexts.early({ role }),
      clears: roleTexts.clearEarly({ role }),
      role,
    },
  ]
}

/** A rejection and a demand for more work count for any role; a signature is missed only where the role is required. `states`: against the content as it is. */
export function judgeRoles(states: readonly RoleValidity[]): Reason[] {
  const turns = turnsOf(states)
  return states.flatMap((state) => [
    ...rejections(state),
    ...unfinished(state),
    ...(state.required ? required(state, turns.get(state.role)) : []),
  ])
}
