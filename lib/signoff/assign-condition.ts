// A condition of the document gets an owner and a due date: "Decision: conditional" names what is left, and somebody is to do it.
import { z } from 'zod'
import { change } from '@/lib/data/change'
import { listMembers } from '@/lib/data/project/projects'
import { insertDocumentCondition, reassignCondition } from '@/lib/data/release/document-conditions'
import { lockRelease, reviseRelease } from '@/lib/data/release/releases'
import { readFullRelease } from '@/lib/data/release/snapshot'
import { authorize } from '@/lib/domain/access/can'
import { type Actor, actorName } from '@/lib/domain/actor'
import { plainName } from '@/lib/domain/names'
import { Refusal } from '@/lib/domain/refusal'
import type { FullRelease } from '@/lib/domain/release/snapshot/full'
import { contentHash, signedContent } from '@/lib/domain/signature/content'
import { commonRefusals } from '@/lib/domain/text/en/refusals/everywhere'
import { signoffRefusals } from '@/lib/domain/text/en/refusals/signoff'
import { type DocumentCondition, documentConditions } from '@/lib/domain/verdict/document-conditions'
import { evaluate } from '@/lib/domain/verdict/evaluate'
import { sha256 } from '@/lib/platform/digest'
import { newId } from '@/lib/platform/ids'

/** `fieldId` is the decision field. `itemId`: the item whose probe shows whether it is met. */
export const AssignCondition = z.strictObject({
  releaseId: z.uuid(),
  fieldId: z.uuid(),
  ownerId: z.uuid(),
  dueAt: z.iso.datetime({ offset: true }),
  itemId: z.uuid().optional(),
})
export type AssignCondition = z.infer<typeof AssignCondition>

type Wanted = DocumentCondition & { text: string }

function assertCondition(release: FullRelease, fieldId: string): Wanted {
  const found = documentConditions(release).find((condition) => condition.fieldId === fieldId)
  if (!found) {
    const fields = [release.fields, ...release.sections.map((section) => section.fields)].flat()
    throw fields.some(({ id }) => id === fieldId)
      ? new Refusal('conflict', signoffRefusals.setsNoCondition())
      : new Refusal('not-found', commonRefusals.noField())
  }
  const { text, tracked } = found
  if (text === null) throw new Refusal('conflict', signoffRefusals.conditionsMissing({ label: found.label }))
  if (tracked?.resolvedAt) throw new Refusal('conflict', signoffRefusals.conditionClosed())
  return { ...found, text }
}

function assertShown(release: FullRelease, itemId: string | undefined): string | null {
  if (itemId === undefined) return null
  if (release.items.some(({ id, hasProbe }) => id === itemId && hasProbe)) return itemId
  throw new Refusal('invalid', signoffRefusals.itemNeedsProbe(), {
    fields: { itemId: 'no probe' },
  })
}

/** Whoever leads the project or signs. Once more for the same text assigns it anew. Also after the decision: a go with conditions is decided on open ones. */
export async function assignCondition(
  actor: Actor,
  { releaseId, fieldId, ownerId, dueAt, itemId }: AssignCondition,
  now: Date,
): Promise<{ conditionId: string }> {
  return change(actor, async (tx) => {
    const locked = await lockRelease(tx, releaseId)
    const release = await readFullRelease(releaseId, tx, now)
    if (!locked || !release) throw new Refusal('not-found', commonRefusals.noRelease())
    const { projectId, round } = release
    const grant = authorize(actor, 'condition.assign', { projectId })
    const { text, label, tracked } = assertCondition(release, fieldId)
    if (Date.parse(dueAt) <= now.getTime())
      throw new Refusal('invalid', signoffRefusals.dueInPast(), {
        fields: { dueAt: 'in the past' },
      })
    const member = (await listMembers(projectId, tx)).find(({ userId }) => userId === ownerId)
    if (!member)
      throw new Refusal('invalid', signoffRefusals.ownerNotMember(), {
        fields: { ownerId: 'not a member' },
      })
    const assignment = { ownerId, owner: member.name, dueAt: new Date(dueAt), itemId: assertShown(release, itemId) }
    const conditionId = tracked?.id ?? newId()
    const by = plainName(actorName(actor))
    const setBy = { setById: actor.kind === 'person' ? actor.id : null, setBy: by }
    if (tracked) await reassignCondition(tx, conditionId, assignment)
    else
      await insertDocumentCondition(tx, {
        ...{ id: conditionId, projectId, releaseId, round, fieldId, text },
        ...{ ...assignment, ...setBy },
      })
    const revision = await reviseRelease(tx, releaseId)
    const after = await readFullRelease(releaseId, tx, now)
    const verdict = after ? evaluate(after, now, contentHash(signedContent(after), sha256)).level : 'hold'
    return {
      grant,
      event: {
        ...{ action: 'condition.assigned', projectId, releaseId, conditionId, fieldId, role: label, text },
        ...{ owner: member.name, dueAt: assignment.dueAt.toISOString(), verdict },
        ...(itemId && { itemId }),
      },
      result: { conditionId },
      announce: { kind: 'release', releaseId, revision, by },
    }
  })
}
