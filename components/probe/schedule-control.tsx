'use client'
// The schedule of a probe: how often, until when, and the switch.
import { CalendarClock, CircleStop } from 'lucide-react'
import { useState, useTransition } from 'react'
import { probeText } from '@/components/probe/text'
import { Button } from '@/components/ui/button'
import { Moment } from '@/components/ui/moment'
import type { ItemView, Permission } from '@/lib/domain/release/view/view'
import { scheduleProbeAction } from '@/lib/release/actions'

function sayStep(seconds: number): string {
  const [size, label] = seconds % 3600 === 0 ? [3600, 'hour'] : seconds % 60 === 0 ? [60, 'minute'] : [1, 'second']
  const count = seconds / size
  return probeText.scheduleControl.everyS({ count, label })
}

export function ScheduleControl({ item, may }: { item: ItemView; may: Permission }) {
  const [error, setError] = useState<string | null>(null)
  const [asking, start] = useTransition()
  const everySeconds = item.probe?.everySeconds
  if (typeof everySeconds !== 'number') return null
  const because = may.allowed ? undefined : may.reason
  const turn = (on: boolean) =>
    start(async () => {
      const answer = await scheduleProbeAction({ itemId: item.id, on })
      setError(answer.ok ? null : answer.message)
    })
  return (
    <p className="flex flex-wrap items-center gap-2 text-small">
      {item.schedule ? (
        <>
          <span className="text-running">
            <span aria-hidden>◷ </span>
            {probeText.scheduleControl.runs(sayStep(everySeconds))}
            {item.schedule.until && (
              <>
                {' '}
                {probeText.scheduleControl.until} <Moment at={item.schedule.until} />
              </>
            )}
            {probeText.scheduleControl.startedBy(item.schedule.startedBy)}
          </span>
          <Button small because={because} disabled={asking} onClick={() => turn(false)}>
            <CircleStop size={13} aria-hidden /> {probeText.scheduleControl.stopSchedule}
          </Button>
        </>
      ) : (
        <Button small because={because} disabled={asking} onClick={() => turn(true)}>
          <CalendarClock size={13} aria-hidden /> {probeText.scheduleControl.run(sayStep(everySeconds))}
        </Button>
      )}
      {error && (
        <span role="alert" className="text-no-go">
          {error}
        </span>
      )}
    </p>
  )
}
