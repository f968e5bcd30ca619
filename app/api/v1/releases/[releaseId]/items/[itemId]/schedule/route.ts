// PUT: the schedule of the item's probe, on or off.
import { route } from '@/lib/http/route'
import { ScheduleProbe, scheduleProbe } from '@/lib/release/runs/schedule-probe'

export const PUT = route(ScheduleProbe, scheduleProbe)
