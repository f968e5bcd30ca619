// GET: freezes and deployment windows of an environment, and what holds now.
import { route } from '@/lib/http/route'
import { ReadCalendar, readCalendar } from '@/lib/project/read-calendar'

export const GET = route(ReadCalendar.required(), readCalendar)
