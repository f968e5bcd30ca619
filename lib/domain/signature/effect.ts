// What signing, signing again and withdrawing change, in sentences that are shown before somebody does it.

import type { SignoffDecision } from '@/lib/domain/enums'
import type { AfterApproval } from '@/lib/domain/signature/after-approval'
import { SIGNOFF_DECISIONS } from '@/lib/domain/signature/decisions'
import { listRoles } from '@/lib/domain/signature/list-roles'
import { VERDICT_LEVELS } from '@/lib/domain/verdict/levels'

function approving({ level, reasons, waitingFor }: AfterApproval): string {
  const { label: verdict, becomes } = VERDICT_LEVELS[level]
  if (becomes !== null) return becomes
  if (reasons === 0)
    return `The release stays ${verdict} until ${listRoles(waitingFor)} ${waitingFor.length > 1 ? 'sign' : 'signs'}.`
  const left = reasons === 1 ? '1 other reason remains' : `${reasons} other reasons remain`
  const waits = waitingFor.length > 0 ? ` It also waits for ${listRoles(waitingFor)} to sign.` : ''
  return (
    `The release stays ${verdict} after your approval: ${left}.${waits} Your approval covers the release as it is now. ` +
    'When that changes, for example because an open item is passed, your approval is stale and you have to sign again.'
  )
}

/** What the decision does to the release, as its signer reads it before signing. */
export function effectOf(decision: SignoffDecision, role: string, after: AfterApproval): string {
  switch (decision) {
    case 'approved':
      return approving(after)
    case 'approved-with-conditions':
      return after.level === 'go'
        ? 'The release becomes CONDITIONAL until each of your conditions is closed.'
        : `${approving(after)} Each of your conditions keeps it from GO until it is closed.`
    case 'needs-work':
      return `The release is on HOLD until you sign again as ${role} or withdraw, whatever else changes.`
    case 'rejected':
      return `The release is NO-GO until you sign again as ${role} or withdraw, whatever else changes.`
  }
}

type Given = { decision: SignoffDecision; stale: boolean }

/** What signing a second time does to the signature that its signer has given. */
export function signingAgain({ decision, stale }: Given): string {
  const counts = SIGNOFF_DECISIONS[decision].isApproval
  const now =
    counts && stale
      ? 'Your signature is stale and does not count.'
      : counts
        ? 'Your signature counts. You do not have to sign again.'
        : 'Your signature counts against the release.'
  return `${now} Signing again replaces it. The earlier signature stays visible, struck through.`
}

/** What withdrawing does to the role. */
export function withdrawing({ decision, stale }: Given, role: string): string {
  const stays = 'The signature stays visible as withdrawn, with your reason.'
  if (!SIGNOFF_DECISIONS[decision].isApproval)
    return `Withdrawing takes back what you said as ${role}. The role has to be signed again. ${stays}`
  return stale
    ? `Withdrawing removes a signature that is stale and does not count. ${role} still has to sign. ${stays}`
    : `Withdrawing removes your approval. ${role} has to sign again before the release can be GO. ${stays}`
}
