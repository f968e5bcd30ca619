// What the roles that sign have to say.
import type { ReleaseSnapshot } from '@/lib/domain/release/snapshot'
import { type RoleValidity, roleStates } from '@/lib/domain/signature/validity'
import { type Reason, told } from '@/lib/domain/verdict/reasons'

function rejections({ role, signers }: RoleValidity): Reason[] {
  return signers
    .filter((signer) => signer.decision === 'rejected')
    .map(({ printedName, comment }) => ({
      kind: 'signoff-rejected',
      word: 'no-go',
      message: `${printedName} rejected as ${role}${comment ? `: ${told(comment)}` : '.'}`,
      clears: `${printedName} signs again, or withdraws.`,
      role,
    }))
}

function unfinished({ role, signers }: RoleValidity): Reason[] {
  return signers
    .filter((signer) => signer.decision === 'needs-work')
    .map(({ printedName, comment }) => ({
      kind: 'signoff-needs-work',
      word: 'hold',
      message: `${printedName} wants more done before signing as ${role}${comment ? `: ${told(comment)}` : '.'}`,
      clears: `Do it, and ${printedName} signs again, or withdraws.`,
      role,
    }))
}

function missing({ role, quorum, state, missing: needed }: RoleValidity): Reason[] {
  switch (state) {
    case 'stale':
      return [
        { kind: 'signoff-stale', word: 'hold', message: `${role} signed for content that has changed since.`, clears: `${role} looks at what changed and signs again.`, role },
      ]
    case 'missing':
      return [{ kind: 'signoff-missing', word: 'hold', message: `${role} has not signed.`, clears: `Somebody signs as ${role}.`, role }]
    case 'partial':
      return [
        {
          kind: 'signoff-missing',
          word: 'hold',
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

/** A rejection and a demand for more work count for any role; a signature is missed only where the role is required. */
export function judgeRoles(snapshot: Pick<ReleaseSnapshot, 'roles' | 'signatures'>, hash: string): Reason[] {
  return roleStates(snapshot, hash).flatMap((role) => [...rejections(role), ...unfinished(role), ...(role.required ? missing(role) : [])])
}
