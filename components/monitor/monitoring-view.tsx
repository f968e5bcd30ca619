// What is done after hour 0: how long it has been healthy, who looks when, and what is measured.
import Link from 'next/link'
import { FreshPage } from '@/components/live/fresh-page'
import { AddMetricForm } from '@/components/monitor/add-metric-form'
import { DeployForm } from '@/components/monitor/deploy-form'
import { MetricRows } from '@/components/monitor/metric-rows'
import { SoakClock } from '@/components/monitor/soak-clock'
import { WindowList } from '@/components/monitor/window-list'
import { Empty } from '@/components/ui/empty'
import { Moment } from '@/components/ui/moment'
import { Page } from '@/components/ui/page'
import type { MonitoringView as View } from '@/lib/domain/monitor/view'

/** The one thing to know. */
function answer({ deployed, windows, metrics, soak }: View): string {
  const slots = windows.flatMap((shown) => shown.items.flatMap((watch) => watch.slots))
  const breached = metrics.filter(({ state }) => state === 'breached')
  const overdue = slots.filter(({ state }) => state === 'overdue').length
  const due = slots.filter(({ state }) => state === 'due').length
  if (!deployed) return 'Not deployed yet'
  if (breached.length > 0)
    return breached.length === 1
      ? `${breached[0]?.name} is past its limit`
      : `${breached.length} metrics are past their limits`
  if (overdue > 0) return `${overdue} check-in${overdue === 1 ? ' is' : 's are'} overdue`
  if (due > 0) return `${due} check-in${due === 1 ? ' is' : 's are'} due`
  if (soak?.state === 'interrupted') return 'The soak is paused'
  return 'Nothing is due now'
}

export function MonitoringView({ view }: { view: View }) {
  const { release, deployed, soak, windows, metrics, may, members, now } = view
  return (
    <Page
      title={answer(view)}
      lead={
        <>
          Monitoring of{' '}
          <Link href={`/releases/${release.id}`} className="text-accent underline">
            {release.name} {release.version}
          </Link>{' '}
          → {release.environment}
          {deployed && (
            <>
              {' '}
              · hour 0 was <Moment at={deployed.at} /> UTC, said {deployed.by}
            </>
          )}
        </>
      }
      actions={
        <DeployForm key={deployed?.at ?? ''} releaseId={release.id} deployed={deployed} now={now} may={may.deploy} />
      }
    >
      <FreshPage releaseId={release.id} />
      {soak && <SoakClock releaseId={release.id} soak={soak} may={may} />}
      <section aria-label="Windows" className="flex flex-col gap-4">
        <h2 className="font-strong text-title">Check-ins</h2>
        {windows.length === 0 ? (
          <Empty title="No windows">
            <p>
              The checklist names none. A heading such as “Hour 0-4: every 30 minutes” over items becomes one, in the
              next version of the document.
            </p>
          </Empty>
        ) : (
          <WindowList releaseId={release.id} windows={windows} members={members} may={may} />
        )}
      </section>
      <section aria-label="Metrics" className="flex flex-col gap-2">
        <header className="flex flex-wrap items-center gap-4">
          <h2 className="font-strong text-title">Metrics</h2>
          {may.plan.allowed && <AddMetricForm releaseId={release.id} />}
        </header>
        {metrics.length === 0 ? (
          <Empty title="No metrics">
            <p>Add one here, or write a table with Metric, Target and Alert into the checklist.</p>
          </Empty>
        ) : (
          <MetricRows releaseId={release.id} metrics={metrics} />
        )}
      </section>
    </Page>
  )
}
