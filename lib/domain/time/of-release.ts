// The timings of a release as it stands.
import type { FullRelease } from '@/lib/domain/release/snapshot/full'
import type { SectionTiming, TimingView } from '@/lib/domain/release/view/view'
import { behindSeconds } from '@/lib/domain/time/behind'
import { type TimingRow, timingRows } from '@/lib/domain/time/plan'

type Timed = Pick<FullRelease, 'sections' | 'items' | 'deployedAt'>

export function rowsOf({ sections, items, deployedAt }: Timed, now: Date): TimingRow[] {
  return timingRows(sections, items, deployedAt ?? null, now)
}

/** What the head of the release tells: how far it is behind, and the planned sections that have begun or could. */
export function viewTimings(release: Timed, now: Date): TimingView {
  const rows = rowsOf(release, now)
  const sections: Record<string, SectionTiming> = {}
  for (const { id, plannedSeconds, state, seconds } of rows)
    if (plannedSeconds !== null) sections[id] = { state, plannedSeconds, ...(seconds !== null && { seconds }) }
  const behind = behindSeconds(rows)
  return { sections, ...(behind !== null && { behindSeconds: behind }) }
}
