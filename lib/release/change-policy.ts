// Another policy for a release. While anybody has signed it may only become stricter; what was wanted stands in the history all the same.
import { z } from 'zod'
import { change } from '@/lib/data/change'
import { writePolicy } from '@/lib/data/policies'
import { lockRelease, touchRelease } from '@/lib/data/releases'
import { readFullRelease } from '@/lib/data/snapshot'
import { demand } from '@/lib/domain/access/can'
import { type Actor, actorName } from '@/lib/domain/actor'
import { policyRoles, policyVersion, wantedPolicy } from '@/lib/domain/policy/change'
import { WrittenPolicy, wholePolicy } from '@/lib/domain/policy/policy'
import { readPolicy as readText, wrongRules } from '@/lib/domain/policy/read-policy'
import { weaker } from '@/lib/domain/policy/weaker'
import { Refusal } from '@/lib/domain/refusal'
import type { FullRelease } from '@/lib/domain/release/full'
import { roleStates } from '@/lib/domain/signature/validity'
import { sha256 } from '@/lib/platform/digest'
import { type PolicyAnswer, readPolicy } from '@/lib/release/read-policy'

export const ChangePolicy = z.strictObject({
  releaseId: z.uuid(),
  /** The policy that it was made from. */
  version: z.string().min(1, 'send the version that you read').max(100),
  policy: WrittenPolicy,
})
export type ChangePolicy = z.infer<typeof ChangePolicy>

function demandSound({ policy }: ChangePolicy): void {
  const [wrong] = wrongRules(policy)
  if (wrong) throw new Refusal('invalid', `policy.${wrong.path.join('.')}: ${wrong.message}`, { fields: { [`policy.${wrong.path.join('.')}`]: wrong.message } })
}

function signersOf(release: FullRelease): string[] {
  return roleStates(release, '').flatMap(({ role, signers }) => signers.map(({ printedName }) => `${printedName} (${role})`))
}

/** Yields why it was refused, or null. A refusal is an event too, so it is thrown once that is written. */
async function changed(actor: Actor, input: ChangePolicy): Promise<string | null> {
  const { releaseId, version } = input
  return change<string | null>(actor, async (tx) => {
    const locked = await lockRelease(tx, releaseId)
    const release = await readFullRelease(releaseId, tx)
    if (!locked || !release) throw new Refusal('not-found', 'There is no such release.')
    const { projectId } = release
    demand(actor, 'policy.change', { projectId })
    if (release.state !== 'open') throw new Refusal('conflict', 'This release is not open any more: its policy stays as it was.')
    const before = { policy: release.policy, roles: policyRoles(release.roles) }
    const after = wantedPolicy(before.roles, input.policy)
    const stands = policyVersion(before.policy, before.roles, sha256)
    if (stands === policyVersion(after.policy, after.roles, sha256)) return { event: null, result: null }
    if (stands !== version) throw new Refusal('stale', 'Somebody has changed the policy since you opened it. Nothing was changed; read it again, then change it.')
    const signers = signersOf(release)
    const because = signers.length > 0 ? weaker(before, after) : []
    const is = { ...after.policy, roles: after.roles }
    if (because.length > 0) {
      const reason = `${signers.slice(0, 5).join(', ')} signed under this policy, so it cannot become weaker: ${because.join('; ')}. Nothing was changed. They withdraw first, or a new round is opened.`
      return { event: { action: 'policy.refused', projectId, releaseId, because, wanted: is }, result: reason }
    }
    await writePolicy(tx, release, after.policy, after.roles)
    const revision = await touchRelease(tx, releaseId)
    return {
      event: { action: 'policy.changed', projectId, releaseId, was: { ...wholePolicy(before.policy), roles: before.roles }, is },
      result: null,
      announce: { kind: 'release', releaseId, revision, by: actorName(actor) },
    }
  })
}

export async function changePolicy(actor: Actor, input: ChangePolicy): Promise<PolicyAnswer> {
  demandSound(input)
  const refused = await changed(actor, input)
  if (refused !== null) throw new Refusal('conflict', refused)
  return readPolicy(actor, { releaseId: input.releaseId })
}

export const ChangeWrittenPolicy = z.strictObject({ releaseId: z.uuid(), version: ChangePolicy.shape.version, text: z.string().max(20_000) })

/** The policy as its page sends it: one text in YAML, with its mistakes told by their lines. */
export async function changeWrittenPolicy(actor: Actor, { text, ...input }: z.infer<typeof ChangeWrittenPolicy>): Promise<PolicyAnswer> {
  const read = readText(text)
  if (!read.ok) {
    const told = read.mistakes.map(({ line, message }) => `Line ${line}: ${message}`)
    throw new Refusal('invalid', `The policy was not changed. ${told[0] ?? ''}`, { fields: { text: told.join('\n') } })
  }
  return changePolicy(actor, { ...input, policy: read.policy })
}
