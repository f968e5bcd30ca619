// What waits for the reader: roles that they may sign for now and that have not been given, or have gone stale.
import { z } from 'zod'
import { listReleases } from '@/lib/data/release/releases'
import { readReleaseAt } from '@/lib/data/release/snapshot'
import { readContributionCounts } from '@/lib/data/signoff/contributions'
import { findReminders } from '@/lib/data/signoff/signoffs'
import { authorize, visibleProjects } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import type { FullRelease } from '@/lib/domain/release/snapshot/full'
import type { InboxEntry, RoleView } from '@/lib/domain/release/view/view'
import { viewHead } from '@/lib/domain/release/view/view-release'
import { isApproved } from '@/lib/domain/signature/validity'
import { sha256 } from '@/lib/platform/digest'

export const ReadInbox = z.object({})

const MAX_EXAMINED = 50

/** Whether a role waits for this very person: it has not said yes, and they hold it or stand in, and have not spoken on the present content. */
function waits(role: RoleView, release: FullRelease, personId: string): boolean {
  if (!role.may.allowed || isApproved(role)) return false
  const theirs =
    role.may.for !== undefined || release.holders[role.role]?.some((holder) => holder.id === personId) === true
  return theirs && !role.signers.some((signer) => signer.signerId === personId && !signer.stale)
}

export async function readInbox(actor: Actor, _input: z.infer<typeof ReadInbox>, now: Date): Promise<InboxEntry[]> {
  authorize(actor, 'inbox.read', {})
  const releases = await listReleases(visibleProjects(actor), MAX_EXAMINED)
  const reminders = await findReminders(releases.map((release) => release.id))
  const touches = await readContributionCounts(
    releases.map((release) => release.id),
    { personId: actor.kind === 'person' ? actor.id : null },
  )
  const found = await Promise.all(
    releases.map(async ({ id }): Promise<InboxEntry[]> => {
      const release = await readReleaseAt(id, now)
      if (!release || actor.kind !== 'person') return []
      const { name, version, environment, verdict, roles } = viewHead(release, actor, now, sha256, touches[id])
      return roles.flatMap((role): InboxEntry[] => {
        if (!waits(role, release, actor.id) || !role.may.allowed) return []
        const reminder = reminders.find((candidate) => candidate.releaseId === id && candidate.role === role.role)
        const requested = reminder && {
          by: reminder.by,
          at: reminder.at.toISOString(),
          ...(reminder.note && { note: reminder.note }),
        }
        const entry = {
          releaseId: id,
          name,
          version,
          environment,
          level: verdict.level,
          role: role.role,
          state: role.state,
        }
        return [
          { ...entry, ...(role.may.for && { for: role.may.for.name }), ...(requested && { reminded: requested }) },
        ]
      })
    }),
  )
  return found.flat().sort((one, other) => Number(other.reminded !== undefined) - Number(one.reminded !== undefined))
}
