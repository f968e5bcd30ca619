// What counts: the sections whose items matter to the verdict.
import type { SectionState } from '@/lib/domain/release/snapshot'
import type { SectionKind } from '@/lib/domain/words'

/** Work that a release does not wait for. */
const ASIDE: ReadonlySet<SectionKind> = new Set<SectionKind>(['rollback', 'follow-up', 'reference'])

/** Whether a section of this kind is set aside, with all below it. */
export function isAside(kind: SectionKind): boolean {
  return ASIDE.has(kind)
}

/** Ids of the sections that count: neither they nor a section above them is set aside. Parents stand before their children. */
export function countingSections({ sections }: { sections: Pick<SectionState, 'id' | 'parentId' | 'kind'>[] }): Set<string> {
  const aside = new Set<string>()
  const counting = new Set<string>()
  for (const { id, parentId, kind } of sections) {
    if (isAside(kind) || (parentId !== null && aside.has(parentId))) aside.add(id)
    else counting.add(id)
  }
  return counting
}
