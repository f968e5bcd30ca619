// What the reader may do in a section: after the decision only what stands aside of the verdict is worked on.
import type { ReleaseView, SectionView } from '@/lib/domain/release/view/view'

export function mayIn({ may }: ReleaseView, section: SectionView | undefined): ReleaseView['may'] {
  return section?.openAfterDecision ? { ...may, ...may.excluded } : may
}
