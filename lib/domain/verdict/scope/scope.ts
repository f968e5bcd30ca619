// What counts: the sections whose items matter to the verdict.

import type { CriterionMode, SectionKind } from '@/lib/domain/enums'
import type { SectionState } from '@/lib/domain/release/snapshot/snapshot'
import { type Conditional, type ConditionalSection, sectionsNotApplying } from '@/lib/domain/verdict/scope/applies'

/** Work that a release does not wait for. */
const EXCLUDED: ReadonlySet<SectionKind> = new Set<SectionKind>(['rollback', 'follow-up', 'reference'])

/** Whether a section of this kind is set aside, with all below it. */
export function isExcluded(kind: SectionKind): boolean {
  return EXCLUDED.has(kind)
}

type Placed = Pick<SectionState, 'id' | 'parentId' | 'kind'>
/** What of a snapshot says which sections count. */
export type CountedIn = Conditional<Placed & Pick<SectionState, 'counts'> & ConditionalSection>

/** Whether a section and all above it may count by their kinds. Parents stand before their children. */
function countingByKind(sections: readonly Placed[]): Set<string> {
  const excluded = new Set<string>()
  const counting = new Set<string>()
  for (const { id, parentId, kind } of sections) {
    if (isExcluded(kind) || (parentId !== null && excluded.has(parentId))) excluded.add(id)
    else counting.add(id)
  }
  return counting
}

/** Sections that list what must hold, or must not, for a GO. Success is judged of what is out already, and decides nothing. */
export function decidingSections(criteria: readonly { mode: CriterionMode; sectionKey: string }[]): Set<string> {
  return new Set(criteria.filter(({ mode }) => mode !== 'success').map(({ sectionKey }) => sectionKey))
}

/** A section of a document, with when it is worked: whoever asks has to say it, so that all get one answer. */
type Timed = Placed & { window: { fromSeconds?: number | undefined } | null | undefined }

/**
 * Ids of the sections that count, as a release is made, of one document in its order. Monitoring that stands after the last sign-off of its document is
 * done after the decision ("Sign-off … Deployment … Monitor for 24 hours"): waiting for it would mean that nothing ever ships. So it is set aside, with
 * all below it. Where nobody signs, so is what is watched after the deployment and after the last go/no-go of the document. `deciding` are the sections
 * that list what a go/no-go asks for (`decidingSections`), whatever their kind.
 */
export function countingWhenMade(sections: readonly Timed[], deciding: ReadonlySet<string>): Set<string> {
  const counting = countingByKind(sections)
  const signed = sections.findLastIndex(({ kind }) => kind === 'signoff')
  const decided = signed === -1 ? sections.findLastIndex(({ id, kind }) => kind === 'gate' || deciding.has(id)) : signed
  for (const [at, { id, parentId, kind, window }] of sections.entries()) {
    const below = parentId !== null && !counting.has(parentId)
    const later = kind === 'monitor' && at > decided && (signed !== -1 || (window?.fromSeconds ?? -1) >= 0)
    if (below || later) counting.delete(id)
  }
  return counting
}

type Made = readonly (Placed & Pick<SectionState, 'counts'>)[]

/** Ids of the sections that the release counts, whatever is filled in. Records of before say nothing of it: there the kinds decide. */
export function countedByRelease(sections: Made): Set<string> {
  return sections.every(({ counts }) => counts === undefined)
    ? countingByKind(sections)
    : new Set(sections.filter(({ counts }) => counts).map(({ id }) => id))
}

/**
 * Ids of the sections that count now. What a document says is for one case only does not count while the field says that it is another one, nor does
 * anything below it.
 */
export function countingSections(snapshot: CountedIn): Set<string> {
  const counting = countedByRelease(snapshot.sections)
  for (const id of sectionsNotApplying(snapshot)) counting.delete(id)
  return counting
}
