// A problem found, on an item or on the release: opened, and resolved with words that say how.
import { z } from 'zod'
import { change } from '@/lib/data/change'
import { insertIssue } from '@/lib/data/release/issues'
import { lockItem } from '@/lib/data/release/items'
import { lockRelease, reviseRelease } from '@/lib/data/release/releases'
import { authorizeRelease } from '@/lib/domain/access/can'
import { type Actor, actorName } from '@/lib/domain/actor'
import { Severity } from '@/lib/domain/enums'
import { plainName, plainTitle } from '@/lib/domain/names'
import { Refusal } from '@/lib/domain/refusal'
import { commonRefusals } from '@/lib/domain/text/en/refusals/everywhere'
import { newId } from '@/lib/platform/ids'

const WebAddress = z.url({ protocol: /^https?$/, error: 'a link begins with http:// or https://' }).max(2000)

export const OpenIssue = z.strictObject({
  releaseId: z.uuid(),
  itemId: z.uuid().optional(),
  title: plainTitle(300, 'say what is wrong'),
  severity: Severity,
  blocking: z.boolean().default(false),
  link: WebAddress.optional(),
  owner: z.string().overwrite(plainName).max(120).optional(),
})

/** May be opened after the decision too: what is found then has to be written down somewhere. */
export async function openIssue(
  actor: Actor,
  input: z.infer<typeof OpenIssue>,
): Promise<{ id: string; number: number }> {
  const { releaseId, itemId = null, title, severity, blocking } = input
  const [link, owner] = [input.link ?? null, input.owner || null]
  const id = newId()
  return change(actor, async (tx) => {
    const { grant, release } = authorizeRelease(actor, 'issue.open', await lockRelease(tx, releaseId))
    const { projectId } = release
    if (itemId && !(await lockItem(tx, itemId, releaseId)))
      throw new Refusal('not-found', commonRefusals.noItem(), { fields: { itemId: 'unknown' } })
    const by = { openedById: actor.kind === 'person' ? actor.id : null, openedBy: actorName(actor) }
    const number = await insertIssue(tx, {
      id,
      projectId,
      releaseId,
      itemId,
      title,
      severity,
      blocking,
      link,
      owner,
      ...by,
    })
    const revision = await reviseRelease(tx, releaseId)
    return {
      grant,
      event: {
        action: 'issue.opened',
        projectId,
        releaseId,
        issueId: id,
        number,
        title,
        severity,
        blocking,
        link,
        owner,
        ...(itemId && { itemId }),
      },
      result: { id, number },
      announce: { kind: 'release', releaseId, revision, items: itemId ? [itemId] : [], by: by.openedBy },
    }
  })
}
