// DELETE: a channel with what waits for it.
import { Nothing } from '@/app/api/v1/answers/shapes'
import { route } from '@/lib/http/route'
import { OneChannel, removeChannel } from '@/lib/notify/change-channels'

export const DELETE = route(OneChannel, removeChannel, {
  operationId: 'removeChannel',
  summary: 'Removes a channel with what waits for it',
  answer: Nothing,
})
