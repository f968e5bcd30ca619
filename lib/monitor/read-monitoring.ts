// The monitoring of a release as its page shows it: hour 0, the soak, windows with their check-ins, metrics.
import { z } from 'zod'
import { readMonitored } from '@/lib/data/monitor/check-ins'
import { readTails } from '@/lib/data/monitor/metric-series'
import { listMembers } from '@/lib/data/project/projects'
import { readReleaseAt } from '@/lib/data/release/snapshot'
import { authorizeRelease, can } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import type { MonitoringView } from '@/lib/domain/monitor/view'
import { viewMonitoring } from '@/lib/domain/monitor/view-monitoring'
import { viewWindows } from '@/lib/domain/monitor/view-windows'
import { whileOpen } from '@/lib/domain/release/view/view-release'

export const ReadMonitoring = z.object({ releaseId: z.uuid() })

/** How many values a sparkline has. */
const TAIL = 40

export async function readMonitoring(
  actor: Actor,
  { releaseId }: z.infer<typeof ReadMonitoring>,
  now: Date,
): Promise<MonitoringView> {
  const { release } = authorizeRelease(actor, 'release.read', await readReleaseAt(releaseId, now))
  const { projectId } = release
  const [[monitored], tails, people] = await Promise.all([
    readMonitored([releaseId]),
    readTails(releaseId, TAIL),
    listMembers(projectId),
  ])
  const { id, name, version, environment, deployedAt, deployedBy } = release
  const { soak } = viewMonitoring(release, now)
  return {
    ...{ release: { id, name, version, environment }, now: now.toISOString() },
    ...(deployedAt && { deployed: { at: deployedAt, by: deployedBy ?? '' } }),
    ...(soak && { soak }),
    windows: monitored ? viewWindows(monitored, now.getTime()) : [],
    metrics: release.metrics.map(
      ({ id: metricId, name: metric, state, unit, value, at, target, alert, intervalSeconds }) => ({
        ...{ id: metricId, name: metric, state },
        ...(unit && { unit }),
        ...(value !== null && at && { value, at }),
        ...(target && { target }),
        ...(alert && { alert }),
        ...(intervalSeconds && { intervalSeconds }),
        tail: tails
          .filter((sample) => sample.metricId === metricId)
          .map((sample) => ({ at: sample.at, value: sample.value })),
      }),
    ),
    members: people.map((person) => ({ id: person.userId, name: person.name })),
    may: {
      deploy: can(actor, 'release.deploy', { projectId }),
      checkIn: can(actor, 'checkin.do', { projectId }),
      account: can(actor, 'checkin.account', { projectId }),
      requestWaiver: whileOpen(release, can(actor, 'waiver.request', { projectId })),
      grantWaiver: whileOpen(release, can(actor, 'waiver.grant', { projectId })),
      plan: can(actor, 'monitor.plan', { projectId }),
    },
  }
}
