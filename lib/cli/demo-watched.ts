// The demo's release that is out already: three hours after its deployment, with what was measured and looked at since then. Made through use cases, as of the times at which it happened.
import { addComment } from '@/lib/discussion/add-comment'
import type { Actor } from '@/lib/domain/actor'
import { doCheckIn } from '@/lib/monitor/do-check-in'
import { markDeployed } from '@/lib/monitor/mark-deployed'
import { addSample } from '@/lib/release/add-sample'
import { patchItem } from '@/lib/release/patch-item'
import { readRelease } from '@/lib/release/read/read-release'

const MINUTE = 60_000
const HOURS = 3

/** Minutes after the deployment in which nobody measured. */
const GAP = [85, 98] as const
/** Minutes after the deployment in which printing was slow. */
const SLOW = [120, 132] as const

/** What each metric showed at a minute after the deployment. The same in every demo. */
const SERIES: Record<string, { everyMinutes: number; at: (minute: number) => number }> = {
  'Print time': {
    everyMinutes: 1,
    at: (minute) =>
      Math.round((within(minute, SLOW) ? 480 : 290) + 28 * Math.sin(minute / 3.1) + 17 * Math.sin(minute * 1.7)),
  },
  'Error rate': {
    everyMinutes: 1,
    at: (minute) => Math.round(10 * (0.22 + 0.08 * Math.sin(minute / 7) + 0.05 * Math.sin(minute * 2.3))) / 10,
  },
  'Kiosks online': { everyMinutes: 5, at: (minute) => 41 - (within(minute, SLOW) ? 2 : 0) },
}

const within = (minute: number, [from, to]: readonly [number, number]): boolean => minute >= from && minute < to

/** Check-ins that were done, in minutes after the deployment; the others of these three hours were missed, or wait. */
const EXAMINED: Record<string, number[]> = {
  'Walk past a kiosk every hour': [20, 75, 130],
  'Read the error log every 30 minutes': [5, 40, 70, 125, 155],
}

/** `by`: who was on watch. */
export async function watch(by: { lead: Actor; other: Actor }, releaseId: string, now: Date): Promise<void> {
  const { lead, other } = by
  const hourZero = now.getTime() - HOURS * 60 * MINUTE
  const { items, sections, head } = await readRelease(lead, { releaseId }, now)
  const before = new Set(sections.filter(({ kind }) => kind === 'prepare' || kind === 'deploy').map(({ id }) => id))
  const done = items.filter((item) => before.has(item.sectionId))
  for (const [at, item] of done.entries()) {
    await patchItem(
      lead,
      { itemId: item.id, outcome: 'passed', revision: item.revision },
      new Date(hourZero - (done.length - at) * 7 * MINUTE),
    )
  }
  await markDeployed(lead, { releaseId, at: new Date(hourZero).toISOString() }, now)
  for (const { id: metricId, name } of head.metrics) {
    const series = SERIES[name]
    if (!series) continue
    const minutes = Array.from(
      { length: (HOURS * 60) / series.everyMinutes },
      (_, at) => at * series.everyMinutes,
    ).filter((minute) => !within(minute, GAP))
    const samples = minutes.map((minute) => ({
      value: series.at(minute),
      at: new Date(hourZero + minute * MINUTE).toISOString(),
    }))
    await addSample(lead, { releaseId, metricId, samples }, now)
  }
  for (const item of items) {
    for (const minute of EXAMINED[item.title] ?? [])
      await doCheckIn(other, { releaseId, itemId: item.id, outcome: 'ok' }, new Date(hourZero + minute * MINUTE))
  }
  await addComment(
    lead,
    {
      releaseId,
      body: 'Printing was slow while the ferry from Skagen landed, and is back to what it was.',
      mentions: [],
    },
    new Date(hourZero + 135 * MINUTE),
  )
}
