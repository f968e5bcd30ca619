// GET: freezes and deployment windows of an environment, and what holds now.
import { Calendar } from '@/app/api/v1/answers/project'
import { route } from '@/lib/http/route'
import { ReadCalendar, readCalendar } from '@/lib/project/read-calendar'

export const GET = route(ReadCalendar.required(), readCalendar, {
  operationId: 'readCalendar',
  summary: 'Freezes and deployment windows of the environment, and what holds now',
  answer: Calendar,
})
