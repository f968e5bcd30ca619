// DELETE: a freeze ends now, or does not begin.
import { Created } from '@/app/api/v1/answers/shapes'
import { route } from '@/lib/http/route'
import { EndEntry, endFreezeNow } from '@/lib/project/save-entry'

export const DELETE = route(EndEntry, endFreezeNow, {
  operationId: 'endFreeze',
  summary: 'A freeze ends now, or does not begin',
  answer: Created,
})
