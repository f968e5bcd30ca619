// When monitoring is done: the windows of sections, in seconds after hour 0, as documents mean them.
import type { Window } from '@/lib/domain/checklist/structure'
import type { SectionKind } from '@/lib/domain/enums'

export type WindowedSection = {
  id: string
  parentId: string | null
  title: string
  kind: SectionKind
  plannedSeconds: number | null
  window: Window | null
}

/** Seconds after hour 0, never before it. `sectionId` is whose window it is: the section's own or the nearest above. */
export type ResolvedWindow = {
  sectionId: string
  fromSeconds: number
  toSeconds: number
  everySeconds: number | null
  text: string
}

const HOUR = 3600
/** How long a window is open that names only its begin. */
const OPEN_ENDED = HOUR

type Bounds = Omit<ResolvedWindow, 'sectionId'>

function ownBounds({ window, plannedSeconds, title }: WindowedSection, inherits: boolean): Bounds | null {
  if (!window)
    return plannedSeconds === null || inherits
      ? null
      : { fromSeconds: 0, toSeconds: plannedSeconds, everySeconds: null, text: title.slice(0, 200) }
  const from = window.fromSeconds ?? 0
  const to = window.toSeconds ?? from + (plannedSeconds ?? OPEN_ENDED)
  return { fromSeconds: Math.max(0, from), toSeconds: to, everySeconds: window.everySeconds ?? null, text: window.text }
}

/**
 * The window of a single item ("+15 min after the release"): without an end, or with one that is not after its begin, it is open as long as one that
 * names only its begin. Null where all of it lies before hour 0.
 */
export function resolveOwn({ fromSeconds, toSeconds, everySeconds, text }: Window): Bounds | null {
  const from = fromSeconds ?? 0
  const to = toSeconds !== undefined && toSeconds > from ? toSeconds : from + OPEN_ENDED
  if (to <= 0) return null
  return { fromSeconds: Math.max(0, from), toSeconds: to, everySeconds: everySeconds ?? null, text }
}

/**
 * "Hour 1", "Hour 2-4" counts hours from one, "Hour 0-4", "Hour 4-8" from zero. Where a single hour stands first, a range that would leave
 * exactly one hour out begins where the one before it ended: nobody plans an hour in which nobody looks.
 */
function closeGaps(siblings: (Bounds & { id: string })[]): void {
  const fromOne = siblings.some(({ fromSeconds, toSeconds }) => fromSeconds === 0 && toSeconds === HOUR)
  if (!fromOne) return
  const ends = new Set(siblings.map(({ toSeconds }) => toSeconds))
  for (const sibling of siblings) {
    const before = sibling.fromSeconds - HOUR
    if (before > 0 && !ends.has(sibling.fromSeconds) && ends.has(before)) sibling.fromSeconds = before
  }
}

/** The window of each section of kind `monitor` that has one, by the section's id. Parents stand before their children. */
export function resolveWindows(sections: readonly WindowedSection[]): Map<string, ResolvedWindow> {
  const settled = new Map<string, ResolvedWindow>()
  const groups = new Map<string | null, (Bounds & { id: string })[]>()
  for (const section of sections) {
    if (section.kind !== 'monitor') continue
    const inherited = section.parentId === null ? undefined : settled.get(section.parentId)
    const own = ownBounds(section, inherited !== undefined)
    if (!own) {
      if (inherited) settled.set(section.id, inherited)
      continue
    }
    if (own.toSeconds <= own.fromSeconds) continue
    const bounds = { ...own, id: section.id, sectionId: section.id }
    settled.set(section.id, bounds)
    groups.set(section.parentId, [...(groups.get(section.parentId) ?? []), bounds])
  }
  for (const siblings of groups.values()) closeGaps(siblings)
  return settled
}
