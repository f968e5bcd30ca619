// A signature: the person's password again, the release locked, the content hashed anew. It stands only when nothing changed since it was shown.

import { z } from 'zod'
import { change, type Tx } from '@/lib/data/change'
import { listMembers } from '@/lib/data/project/projects'
import { lockRelease, reviseRelease } from '@/lib/data/release/releases'
import { readFullRelease } from '@/lib/data/release/snapshot'
import {
  type Challenge,
  type ConditionRow,
  claimSignerSlot,
  findChallenge,
  insertSignature,
  spendChallenge,
} from '@/lib/data/signoff/signoffs'
import { authorize, type Grant } from '@/lib/domain/access/can'
import type { Actor, Person } from '@/lib/domain/actor'
import { type SignatureMethod, SignoffDecision } from '@/lib/domain/enums'
import { plainName } from '@/lib/domain/names'
import { Refusal } from '@/lib/domain/refusal'
import type { FullRelease } from '@/lib/domain/release/snapshot/full'
import type { CriterionView } from '@/lib/domain/release/view/view'
import { openCriteria } from '@/lib/domain/release/view/view-criterion'
import { contentHash, type SignedContent, signedContent } from '@/lib/domain/signature/content'
import { SIGNOFF_DECISIONS } from '@/lib/domain/signature/decisions'
import { meaningOf } from '@/lib/domain/signature/meaning'
import { type NewCondition, Statement } from '@/lib/domain/signature/statement'
import { commonRefusals } from '@/lib/domain/text/en/refusals/everywhere'
import { signoffRefusals } from '@/lib/domain/text/en/refusals/signoff'
import { NEEDED } from '@/lib/domain/verdict/criteria/criterion-needs'
import { evaluate } from '@/lib/domain/verdict/evaluate'
import { sha256 } from '@/lib/platform/digest'
import { newId } from '@/lib/platform/ids'
import { assertIdentity, CONFIRMATION } from '@/lib/signoff/assert-identity'
import { assertMaySign } from '@/lib/signoff/assert-may-sign'
import { saveRefusal } from '@/lib/signoff/save-refusal'

/** The form only: what is said in it is looked at later, where a refusal is kept. */
export const Sign = z.strictObject({
  challengeId: z.uuid(),
  decision: SignoffDecision,
  comment: z.string().optional(),
  conditions: z
    .array(z.strictObject({ text: z.string(), ownerId: z.string(), dueAt: z.string(), itemId: z.string().optional() }))
    .default([]),
  /** The open go/no-go lines that were shown, when the approval answers them. */
  answers: z.array(z.string()).optional(),
  ...CONFIRMATION,
})
export type Sign = z.infer<typeof Sign>

/** Refuses a challenge that is not the person's own, or works no more. */
export function assertOwn(challenge: Challenge | null, person: Person, now: Date): Challenge {
  if (challenge && challenge.userId !== person.id) throw new Refusal('conflict', signoffRefusals.challengeForeign())
  if (!challenge || challenge.usedAt !== null || challenge.expiresAt <= now)
    throw new Refusal('conflict', signoffRefusals.challengeSpent())
  return challenge
}

function assertStatement(input: Sign, now: Date): Statement {
  const said = Statement.safeParse(input)
  const [issue] = said.error?.issues ?? []
  if (!said.success) {
    const field = issue?.path.join('.') || '(all)'
    throw new Refusal('invalid', signoffRefusals.wrongInput({ field, problem: issue?.message ?? 'not valid' }), {
      fields: { [field]: issue?.message ?? 'not valid' },
    })
  }
  if (said.data.conditions.some((condition) => Date.parse(condition.dueAt) <= now.getTime()))
    throw new Refusal('invalid', signoffRefusals.conditionInPast(), {
      fields: { conditions: 'due in the past' },
    })
  return said.data
}

/** The conditions as they are kept: each owned by a member of the project, shown by the probe of an item of this release. */
function conditionsOf(
  release: FullRelease,
  role: string,
  { decision, conditions }: Statement,
  members: Map<string, string>,
): ConditionRow[] {
  if (!SIGNOFF_DECISIONS[decision].setsConditions) return []
  const retained = release.conditions.some(
    (condition) => !condition.fieldId && condition.role === role && condition.resolvedAt === null,
  )
  if (conditions.length === 0 && !retained)
    throw new Refusal('invalid', signoffRefusals.conditionNeeded(), {
      fields: { conditions: 'say at least one' },
    })
  const probed = new Set(release.items.filter((item) => item.hasProbe).map((item) => item.id))
  return conditions.map(({ text, ownerId, dueAt, itemId }: NewCondition) => {
    const owner = members.get(ownerId)
    if (owner === undefined)
      throw new Refusal('invalid', signoffRefusals.conditionOwner(), {
        fields: { conditions: 'not a member' },
      })
    if (itemId !== undefined && !probed.has(itemId))
      throw new Refusal('invalid', signoffRefusals.conditionItem(), { fields: { conditions: 'no probe' } })
    return { id: newId(), text, ownerId, owner, dueAt: new Date(dueAt), itemId: itemId ?? null }
  })
}

type Signing = { hash: string; now: Date; signerId: string }

/** The lines that an approval answers, each as the release needs it. All of them must be open still. */
function answeredBy(release: FullRelease, { answers }: Statement, { hash, now, signerId }: Signing): CriterionView[] {
  if (answers.length === 0) return []
  const open = new Map(openCriteria(release, now, hash, signerId).map((criterion) => [criterion.id, criterion]))
  return answers.map((id) => {
    const criterion = open.get(id)
    if (!criterion) throw new Refusal('stale', signoffRefusals.criterionAnswered())
    return criterion
  })
}

/** The release as it is under lock, if it is still what the signer was shown. */
async function assertSameContent(
  tx: Tx,
  challenge: Challenge,
  now: Date,
): Promise<{ release: FullRelease; content: SignedContent }> {
  const locked = await lockRelease(tx, challenge.releaseId)
  const release = await readFullRelease(challenge.releaseId, tx, now)
  if (!locked || !release) throw new Refusal('not-found', commonRefusals.noRelease())
  if (locked.state !== 'open') throw new Refusal('conflict', signoffRefusals.notOpen())
  const content = signedContent(release)
  if (release.round !== challenge.round || contentHash(content, sha256) !== challenge.contentHash) {
    throw new Refusal('stale', signoffRefusals.releaseChanged())
  }
  return { release, content }
}

async function signChallenge(
  actor: Person,
  grant: Grant,
  challenge: Challenge,
  statement: Statement & { method: SignatureMethod },
  now: Date,
): Promise<{ signatureId: string }> {
  const members = new Map((await listMembers(challenge.projectId)).map((member) => [member.userId, member.name]))
  const { projectId, releaseId, round, role, contentHash: hash } = challenge
  const { decision, method } = statement
  const signatureId = newId()
  return change(actor, async (tx) => {
    const { release, content } = await assertSameContent(tx, challenge, now)
    if (!(await spendChallenge(tx, challenge.id, actor.id, now)))
      throw new Refusal('conflict', signoffRefusals.challengeSpent())
    const slot = await assertMaySign(release, { role, hash, actor, now }, tx)
    if (!(await claimSignerSlot(tx, { projectId, releaseId, round, signerId: actor.id, role })))
      throw new Refusal('forbidden', signoffRefusals.otherRole())
    const conditions = conditionsOf(release, role, statement, members)
    const answered = answeredBy(release, statement, { hash, now, signerId: actor.id })
    const comment = statement.comment || null
    const own = plainName(actor.name)
    const printedName = slot.for ? `${own} for ${plainName(slot.for.name)}` : own
    const who = { signerId: actor.id, forId: slot.for?.id ?? null, printedName }
    await insertSignature(
      tx,
      {
        id: signatureId,
        projectId,
        releaseId,
        round,
        role,
        ...who,
        decision,
        comment,
        contentHash: hash,
        content,
        challengeId: challenge.id,
        method,
        answers: answered.map(({ id }) => id),
      },
      conditions,
    )
    const revision = await reviseRelease(tx, releaseId)
    const after = await readFullRelease(releaseId, tx, now)
    const verdict = after ? evaluate(after, now, hash).level : 'hold'
    const obligations = conditions.map(({ text, owner, dueAt, itemId }) => ({
      text,
      owner,
      dueAt: dueAt.toISOString(),
      ...(itemId && { itemId }),
    }))
    return {
      grant,
      event: {
        ...{
          action: 'release.signed',
          projectId,
          releaseId,
          signatureId,
          role,
          decision,
          comment,
          contentHash: hash,
          verdict,
        },
        ...{ printedName, meaning: meaningOf(decision), method },
        ...(slot.for && { forId: slot.for.id }),
        ...(obligations.length > 0 && { conditions: obligations }),
        ...(answered.length > 0 && {
          answers: answered.map(({ id, mode, text }) => ({ criterionId: id, text, holds: NEEDED[mode] })),
        }),
      },
      result: { signatureId },
      announce: { kind: 'release', releaseId, revision, items: [], by: actor.name },
    }
  })
}

export async function sign(actor: Actor, input: Sign, now: Date): Promise<{ signatureId: string }> {
  if (actor.kind !== 'person')
    throw new Refusal(actor.kind === 'anonymous' ? 'not-signed-in' : 'forbidden', signoffRefusals.personSigns())
  const found = await findChallenge(input.challengeId)
  return saveRefusal(
    actor,
    found && { projectId: found.projectId, releaseId: found.releaseId, role: found.role },
    async () => {
      const challenge = assertOwn(found, actor, now)
      const grant = authorize(actor, 'signoff.sign', challenge)
      const statement = assertStatement(input, now)
      const { id: subject, contentHash } = challenge
      const method = await assertIdentity(actor, input, { purpose: 'sign', subject, contentHash }, now)
      return signChallenge(actor, grant, challenge, { ...statement, method }, now)
    },
  )
}
