// Another policy for a release. While anybody has signed it may only become stricter; what was tried stands in the history all the same.
import { z } from 'zod'
import { change, type Tx } from '@/lib/data/change'
import { isWithinLimit } from '@/lib/data/limits'
import { writePolicy } from '@/lib/data/release/policies'
import { lockRelease, reviseRelease } from '@/lib/data/release/releases'
import { readFullRelease } from '@/lib/data/release/snapshot'
import { authorize, type Grant } from '@/lib/domain/access/can'
import { type Actor, actorName } from '@/lib/domain/actor'
import { policyRoles, policyVersion, wantedPolicy } from '@/lib/domain/policy/change'
import { WrittenPolicy, wholePolicy } from '@/lib/domain/policy/policy'
import { readPolicy as readText, wrongRules } from '@/lib/domain/policy/read-policy'
import { weaker } from '@/lib/domain/policy/weaker'
import { Refusal } from '@/lib/domain/refusal'
import type { FullRelease } from '@/lib/domain/release/snapshot/full'
import { roleStates } from '@/lib/domain/signature/validity'
import { commonRefusals } from '@/lib/domain/text/en/refusals/everywhere'
import { releaseRefusals } from '@/lib/domain/text/en/refusals/release'
import { sha256 } from '@/lib/platform/digest'
import { type PolicyAnswer, readPolicy } from '@/lib/release/read/read-policy'

export const ChangePolicy = z.strictObject({
  releaseId: z.uuid(),
  /** The policy that it was made from. */
  version: z.string().min(1, 'send the version that you read').max(100),
  policy: WrittenPolicy,
})
export type ChangePolicy = z.infer<typeof ChangePolicy>

function signersOf(release: FullRelease): string[] {
  return roleStates(release, '').flatMap(({ role, signers }) =>
    signers.map(({ printedName }) => `${printedName} (${role})`),
  )
}

/** Locks the release, whose policy the actor may change now. */
async function lockOpen(tx: Tx, actor: Actor, releaseId: string): Promise<{ grant: Grant; release: FullRelease }> {
  const locked = await lockRelease(tx, releaseId)
  const release = await readFullRelease(releaseId, tx)
  if (!locked || !release) throw new Refusal('not-found', commonRefusals.noRelease())
  const grant = authorize(actor, 'policy.change', release)
  if (release.state !== 'open') throw new Refusal('conflict', releaseRefusals.policyClosed())
  return { grant, release }
}

/** Writes down a try that was refused, so many an hour of one actor that trying cannot flood the history, and gives the refusal on. */
async function refuse(
  actor: Actor,
  releaseId: string,
  because: string[],
  wanted: object,
  refusal: Refusal,
): Promise<never> {
  const within = 'id' in actor && (await isWithinLimit('refused change of a policy', actor.id))
  await change(actor, async (tx) => {
    const { grant, release } = await lockOpen(tx, actor, releaseId)
    const { projectId } = release
    return within
      ? { grant, event: { action: 'policy.refused', projectId, releaseId, because, wanted }, result: null }
      : { event: null, result: null }
  })
  throw refusal
}

type Weaker = { because: string[]; signers: string[]; wanted: object }

/** Yields in which ways it would be weaker under signatures that stand, or null when it was changed. */
async function changed(actor: Actor, { releaseId, version, policy }: ChangePolicy): Promise<Weaker | null> {
  return change<Weaker | null>(actor, async (tx) => {
    const { grant, release } = await lockOpen(tx, actor, releaseId)
    const { projectId } = release
    const before = { policy: release.policy, roles: policyRoles(release.roles) }
    const after = wantedPolicy(before.roles, policy)
    const current = policyVersion(before.policy, before.roles, sha256)
    if (current === policyVersion(after.policy, after.roles, sha256)) return { event: null, result: null }
    if (current !== version) throw new Refusal('stale', releaseRefusals.policyChanged())
    const signers = signersOf(release)
    const because = signers.length > 0 ? weaker(before, after) : []
    const is = { ...after.policy, roles: after.roles }
    if (because.length > 0) return { event: null, result: { because, signers, wanted: is } }
    await writePolicy(tx, release, after.policy, after.roles)
    const revision = await reviseRelease(tx, releaseId)
    return {
      grant,
      event: {
        action: 'policy.changed',
        projectId,
        releaseId,
        was: { ...wholePolicy(before.policy), roles: before.roles },
        is,
      },
      result: null,
      announce: { kind: 'release', releaseId, revision, by: actorName(actor) },
    }
  })
}

export async function changePolicy(actor: Actor, input: ChangePolicy): Promise<PolicyAnswer> {
  const { releaseId, policy } = input
  const [wrong] = wrongRules(policy)
  if (wrong) {
    const place = `policy.${wrong.path.join('.')}`
    return refuse(
      actor,
      releaseId,
      [wrong.message],
      policy,
      new Refusal('invalid', releaseRefusals.policyWrong({ place, problem: wrong.message }), {
        fields: { [place]: wrong.message },
      }),
    )
  }
  const refused = await changed(actor, input)
  if (refused) {
    const { because, signers, wanted } = refused
    const reason = `${signers.slice(0, 5).join(', ')} signed under this policy, so it cannot become weaker: ${because.join('; ')}. Nothing was changed. They withdraw first, or a new round is opened.`
    return refuse(actor, releaseId, because, wanted, new Refusal('conflict', reason))
  }
  return readPolicy(actor, { releaseId })
}

export const ChangeWrittenPolicy = z.strictObject({
  releaseId: z.uuid(),
  version: ChangePolicy.shape.version,
  text: z.string().max(20_000),
})

/** The policy as its page sends it: one text in YAML, with its mistakes told by their lines. */
export async function changeWrittenPolicy(
  actor: Actor,
  { text, ...input }: z.infer<typeof ChangeWrittenPolicy>,
): Promise<PolicyAnswer> {
  const read = readText(text)
  if (!read.ok) {
    const messages = read.mistakes.map(({ line, message }) => `Line ${line}: ${message}`)
    const refusal = new Refusal('invalid', releaseRefusals.policyRefused({ reason: messages[0] ?? '' }), {
      fields: { text: messages.join('\n') },
    })
    return refuse(actor, input.releaseId, messages, { text }, refusal)
  }
  return changePolicy(actor, { ...input, policy: read.policy })
}
