// The windows of a release in order of time, each with what is looked at in it.

import { WatchRow } from '@/components/monitor/check-ins/watch-row'
import { PlanForm } from '@/components/monitor/plan-form'
import { monitorText } from '@/components/monitor/text'
import { Moment } from '@/components/ui/moment'
import type { MonitoringView, WindowView } from '@/lib/domain/monitor/view'
import { spokenDuration } from '@/lib/domain/time/duration'

const STATES: Record<WindowView['state'], string> = {
  'not-deployed': monitorText.windowList.startsWithTheDeployment,
  upcoming: monitorText.windowList.upcoming,
  open: monitorText.windowList.active,
  ended: 'ended',
}

const hour = (seconds: number): string => Number((seconds / 3600).toFixed(2)).toString()

function Head({ releaseId, window: shown, mayPlan }: { releaseId: string; window: WindowView; mayPlan: boolean }) {
  return (
    <header className="flex flex-wrap items-baseline gap-x-3">
      <h3 className="min-w-0 font-strong wrap-anywhere" dir="auto">
        {shown.title}
      </h3>
      <p className="min-w-0 flex-1 basis-60 text-small text-soft">
        {monitorText.windowList.hourTo({ hour: hour(shown.fromSeconds), hour2: hour(shown.toSeconds) })}
        {shown.everySeconds !== null && monitorText.windowList.every(spokenDuration(shown.everySeconds))} ·{' '}
        {STATES[shown.state]}
        {shown.from && shown.to && (
          <>
            {' '}
            · <Moment at={shown.from} /> {monitorText.windowList.to} <Moment at={shown.to} /> UTC
          </>
        )}
        {shown.overlaps.length > 0 && monitorText.windowList.overlaps(shown.overlaps.join(', '))}
      </p>
      {mayPlan && shown.itemId === undefined && (
        <PlanForm
          key={`${shown.fromSeconds} ${shown.toSeconds} ${shown.everySeconds}`}
          releaseId={releaseId}
          window={shown}
        />
      )}
    </header>
  )
}

export function WindowList({
  releaseId,
  windows,
  members,
  may,
}: { releaseId: string } & Pick<MonitoringView, 'windows' | 'members' | 'may'>) {
  return windows.map((shown) => (
    <section key={shown.itemId ?? shown.sectionId} aria-label={shown.title} className="flex flex-col gap-1">
      <Head releaseId={releaseId} window={shown} mayPlan={may.plan.allowed} />
      <ul>
        {shown.items.map((watch) => (
          <WatchRow key={watch.itemId} releaseId={releaseId} watch={watch} members={members} may={may} />
        ))}
        {shown.waiting.map((title) => (
          <li key={title} className="border-line border-t py-1 text-soft wrap-anywhere" dir="auto">
            {title}
          </li>
        ))}
      </ul>
    </section>
  ))
}
