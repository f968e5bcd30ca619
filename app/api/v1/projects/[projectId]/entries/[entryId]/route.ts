// DELETE: ends an administrator's entry into a project before its time.
import { Nothing } from '@/app/api/v1/answers/shapes'
import { route } from '@/lib/http/route'
import { EndProjectEntry, endProjectEntry } from '@/lib/project/enter-project'

export const DELETE = route(EndProjectEntry, endProjectEntry, {
  operationId: 'endProjectEntry',
  summary: 'Ends an entry before its time',
  description: 'Your own, or as a lead of the project anybody’s.',
  answer: Nothing,
  problems: ['conflict'],
})
