// What the roles that sign have to say.

import { formatLeft } from '@/lib/domain/signature/left'
import { type Turn, turnsOf } from '@/lib/domain/signature/stages'
import type { RoleValidity, SignerState } from '@/lib/domain/signature/validity'
import { asSentence, type Reason } from '@/lib/domain/verdict/reasons'

/** What becomes of somebody's word who can take it back no more. */
function clearing({ printedName, left }: SignerState, role: string, otherwise: string): string {
  return left
    ? `${formatLeft(left, printedName)}: whoever holds ${role} now supersedes it with a reason, on the sign-off page.`
    : otherwise
}

function rejections({ role, signers }: RoleValidity): Reason[] {
  return signers
    .filter((signer) => signer.decision === 'rejected')
    .map((signer) => ({
      kind: 'signoff-rejected',
      level: 'no-go',
      message: `${signer.printedName} rejected as ${role}${signer.comment ? `: ${asSentence(signer.comment)}` : '.'}`,
      clears: clearing(signer, role, `${signer.printedName} signs again, or withdraws.`),
      role,
    }))
}

function unfinished({ role, signers }: RoleValidity): Reason[] {
  return signers
    .filter((signer) => signer.decision === 'needs-work')
    .map((signer) => ({
      kind: 'signoff-needs-work',
      level: 'hold',
      message: `${signer.printedName} wants more done before signing as ${role}${signer.comment ? `: ${asSentence(signer.comment)}` : '.'}`,
      clears: clearing(signer, role, `Do it, and ${signer.printedName} signs again, or withdraws.`),
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
      message: `${leaver.printedName} signed as ${role}. ${formatLeft(leaver.left, leaver.printedName)}. The policy does not count the signature.`,
      clears: `Somebody who holds ${role} now signs.`,
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
          message: `${role} signed for content that has changed since.`,
          clears: `${role} looks at what changed and signs again.`,
          role,
        },
      ]
    }
    case 'missing':
      return [
        {
          kind: 'signoff-missing',
          level: 'hold',
          message: `${role} has not signed.`,
          clears: `${role} must sign.`,
          role,
        },
      ]
    case 'partial':
      return [
        {
          kind: 'signoff-missing',
          level: 'hold',
          message: `${quorum - needed} of ${quorum} have signed as ${role}.`,
          clears: `${needed} more ${needed === 1 ? 'person signs' : 'people sign'} as ${role}.`,
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
    message: `Nobody holds the role ${role}, so nobody can sign for it.`,
    clears: `A lead of the project assigns ${role} to somebody.`,
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
        message: `${role} signs after ${first}, who ${turn.waitsFor.length === 1 ? 'has' : 'have'} not signed yet.`,
        clears: `${first} first, then ${role}.`,
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
      message: `${role} signed before those had who sign first.`,
      clears: `${role} signs again.`,
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
