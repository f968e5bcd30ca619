// The verdict as an approval would leave it.

import type { VerdictLevel } from '@/lib/domain/enums'
import type { ReleaseSnapshot } from '@/lib/domain/release/snapshot/snapshot'
import { evaluate } from '@/lib/domain/verdict/evaluate'
import type { ReasonKind } from '@/lib/domain/verdict/reasons'

/** The verdict after an approval: its reasons without the signatures of other roles, and those roles. */
export type AfterApproval = { level: VerdictLevel; reasons: number; waitingFor: string[] }

const AWAITED: ReadonlySet<ReasonKind> = new Set<ReasonKind>([
  'signoff-missing',
  'signoff-stale',
  'signoff-unheld',
  'signoff-waits',
])

/** `answers`: the ids of the criteria that the approval answers. */
export function afterApproval(
  release: ReleaseSnapshot,
  approval: { role: string; signerId: string; hash: string; now: Date; answers?: string[] },
): AfterApproval {
  const { role, signerId, hash, now, answers = [] } = approval
  const latest = release.signatures.reduce((at, { signedAt }) => Math.max(at, Date.parse(signedAt)), now.getTime())
  const given = {
    ...{ id: 'supposed', role, signerId, printedName: '', decision: 'approved' as const, comment: null },
    ...{ contentHash: hash, signedAt: new Date(latest).toISOString(), withdrawnAt: null, answers },
  }
  const { level, reasons } = evaluate({ ...release, signatures: [...release.signatures, given] }, now, hash)
  const others = reasons.filter(({ kind }) => !AWAITED.has(kind))
  return {
    level,
    reasons: others.length,
    waitingFor: [
      ...new Set(reasons.flatMap((reason) => (AWAITED.has(reason.kind) && reason.role ? [reason.role] : []))),
    ],
  }
}
