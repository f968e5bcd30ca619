// The policy of a release: as data, as sentences, and as the text that a lead edits.
import { z } from 'zod'
import { readFullRelease } from '@/lib/data/snapshot'
import { can, demand } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import { policyRoles, policyVersion } from '@/lib/domain/policy/change'
import { type PolicyRole, type WholePolicy, wholePolicy } from '@/lib/domain/policy/policy'
import { printPolicy } from '@/lib/domain/policy/read-policy'
import { type PolicySentence, policySentences } from '@/lib/domain/policy/sentences'
import { Refusal } from '@/lib/domain/refusal'
import type { FullRelease } from '@/lib/domain/release/full'
import type { Permission } from '@/lib/domain/release/view'
import { roleStates } from '@/lib/domain/signature/validity'
import { sha256 } from '@/lib/platform/digest'

export const ReadPolicy = z.object({ releaseId: z.uuid() })
export type ReadPolicy = z.infer<typeof ReadPolicy>

/** `version` names this very policy: a change says which one it was made from. */
export type PolicyAnswer = { version: string; policy: WholePolicy & { roles: PolicyRole[] }; sentences: string[] }

async function readFor(actor: Actor, releaseId: string): Promise<FullRelease> {
  const release = await readFullRelease(releaseId)
  if (!release) throw new Refusal('not-found', 'There is no such release.')
  demand(actor, 'release.read', { projectId: release.projectId })
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

export type PolicyView = {
  release: { id: string; name: string; version: string; environment: string }
  sentences: PolicySentence[]
  text: string
  version: string
  /** Who has signed this round: while they stand, the policy may only become stricter. */
  signed: string[]
  may: Permission
}

export async function readPolicyView(actor: Actor, { releaseId }: ReadPolicy): Promise<PolicyView> {
  const release = await readFor(actor, releaseId)
  const { id, projectId, name, version, environment, policy, state } = release
  const roles = policyRoles(release.roles)
  const closed: Permission = {
    allowed: false,
    reason: 'This release is not open any more: its policy stays as it was.',
  }
  return {
    release: { id, name, version, environment },
    sentences: policySentences(policy, roles),
    text: printPolicy(wholePolicy(policy), roles),
    version: policyVersion(policy, roles, sha256),
    signed: roleStates(release, '').flatMap(({ role, signers }) =>
      signers.map(({ printedName }) => `${printedName} as ${role}`),
    ),
    may: state === 'open' ? can(actor, 'policy.change', { projectId }) : closed,
  }
}
