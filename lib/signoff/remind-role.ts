// Asking a role that is awaited to sign: it stands in the inbox of those who may. Once an hour and role, so that it stays a reminder.
import { z } from 'zod'
import { change } from '@/lib/data/change'
import { lockRelease, reviseRelease } from '@/lib/data/release/releases'
import { readFullRelease } from '@/lib/data/release/snapshot'
import { findReminders, insertReminder } from '@/lib/data/signoff/signoffs'
import { authorizeRelease } from '@/lib/domain/access/can'
import { type Actor, actorName } from '@/lib/domain/actor'
import { plainName, plainStatement } from '@/lib/domain/names'
import { Refusal } from '@/lib/domain/refusal'
import { contentHash, signedContent } from '@/lib/domain/signature/content'
import { isApproved, roleStates } from '@/lib/domain/signature/validity'
import { signoffRefusals } from '@/lib/domain/text/en/refusals/signoff'
import { sha256 } from '@/lib/platform/digest'
import { newId } from '@/lib/platform/ids'

export const RemindRole = z.strictObject({
  releaseId: z.uuid(),
  role: z.string().min(1).max(120),
  note: plainStatement(500).optional(),
})

const HOUR_MS = 3_600_000

export async function remindRole(
  actor: Actor,
  { releaseId, role, note: given }: z.infer<typeof RemindRole>,
  now: Date,
): Promise<{ id: string }> {
  return change(actor, async (tx) => {
    await lockRelease(tx, releaseId)
    const { grant, release } = authorizeRelease(actor, 'signoff.remind', await readFullRelease(releaseId, tx))
    const { projectId } = release
    if (actor.kind !== 'person' && actor.kind !== 'machine')
      throw new Refusal('forbidden', signoffRefusals.personReminds())
    if (release.state !== 'open') throw new Refusal('conflict', signoffRefusals.nobodyAwaited())
    const state = roleStates(release, contentHash(signedContent(release), sha256)).find(
      (candidate) => candidate.role === role,
    )
    if (!state) throw new Refusal('not-found', signoffRefusals.noRole({ role }), { known: true })
    if (isApproved(state)) throw new Refusal('conflict', signoffRefusals.roleSigned({ role }))
    if ((release.holders[role] ?? []).length === 0) throw new Refusal('conflict', signoffRefusals.roleUnheld({ role }))
    const last = (await findReminders([releaseId], tx)).find((reminder) => reminder.role === role)
    const wait = last ? last.at.getTime() + HOUR_MS - now.getTime() : 0
    if (last && wait > 0)
      throw new Refusal(
        'too-many',
        signoffRefusals.remindedRecently({ name: last.by, role, minutes: Math.ceil(wait / 60_000) }),
        {
          retryAfterSeconds: Math.ceil(wait / 1000),
        },
      )
    const id = newId()
    const by = plainName(actorName(actor))
    const note = given || null
    await insertReminder(tx, { id, projectId, releaseId, role, byId: actor.id, by, note, at: now })
    const revision = await reviseRelease(tx, releaseId)
    return {
      grant,
      event: { action: 'signoff.reminded', projectId, releaseId, role, note },
      result: { id },
      announce: { kind: 'release', releaseId, revision, by },
    }
  })
}
