// What a section is for: from when it is worked, from the words of its heading, and from what stands in it.
import type { Concept } from '@/lib/domain/checklist/lexicon/concept'
import type { Reading } from '@/lib/domain/checklist/lexicon/reading'
import type { Window } from '@/lib/domain/checklist/structure'
import type { SectionKind } from '@/lib/domain/enums'

/** What the blocks right below a heading look like. `ready`: entries that say that something is ready. */
export type Contents = {
  boxes: number
  ready: number
  scripts: number
  ordered: number
}

export type Heading = { reading: Reading; window: Window | undefined; contents: Contents }

/** Everything below these is of their kind. */
const REACHING: ReadonlySet<SectionKind> = new Set<SectionKind>(['rollback', 'signoff', 'follow-up', 'reference'])
const WEEK = 604_800

/** In this order: the first that a heading names is its kind. */
const NAMED: [Concept, SectionKind][] = [
  ['kind.monitor', 'monitor'],
  ['kind.verify', 'verify'],
  ['kind.prepare', 'prepare'],
  ['kind.deploy', 'deploy'],
  ['time.event', 'deploy'],
]

const mostly = (part: number, whole: number): boolean => whole > 0 && part * 2 >= whole

/** The kind that the time of a heading gives; null when it names no time. */
function byTime({ reading, window }: Heading): SectionKind | null {
  const named = NAMED.find(([concept]) => reading.has(concept) && concept !== 'time.event')?.[1]
  const from = window?.fromSeconds
  if (window?.toSeconds !== undefined && window.toSeconds <= 0) return 'prepare'
  if (from !== undefined && from < 0) return 'prepare'
  const event = reading.has('time.event', 'kind.deploy')
  const placed = (concept: Concept) => reading.begins(concept) || (event && reading.has(concept))
  if (from === 0 && window?.toSeconds === undefined) return 'deploy'
  if (placed('time.after') || (from !== undefined && window?.text !== undefined)) {
    if (from !== undefined && from >= WEEK && window?.toSeconds === undefined) return 'follow-up'
    if (from !== undefined) return named === 'verify' ? 'verify' : 'monitor'
    if (reading.has('kind.follow-up') && !reading.begins('kind.verify', 'kind.monitor')) return 'follow-up'
    if (!placed('time.after')) return null
    return named === 'verify' || named === 'monitor' ? named : 'follow-up'
  }
  if (placed('time.before') && !reading.has('kind.signoff', 'kind.gate', 'kind.rollback')) return 'prepare'
  const during = reading.has('time.during') && (event || reading.whole('time.during'))
  return during && named !== 'verify' && named !== 'monitor' ? 'deploy' : null
}

/** "Sign-off"; and "Reviewed by", which leaves the names to those who sign. */
const isSignoff = (reading: Reading): boolean =>
  (reading.has('kind.signoff') && !reading.has('kind.none')) || reading.whole('sign.approved-by')

/** A section that speaks of going back is a plan only if it says what to do: a list of what is ready counts where it stands. */
function isRollback({ reading, contents }: Heading): boolean {
  if (!reading.has('kind.rollback')) return false
  if (contents.scripts > 0 || contents.ordered > 0) return true
  if (reading.has('readiness') || reading.ends('kind.verify')) return false
  return !mostly(contents.ready, contents.boxes)
}

/** A reference says nothing to do; what holds boxes does, whatever it is called. */
function isReference({ reading, contents }: Heading): boolean {
  if (contents.boxes > 0) return false
  return (
    reading.has('kind.reference') ||
    (reading.has('kind.explanation') && !NAMED.some(([concept]) => reading.has(concept)))
  )
}

/** The kind that a heading names by itself, below a section of kind `above` (null at the top); null when it names none. */
export function namedKind(heading: Heading, above: SectionKind | null): SectionKind | null {
  const { reading, contents } = heading
  if (above && REACHING.has(above)) return below(heading, above)
  const timed = byTime(heading)
  if (isSignoff(reading)) return timed === 'prepare' ? 'prepare' : 'signoff'
  if (reading.has('kind.gate')) return 'gate'
  if (above === 'gate' && !timed) return above
  if (isRollback(heading) && timed !== 'prepare') return 'rollback'
  if (timed) return timed
  if (reading.has('kind.rollback')) return above ?? 'prepare'
  if (reading.has('kind.follow-up') && !(contents.boxes > 0 && !strongFollowUp(reading))) return 'follow-up'
  if (isReference(heading)) return 'reference'
  const named = reading.has('kind.none') ? null : (NAMED.find(([concept]) => reading.has(concept))?.[1] ?? null)
  // "Monitoring" among the preparations is setting it up, not watching.
  if (above === 'prepare' && named === 'monitor' && contents.boxes > 0) return above
  // The steps of a test execute, start and switch things too.
  if (above === 'verify' && named === 'deploy' && !reading.begins('kind.deploy')) return above
  return named
}

const strongFollowUp = (reading: Reading): boolean => reading.begins('kind.follow-up') || reading.ends('kind.follow-up')

/** Below a section whose kind reaches down, only a heading that says when it is worked, or who signs, leaves it. */
function below(heading: Heading, above: SectionKind): SectionKind {
  if (above === 'follow-up') {
    const timed = byTime(heading)
    if (timed === 'monitor' || timed === 'verify') return timed
  }
  if (above === 'reference' && heading.contents.boxes > 0) {
    const { reading } = heading
    const named = NAMED.find(([concept]) => reading.has(concept))?.[1]
    return reading.has('kind.signoff') ? 'signoff' : (named ?? above)
  }
  if (above === 'reference' && heading.reading.has('list.prerequisites')) return 'prepare'
  return above
}
