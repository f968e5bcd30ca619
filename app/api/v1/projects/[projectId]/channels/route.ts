// GET: a project's channels and their last deliveries. POST: a new one.

import { Channels } from '@/app/api/v1/answers/project'
import { Created } from '@/app/api/v1/answers/shapes'
import { route } from '@/lib/http/route'
import { AddSignedChannel, addChannel } from '@/lib/notify/change-channels'
import { ReadChannels, readChannels } from '@/lib/notify/read-channels'

export const GET = route(ReadChannels, readChannels, {
  operationId: 'listChannels',
  summary: 'Where the messages of a project go, and how the last deliveries went',
  description: 'Addresses and secrets never come back.',
  answer: Channels,
})
export const POST = route(AddSignedChannel, addChannel, {
  operationId: 'addChannel',
  summary: 'A new channel',
  description: 'Slack, webhook (a Standard Webhook, signed with `secret`) or email-list.',
  answer: Created,
  status: 201,
})
