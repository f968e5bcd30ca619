// A project's channels, with what became of the last deliveries of each.
import { z } from 'zod'
import { mailIsSetUp } from '@/lib/data/health'
import { listChannels } from '@/lib/data/notify/channels'
import { listDeliveries } from '@/lib/data/notify/deliveries'
import { listProjects } from '@/lib/data/project/projects'
import { authorize } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import type { ChannelView, DeliveryView } from '@/lib/domain/notify/channel'
import { Refusal } from '@/lib/domain/refusal'
import { commonRefusals } from '@/lib/domain/text/en/refusals/everywhere'

export const ReadChannels = z.object({ projectId: z.uuid() })
export type ChannelsView = {
  project: { id: string; name: string }
  channels: (ChannelView & { deliveries: DeliveryView[] })[]
  mailSetUp: boolean
}

const SHOWN = 20

export async function readChannels(actor: Actor, { projectId }: z.infer<typeof ReadChannels>): Promise<ChannelsView> {
  authorize(actor, 'project.administer', { projectId })
  const [project] = await listProjects([projectId])
  if (!project) throw new Refusal('not-found', commonRefusals.noProject())
  const channels = await listChannels([projectId])
  const deliveries = await listDeliveries(
    channels.map(({ id }) => id),
    SHOWN,
  )
  return {
    project: { id: project.id, name: project.name },
    channels: channels.map(({ projectId: _projectId, createdAt, ...channel }) => ({
      ...{ ...channel, createdAt: createdAt.toISOString() },
      deliveries: deliveries.filter(({ channelId }) => channelId === channel.id),
    })),
    mailSetUp: await mailIsSetUp(),
  }
}
