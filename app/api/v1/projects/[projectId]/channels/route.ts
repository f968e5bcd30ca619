// GET: a project's channels and their last deliveries. POST: a new one.
import { route } from '@/lib/http/route'
import { AddSignedChannel, addChannel } from '@/lib/notify/change-channels'
import { ReadChannels, readChannels } from '@/lib/notify/read-channels'

export const GET = route(ReadChannels, readChannels)
export const POST = route(AddSignedChannel, addChannel, { status: 201 })
