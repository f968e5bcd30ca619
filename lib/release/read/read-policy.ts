// The policy of a release: as data, as sentences, and as the text that a lead edits.
import { z } from 'zod'
import { readFullRelease, readReleaseAt } from '@/lib/data/release/snapshot'
import { authorizeRelease, can } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import { policyRoles, policyVersion } from '@/lib/domain/policy/change'
import { type PolicyRole, type WholePolicy, wholePolicy } from '@/lib/domain/policy/policy'
import { printPolicy } from '@/lib/domain/policy/read-policy'
import { type PolicySentence, policySentences } from '@/lib/domain/policy/sentences'
import type { FullRelease } from '@/lib/domain/release/snapshot/full'
import type { ReleaseSnapshot } from '@/lib/domain/release/snapshot/snapshot'
import { snapshotOf } from '@/lib/domain/release/snapshot/snapshot-of'
import type { Permission } from '@/lib/domain/release/view/view'
import { contentHash, signedContent } from '@/lib/domain/signature/content'
import { roleStates } from '@/lib/domain/signature/validity'
import { sha256 } from '@/lib/platform/digest'

export const ReadPolicy = z.object({ releaseId: z.uuid() })
export type ReadPolicy = z.infer<typeof ReadPolicy>

/** `version` names this very policy: a change says which one it was made from. */
export type PolicyAnswer = { version: string; policy: WholePolicy & { roles: PolicyRole[] }; sentences: string[] }

/** `now` null: what moves by itself (metrics, the soak, freezes) is not asked for. */
async function readFor(actor: Actor, releaseId: string, now: Date | null = null): Promise<FullRelease> {
  const { release } = authorizeRelease(
    actor,
    'release.read',
    await (now ? readReleaseAt(releaseId, now) : readFullRelease(releaseId)),
  )
  return release
}

export async function readPolicy(actor: Actor, { releaseId }: ReadPolicy): Promise<PolicyAnswer> {
  const { policy, roles: rows } = await readFor(actor, releaseId)
  const roles = policyRoles(rows)
  return {
    version: policyVersion(policy, roles, sha256),
    policy: { ...wholePolicy(policy), roles },
    sentences: policySentences(policy, roles).map(({ text }) => text),
  }
}

/** What the policy is edited from, and what the preview of a change is worked out from in the browser. `now`: ISO 8601. */
export type PolicyEditor = {
  text: string
  version: string
  roles: PolicyRole[]
  /** Roles that somebody in the project holds. */
  heldRoles: string[]
  snapshot: ReleaseSnapshot
  hash: string
  now: string
}

export type PolicyView = {
  release: { id: string; name: string; version: string; environment: string }
  sentences: PolicySentence[]
  /** For whoever may change it. */
  editor: PolicyEditor | null
  /** Who has signed this round: while they stand, the policy may only become stricter. */
  signed: string[]
  may: Permission
}

export async function readPolicyView(actor: Actor, { releaseId }: ReadPolicy, now: Date): Promise<PolicyView> {
  const release = await readFor(actor, releaseId, now)
  const { id, projectId, name, version, environment, policy, state } = release
  const roles = policyRoles(release.roles)
  const closed: Permission = {
    allowed: false,
    reason: 'This release is not open any more: its policy stays as it was.',
  }
  const may = state === 'open' ? can(actor, 'policy.change', { projectId }) : closed
  const editor = {
    heldRoles: Object.keys(release.holders),
    ...{ text: printPolicy(wholePolicy(policy), roles), version: policyVersion(policy, roles, sha256), roles },
    ...{ snapshot: snapshotOf(release), hash: contentHash(signedContent(release), sha256), now: now.toISOString() },
  }
  return {
    release: { id, name, version, environment },
    sentences: policySentences(policy, roles),
    editor: may.allowed ? editor : null,
    signed: roleStates(release, '').flatMap(({ role, signers }) =>
      signers.map(({ printedName }) => `${printedName} as ${role}`),
    ),
    may,
  }
}
