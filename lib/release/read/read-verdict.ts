// The verdict with its reasons, for pipelines.
import { z } from 'zod'
import { readReleaseAt } from '@/lib/data/release/snapshot'
import { authorizeRelease } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import type { VerdictLevel } from '@/lib/domain/enums'
import { type EmptyFieldsRule, wholePolicy } from '@/lib/domain/policy/policy'
import { contentHash, signedContent } from '@/lib/domain/signature/content'
import { evaluate } from '@/lib/domain/verdict/evaluate'
import { formatVerdict } from '@/lib/domain/verdict/format-verdict'
import type { Reason } from '@/lib/domain/verdict/reasons'
import { monitoringFailures } from '@/lib/domain/verdict/scope/after-decision'
import { rolesNotApplying } from '@/lib/domain/verdict/scope/applies'
import { emptyFields } from '@/lib/domain/verdict/scope/empty-fields'
import { type NotCounted, notCounted } from '@/lib/domain/verdict/scope/not-counted'
import { sha256 } from '@/lib/platform/digest'

export const ReadVerdict = z.object({ releaseId: z.uuid() })

export type VerdictAnswer = {
  verdict: VerdictLevel
  contentHash: string
  /** The verdict in one line: "GO, monitoring failed". */
  label: string
  reasons: Reason[]
  /** What failed after the decision: it stands beside the verdict. */
  monitoringFailures: Reason[]
  /** `roles`: those that need not sign, since the answers of the document are for another case. */
  notCounted: NotCounted & { roles: string[] }
  /** How many fields of required items are empty: those that must be filled in, and the others, of which the policy's `rule` decides. */
  emptyFields: { required: number; other: number; rule: EmptyFieldsRule }
}

export async function readVerdict(
  actor: Actor,
  { releaseId }: z.infer<typeof ReadVerdict>,
  now: Date,
): Promise<VerdictAnswer> {
  const { release } = authorizeRelease(actor, 'release.read', await readReleaseAt(releaseId, now))
  const hash = contentHash(signedContent(release), sha256)
  const { level, reasons } = evaluate(release, now, hash)
  const failures = monitoringFailures(release, now)
  const { required, other } = emptyFields(release)
  return {
    ...{ verdict: level, label: formatVerdict(level, failures.length), contentHash: hash, reasons },
    monitoringFailures: failures,
    notCounted: { ...notCounted(release), roles: [...rolesNotApplying(release)] },
    emptyFields: { required, other, rule: wholePolicy(release.policy).emptyFields },
  }
}
