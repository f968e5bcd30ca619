// From notices to what has to be sent: by e-mail to who wants it, to the channels that take its kind; what has piled up goes as one.
import { listChannels } from '@/lib/data/notify/channels'
import {
  fold,
  insertDeliveries,
  markPlanned,
  type NewDelivery,
  readBacklog,
  readHeaps,
  readUnplanned,
  type Unplanned,
} from '@/lib/data/notify/deliveries'
import { inTurn } from '@/lib/data/notify/outbox'
import { CHANNELS, type ChannelKind } from '@/lib/domain/notify/channel'
import { AS_IT_COMES, mails, type NoticeKind } from '@/lib/domain/notify/kinds'
import { FOLD_ABOVE, foldMessages, type Message, messageOf } from '@/lib/domain/notify/message'

const NOTICES = 2000
/** More history than this is told of first. */
const BEHIND = 100

export type Destination = { id: string; projectId: string; kind: ChannelKind; notices: NoticeKind[]; target: string }
type Addressed = Pick<NewDelivery, 'projectId' | 'releaseId' | 'message' | 'key'>

/** A channel's deliveries of one message: a list of addresses has one each. */
export function toChannel({ id, kind, target }: Destination, addressed: Addressed, mail: boolean): NewDelivery[] {
  const to = { ...addressed, channelId: id, userId: null }
  const { delivers, leadsTo, needsMail } = CHANNELS[kind]
  if (needsMail && !mail) return []
  switch (leadsTo) {
    case 'url':
      return [{ ...to, kind: delivers, target, lane: `channel ${id}` }]
    case 'addresses':
      return target
        .split(', ')
        .map((address) => ({ ...to, kind: delivers, target: address, lane: `channel ${id} ${address}` }))
  }
}

function toPerson(
  { id, email, choice }: NonNullable<Unplanned['user']>,
  kind: NoticeKind,
  addressed: Addressed,
  mail: boolean,
): NewDelivery[] {
  if (!mail || email === '' || !mails(kind, choice ?? AS_IT_COMES)) return []
  return [{ ...addressed, channelId: null, userId: id, kind: 'email', target: email, lane: `person ${id}` }]
}

/** `mail`: whether e-mail is set up. Without it none is planned, so that none comes late when it is set up one day. */
export async function planDeliveries(now: Date, { mail }: { mail: boolean }): Promise<void> {
  await inTurn('plan', async (reader) => {
    if ((await readBacklog(reader)) > BEHIND) return
    const notices = await readUnplanned(reader, NOTICES)
    const channels =
      notices.length > 0 ? await listChannels([...new Set(notices.map(({ projectId }) => projectId))], reader) : []
    const planned = notices.flatMap((notice) => {
      const { user, kind, projectId, releaseId, key } = notice
      const message: Message = messageOf(notice)
      const addressed = { projectId, releaseId, message, key }
      if (user) return toPerson(user, kind, addressed, mail)
      return channels
        .filter((channel) => channel.projectId === projectId && channel.notices.includes(kind))
        .flatMap((channel) => toChannel(channel, addressed, mail))
    })
    await insertDeliveries(reader, planned, now)
    await markPlanned(
      reader,
      notices.map(({ id }) => id),
      now,
    )
    for (const heap of await readHeaps(reader, FOLD_ABOVE)) {
      const digest = foldMessages(heap.waiting, now)
      if (digest) await fold(reader, heap, digest, now)
    }
  })
}
