// What the reader has been told: unread first, then the newest, a page at a time.
import { z } from 'zod'
import { countUnread, findChoice, listNotices } from '@/lib/data/notify/notices'
import { authorize, visibleProjects } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import { AS_IT_COMES, NOTICE_KINDS, NoticeKind } from '@/lib/domain/notify/kinds'
import type { NotificationPage } from '@/lib/domain/notify/notification-view'
import { Refusal } from '@/lib/domain/refusal'
import { notifyRefusals } from '@/lib/domain/text/en/refusals/notify'

/** `after` is the `next` of the page before. */
export const ReadNotifications = z.object({
  after: z.string().max(40).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})

const COUNTED = 100
const Place = z.string().regex(/^[ur]-\d{1,15}$/)

function placeOf(after: string | undefined): { read: boolean; seq: number } | null {
  if (after === undefined) return null
  const place = Place.safeParse(after)
  if (!place.success)
    throw new Refusal('invalid', notifyRefusals.noPage(), {
      fields: { after: 'is no place in the news' },
    })
  return { read: place.data.startsWith('r'), seq: Number(place.data.slice(2)) }
}

export async function readNotifications(
  actor: Actor,
  { after, limit }: z.infer<typeof ReadNotifications>,
): Promise<NotificationPage> {
  authorize(actor, 'inbox.read', {})
  if (actor.kind !== 'person') return { notices: [], unread: 0, next: null }
  const visible = visibleProjects(actor)
  const rows = await listNotices(actor.id, visible, { after: placeOf(after), limit: limit + 1 })
  const notices = rows
    .slice(0, limit)
    .map(({ at, readAt, ...row }) => ({ ...row, at: at.toISOString(), readAt: readAt?.toISOString() ?? null }))
  const last = rows.length > limit ? notices.at(-1) : undefined
  const unread = await countUnread(actor.id, visible, NoticeKind.options, COUNTED)
  return { notices, unread, next: last ? `${last.readAt ? 'r' : 'u'}-${last.seq}` : null }
}

export const CountNotifications = z.object({})

/** How many unread notices the navigation shows, counted to a hundred: for who wants quiet, only those that ask something. */
export async function countNotifications(actor: Actor): Promise<{ unread: number }> {
  authorize(actor, 'inbox.read', {})
  if (actor.kind !== 'person') return { unread: 0 }
  const { quiet } = (await findChoice(actor.id)) ?? AS_IT_COMES
  const kinds = NoticeKind.options.filter((kind) => !quiet || NOTICE_KINDS[kind].asks)
  return { unread: await countUnread(actor.id, visibleProjects(actor), kinds, COUNTED) }
}
