// DELETE: a channel with what waits for it.
import { route } from '@/lib/http/route'
import { OneChannel, removeChannel } from '@/lib/notify/change-channels'

export const DELETE = route(OneChannel, removeChannel)
