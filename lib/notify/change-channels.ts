// A project's channels: added with what nobody can read back, removed, tried, and a delivery sent again.
import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { change, databaseErrorCode } from '@/lib/data/change'
import { mailIsSetUp } from '@/lib/data/health'
import { deleteChannel, findChannel, insertChannel } from '@/lib/data/notify/channels'
import { insertDeliveries, sendAgain } from '@/lib/data/notify/deliveries'
import { listProjects } from '@/lib/data/project/projects'
import { listSealingKeys } from '@/lib/data/project/sealing-keys'
import { authorize } from '@/lib/domain/access/can'
import { type Actor, actorName } from '@/lib/domain/actor'
import { CHANNELS, type ChannelSecret, channelPlace, NewChannel, shownTarget } from '@/lib/domain/notify/channel'
import { testMessage } from '@/lib/domain/notify/message'
import { keysToSealTo } from '@/lib/domain/project/keyring'
import { Refusal } from '@/lib/domain/refusal'
import { commonRefusals } from '@/lib/domain/text/en/refusals/everywhere'
import { notifyRefusals } from '@/lib/domain/text/en/refusals/notify'
import { toChannel } from '@/lib/notify/plan-deliveries'
import { newId } from '@/lib/platform/ids'
import { seal } from '@/lib/platform/secrets-seal'

const givenSecret = (channel: NewChannel): string | undefined => ('secret' in channel ? channel.secret : undefined)

export const AddChannel = NewChannel
/** Over the API the caller makes the secret: an answer may be kept for a retry, and what is in it would be kept too. */
export const AddSignedChannel = NewChannel.refine(
  (channel) => !CHANNELS[channel.kind].isSigned || givenSecret(channel) !== undefined,
  {
    path: ['secret'],
    error: 'send the one that you will verify with: whsec_ and 24 to 64 bytes in Base64',
  },
)
/** `secret` is what a webhook is signed with, where none was given: shown this once. */
export type AddedChannel = { id: string; secret?: string }

async function sealSecret(
  secret: ChannelSecret,
  place: { projectId: string; channelId: string },
): Promise<{ sealed: string; keyIds: string[] }> {
  const keys = keysToSealTo(await listSealingKeys(), new Date())
  if (keys.length === 0) throw new Refusal('unavailable', notifyRefusals.noWorkerKey())
  return seal(JSON.stringify(secret), keys, channelPlace(place.projectId, place.channelId))
}

export async function addChannel(actor: Actor, channel: NewChannel): Promise<AddedChannel> {
  const { projectId, kind, name, notices } = channel
  const grant = authorize(actor, 'project.administer', { projectId })
  const [project] = await listProjects([projectId])
  if (!project) throw new Refusal('not-found', commonRefusals.noProject())
  const id = newId()
  const given = givenSecret(channel)
  const secret = CHANNELS[kind].isSigned ? (given ?? `whsec_${randomBytes(32).toString('base64')}`) : undefined
  const sealed =
    'url' in channel
      ? await sealSecret({ url: channel.url, ...(secret && { secret }) }, { projectId, channelId: id })
      : { sealed: null, keyIds: [] }
  const target = shownTarget(channel)
  try {
    return await change(actor, async (tx) => {
      await insertChannel(tx, { id, projectId, kind, name, notices, target, createdBy: actorName(actor), ...sealed })
      return {
        grant,
        event: { action: 'channel.added', projectId, channelId: id, kind, name, target, notices },
        result: { id, ...(given === undefined && secret && { secret }) },
      }
    })
  } catch (error) {
    if (databaseErrorCode(error) === 'P2002' || databaseErrorCode(error) === '23505')
      throw new Refusal('conflict', notifyRefusals.channelExists({ name }))
    throw error
  }
}

export const OneChannel = z.strictObject({ projectId: z.uuid(), channelId: z.uuid() })

/** Takes what waits for it along: nothing is sent to a channel that is gone. */
export async function removeChannel(
  actor: Actor,
  { projectId, channelId }: z.infer<typeof OneChannel>,
): Promise<Record<string, never>> {
  const grant = authorize(actor, 'project.administer', { projectId })
  return change(actor, async (tx) => {
    const removed = await deleteChannel(tx, projectId, channelId)
    return { grant, event: removed && { action: 'channel.removed', projectId, channelId, ...removed }, result: {} }
  })
}

export async function tryChannel(
  actor: Actor,
  { projectId, channelId }: z.infer<typeof OneChannel>,
  now: Date,
): Promise<Record<string, never>> {
  const grant = authorize(actor, 'project.administer', { projectId })
  const [[project], channel, mail] = await Promise.all([
    listProjects([projectId]),
    findChannel(projectId, channelId),
    mailIsSetUp(),
  ])
  if (!project || !channel) throw new Refusal('not-found', commonRefusals.noChannel())
  if (CHANNELS[channel.kind].needsMail && !mail) throw new Refusal('unavailable', notifyRefusals.emailNotSetUp())
  const message = testMessage({ id: project.id, name: project.name }, actorName(actor), now)
  return change(actor, async (tx) => {
    await insertDeliveries(
      tx,
      toChannel(channel, { projectId, releaseId: null, message, key: `test ${newId()}` }, true),
      now,
    )
    return { grant, event: { action: 'channel.tested', projectId, channelId, name: channel.name }, result: {} }
  })
}

export const SendAgain = OneChannel.extend({ deliveryId: z.uuid() })

export async function sendDeliveryAgain(
  actor: Actor,
  { projectId, channelId, deliveryId }: z.infer<typeof SendAgain>,
  now: Date,
): Promise<Record<string, never>> {
  const grant = authorize(actor, 'project.administer', { projectId })
  const channel = await findChannel(projectId, channelId)
  if (!channel) throw new Refusal('not-found', commonRefusals.noChannel())
  return change(actor, async (tx) => {
    if (!(await sendAgain(tx, channelId, deliveryId, now))) throw new Refusal('conflict', notifyRefusals.alreadySent())
    return {
      grant,
      event: { action: 'delivery.retried', projectId, channelId, deliveryId, name: channel.name },
      result: {},
    }
  })
}
