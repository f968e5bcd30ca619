// Where a project's notices go besides its people.
import type { Tx } from '@/lib/data/change'
import { database, type Reader } from '@/lib/data/client'
import type { ChannelKind, ChannelView } from '@/lib/domain/notify/channel'
import type { NoticeKind } from '@/lib/domain/notify/kinds'

export type NewChannelRow = {
  id: string
  projectId: string
  kind: ChannelKind
  name: string
  notices: NoticeKind[]
  target: string
  sealed: string | null
  /** The keys that open it; none for a list of addresses. */
  keyIds: string[]
  createdBy: string
}

export async function insertChannel(tx: Tx, channel: NewChannelRow): Promise<void> {
  await tx.channel.create({ data: channel })
}

/** Removes a channel with its deliveries, sent or not. Null: there is no such channel in this project. */
export async function deleteChannel(
  tx: Tx,
  projectId: string,
  channelId: string,
): Promise<{ name: string; kind: ChannelKind } | null> {
  const [row] = await tx.$queryRaw<
    { name: string; kind: ChannelKind }[]
  >`DELETE FROM "Channel" WHERE "projectId" = ${projectId}::uuid AND "id" = ${channelId}::uuid RETURNING "name", "kind"`
  return row ?? null
}

export type ChannelRow = Omit<ChannelView, 'createdAt'> & { projectId: string; createdAt: Date }
const SHOWN = {
  id: true,
  projectId: true,
  kind: true,
  name: true,
  notices: true,
  target: true,
  createdBy: true,
  createdAt: true,
} as const

export async function listChannels(projectIds: string[], reader: Reader = database()): Promise<ChannelRow[]> {
  return (await reader.channel.findMany({
    where: { projectId: { in: projectIds } },
    orderBy: { createdAt: 'asc' },
    select: SHOWN,
  })) as ChannelRow[]
}

export async function findChannel(
  projectId: string,
  channelId: string,
  reader: Reader = database(),
): Promise<ChannelRow | null> {
  return (await reader.channel.findFirst({ where: { projectId, id: channelId }, select: SHOWN })) as ChannelRow | null
}
