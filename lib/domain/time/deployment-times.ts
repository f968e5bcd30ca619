// How long the deployment and its sections took, for fields that ask for it ("Deployment end time", "Migration duration: ____ min").

import type { SectionKind } from '@/lib/domain/enums'
import type { FullRelease } from '@/lib/domain/release/snapshot/full'
import { timingRows } from '@/lib/domain/time/plan'
import { countedByRelease } from '@/lib/domain/verdict/scope/scope'

export type TimedSection = {
  id: string
  parentId: string | null
  title: string
  kind: SectionKind
  counts: boolean
  required: number
  startedAt: string | null
  finishedAt: string | null
}
/** In milliseconds since 1970. */
export type Span = { from: number; to: number }

const WORK: ReadonlySet<SectionKind> = new Set<SectionKind>(['prepare', 'deploy', 'verify', 'monitor'])
const OF_SECTION = /^(.{3,60}?)\s+(?:duration|time taken)$/i
/** Never needed for a finished section: only what runs is measured up to now. */
const ANY_TIME = new Date(0)

const words = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => (word.length > 3 ? word.replace(/s$/, '') : word))

/** Whether the words stand in the title, one right after the other. */
function names(title: string, wanted: string[]): boolean {
  const said = words(title)
  return said.some((_, at) => wanted.every((word, index) => said[at + index] === word))
}

function spanOf({ startedAt, finishedAt }: TimedSection): Span | null {
  return startedAt === null || finishedAt === null ? null : { from: Date.parse(startedAt), to: Date.parse(finishedAt) }
}

/** From the beginning of the first deploying section to the end of the last; null until all the work before the sign-off is over. */
export function deploymentSpan(sections: readonly TimedSection[]): Span | null {
  const work = sections.filter(({ kind, counts, required }) => counts && required > 0 && WORK.has(kind))
  if (work.some(({ finishedAt }) => finishedAt === null)) return null
  const spans = work.filter(({ kind }) => kind === 'deploy').flatMap((section) => spanOf(section) ?? [])
  if (spans.length === 0) return null
  return { from: Math.min(...spans.map(({ from }) => from)), to: Math.max(...spans.map(({ to }) => to)) }
}

/**
 * The time of the one section of the work that a label names ("Smoke Test Duration"). Null: it names none, it is not over, or there is more than one outside
 * of each other.
 */
export function namedSpan(label: string, sections: readonly TimedSection[]): Span | null {
  const wanted = OF_SECTION.exec(label.trim().replace(/\s+/g, ' ').replace(/:$/, ''))?.[1]
  if (wanted === undefined) return null
  const fits = sections.filter(({ kind, counts, title }) => counts && WORK.has(kind) && names(title, words(wanted)))
  const outer = fits.filter(({ parentId }) => !fits.some(({ id }) => id === parentId))
  const [only] = outer
  return outer.length === 1 && only ? spanOf(only) : null
}

/** The sections of a release with when each began and was over. */
export function timedSections({ sections, items }: Pick<FullRelease, 'sections' | 'items'>): TimedSection[] {
  const counting = countedByRelease(sections)
  const rows = new Map(timingRows(sections, items, null, ANY_TIME).map((row) => [row.id, row]))
  const required = new Map<string, number>()
  for (const item of items) if (item.required) required.set(item.sectionId, (required.get(item.sectionId) ?? 0) + 1)
  return sections.map(({ id, parentId, title, kind }) => {
    const { startedAt = null, finishedAt = null } = rows.get(id) ?? {}
    return {
      ...{ id, parentId, title, kind, counts: counting.has(id) },
      ...{ required: required.get(id) ?? 0, startedAt, finishedAt },
    }
  })
}
