// What is done after hour 0: how long it has been healthy, who looks when, and what is measured.
import { FreshPage } from '@/components/live/fresh-page'
import { AddMetricForm } from '@/components/monitor/add-metric-form'
import { DeployForm } from '@/components/monitor/deploy-form'
import { MetricRows } from '@/components/monitor/metric-rows'
import { SoakClock } from '@/components/monitor/soak-clock'
import { monitorText } from '@/components/monitor/text'
import { WindowList } from '@/components/monitor/window-list'
import { ReleasePage } from '@/components/release/frame'
import { Empty } from '@/components/ui/empty'
import { Moment } from '@/components/ui/moment'
import type { MonitoringView as View } from '@/lib/domain/monitor/view'

/** The one thing to know. */
function answer({ deployed, windows, metrics, soak }: View): string {
  const slots = windows.flatMap((shown) => shown.items.flatMap((watch) => watch.slots))
  const breached = metrics.filter(({ state }) => state === 'breached')
  const overdue = slots.filter(({ state }) => state === 'overdue').length
  const due = slots.filter(({ state }) => state === 'due').length
  if (!deployed) return monitorText.monitoring.notDeployedYet
  if (breached.length > 0)
    return monitorText.monitoring.metricsArePastTheirLimits({
      breachedCount: breached.length,
      breachedName: breached[0]?.name ?? '',
    })
  if (overdue > 0) return monitorText.monitoring.overdueCheckIns(overdue)
  if (due > 0) return monitorText.monitoring.dueCheckIns(due)
  if (soak?.state === 'interrupted') return monitorText.monitoring.theSoakIsPaused
  return monitorText.monitoring.nothingIsDueNow
}

export function MonitoringView({ view }: { view: View }) {
  const { release, deployed, soak, windows, metrics, may, members, now } = view
  return (
    <ReleasePage
      release={release}
      tab="monitoring"
      title={answer(view)}
      lead={
        deployed && (
          <>
            {monitorText.monitoring.deployedAt} <Moment at={deployed.at} /> {monitorText.monitoring.setBy(deployed.by)}
          </>
        )
      }
      actions={
        <DeployForm key={deployed?.at ?? ''} releaseId={release.id} deployed={deployed} now={now} may={may.deploy} />
      }
    >
      <FreshPage releaseId={release.id} />
      {soak && <SoakClock releaseId={release.id} soak={soak} may={may} />}
      <section aria-label={monitorText.monitoring.windows} className="flex flex-col gap-4">
        <h2 className="font-strong text-title">{monitorText.monitoring.checkIns}</h2>
        {windows.length === 0 ? (
          <Empty title={monitorText.monitoring.noWindows}>
            <p>{monitorText.monitoring.noWindowsHint}</p>
          </Empty>
        ) : (
          <WindowList releaseId={release.id} windows={windows} members={members} may={may} />
        )}
      </section>
      <section aria-label={monitorText.monitoring.metrics} className="flex flex-col gap-2">
        <header className="flex flex-wrap items-center gap-4">
          <h2 className="font-strong text-title">{monitorText.monitoring.metrics}</h2>
          {may.plan.allowed && <AddMetricForm releaseId={release.id} />}
        </header>
        {metrics.length === 0 ? (
          <Empty title={monitorText.monitoring.noMetrics}>
            <p>{monitorText.monitoring.noMetricsHint}</p>
          </Empty>
        ) : (
          <MetricRows releaseId={release.id} metrics={metrics} />
        )}
      </section>
    </ReleasePage>
  )
}
