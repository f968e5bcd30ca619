// The timings of a release as it stands.
import type { FullRelease } from '@/lib/domain/release/full'
import type { SectionTiming, TimingView } from '@/lib/domain/release/view'
import { behindSeconds } from '@/lib/domain/time/behind'
import type { DetailField, DetailSection } from '@/lib/domain/time/fill-details'
import { type TimingRow, timingRows } from '@/lib/domain/time/plan'
import { countingSections } from '@/lib/domain/verdict/scope'

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

/** The blanks that timings may fill in, and the sections that they speak of: those of the sign-off, and of the release itself. */
export function detailsIn(
  release: Pick<FullRelease, 'sections' | 'items' | 'fields'>,
  now: Date,
): { fields: DetailField[]; sections: DetailSection[] } {
  const counting = countingSections(release)
  const rows = new Map(timingRows(release.sections, release.items, null, now).map((row) => [row.id, row]))
  const sections = release.sections.map(({ id, parentId, title, kind }): DetailSection => {
    const { startedAt = null, finishedAt = null } = rows.get(id) ?? {}
    const required = release.items.filter((item) => item.sectionId === id && item.required).length
    return { id, parentId, title, kind, counts: counting.has(id), required, startedAt, finishedAt }
  })
  const signed = release.sections.filter(({ id, kind }) => kind === 'signoff' && counting.has(id))
  return { fields: [...release.fields, ...signed.flatMap((section) => section.fields)], sections }
}
