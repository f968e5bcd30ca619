// What counts: the sections whose items matter to the verdict.
import type { SectionState } from '@/lib/domain/release/snapshot'
import type { SectionKind } from '@/lib/domain/words'

/** Work that a release does not wait for. */
const ASIDE: ReadonlySet<SectionKind> = new Set<SectionKind>(['rollback', 'follow-up', 'reference'])

/** Whether a section of this kind is set aside, with all below it. */
export function isAside(kind: SectionKind): boolean {
  return ASIDE.has(kind)
}

type Placed = Pick<SectionState, 'id' | 'parentId' | 'kind'>

/** Whether a section and all above it may count by their kinds. Parents stand before their children. */
function countingByKind(sections: Placed[]): Set<string> {
  const aside = new Set<string>()
  const counting = new Set<string>()
  for (const { id, parentId, kind } of sections) {
    if (isAside(kind) || (parentId !== null && aside.has(parentId))) aside.add(id)
    else counting.add(id)
  }
  return counting
}

/**
 * Ids of the sections that count, as a release is made, of one document in its order. Monitoring that stands after the last sign-off of its document is done
 * after the decision ("Sign-off … Deployment … Monitor for 24 hours"): waiting for it would mean that nothing ever ships. So it is set aside, with all below it.
 */
export function countingWhenMade(sections: Placed[]): Set<string> {
  const counting = countingByKind(sections)
  const signed = sections.findLastIndex(({ kind }) => kind === 'signoff')
  if (signed === -1) return counting
  for (const [at, { id, parentId, kind }] of sections.entries()) {
    const below = parentId !== null && !counting.has(parentId)
    if (below || (at > signed && kind === 'monitor')) counting.delete(id)
  }
  return counting
}

/** Ids of the sections that count. Records of before say nothing of it: there the kinds decide. */
export function countingSections({ sections }: { sections: (Placed & Pick<SectionState, 'counts'>)[] }): Set<string> {
  if (sections.every(({ counts }) => counts === undefined)) return countingByKind(sections)
  return new Set(sections.filter(({ counts }) => counts).map(({ id }) => id))
}
