// The verdict as an approval would leave it.
import type { ReleaseSnapshot } from '@/lib/domain/release/snapshot'
import { evaluate } from '@/lib/domain/verdict/evaluate'
import type { ReasonKind } from '@/lib/domain/verdict/reasons'
import type { VerdictWord } from '@/lib/domain/words'

/** The verdict after an approval: its reasons without the signatures of other roles, and those roles. */
export type AfterApproval = { word: VerdictWord; reasons: number; waitingFor: string[] }

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
  const { word, reasons } = evaluate({ ...release, signatures: [...release.signatures, given] }, now, hash)
  const others = reasons.filter(({ kind }) => !AWAITED.has(kind))
  return {
    word,
    reasons: others.length,
    waitingFor: [
      ...new Set(reasons.flatMap((reason) => (AWAITED.has(reason.kind) && reason.role ? [reason.role] : []))),
    ],
  }
}
