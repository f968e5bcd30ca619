// What waits for the reader: roles that they may sign for now and that have not been given, or have gone stale.
import { z } from 'zod'
import { listReleases } from '@/lib/data/releases'
import { readFullRelease } from '@/lib/data/snapshot'
import { demand, visibleProjects } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import type { InboxEntry } from '@/lib/domain/release/view'
import { viewHead } from '@/lib/domain/release/view-release'
import { sha256 } from '@/lib/platform/digest'

export const ReadInbox = z.object({})

const LOOKED_AT = 50

export async function readInbox(actor: Actor, _input: z.infer<typeof ReadInbox>, now: Date): Promise<InboxEntry[]> {
  demand(actor, 'inbox.read', {})
  const releases = await listReleases(visibleProjects(actor), LOOKED_AT)
  const found = await Promise.all(
    releases.map(async ({ id }): Promise<InboxEntry[]> => {
      const release = await readFullRelease(id)
      if (!release || actor.kind !== 'person') return []
      const { name, version, environment, verdict, roles } = viewHead(release, actor, now, sha256)
      const mine = roles.filter((role) => role.may.allowed && !role.state.startsWith('approved') && release.holders[role.role]?.some((holder) => holder.id === actor.id))
      return mine.map(({ role, state }) => ({ releaseId: id, name, version, environment, word: verdict.word, role, state }))
    }),
  )
  return found.flat()
}
