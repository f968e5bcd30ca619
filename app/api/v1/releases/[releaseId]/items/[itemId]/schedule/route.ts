// PUT: the schedule of the item's probe, on or off.
import { z } from 'zod'
import { Time } from '@/app/api/v1/answers/shapes'
import { route } from '@/lib/http/route'
import { ScheduleProbe, scheduleProbe } from '@/lib/release/runs/schedule-probe'

export const PUT = route(ScheduleProbe, scheduleProbe, {
  operationId: 'scheduleProbe',
  summary: 'Runs the probe of an item as often as it says, from now on, or no more',
  answer: z.object({ on: z.boolean(), until: Time.optional() }),
  problems: ['conflict'],
})
