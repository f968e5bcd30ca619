// How far a release and each of its sections are: counts of what is required and counts, and how much of it can be believed.

import { assuranceOf } from '@/lib/domain/release/item/assurance'
import { OUTCOMES } from '@/lib/domain/release/item/outcomes'
import type { ReleaseSnapshot } from '@/lib/domain/release/snapshot/snapshot'
import type { ProgressView, Tally } from '@/lib/domain/release/view/view'
import { itemsNotApplying, sectionsNotApplying } from '@/lib/domain/verdict/scope/applies'
import { isExcluded } from '@/lib/domain/verdict/scope/scope'

function empty(): ProgressView {
  return {
    tally: { required: 0, decided: 0, passed: 0, failed: 0, blocked: 0 },
    assurance: { none: 0, claimed: 0, attested: 0, evidenced: 0, verified: 0 },
  }
}

/**
 * Progress of the whole and of each section with all below it. A section that is set aside counts for itself, not for what is above it; what does not
 * apply counts nowhere.
 */
export function progressOf(
  snapshot: Pick<ReleaseSnapshot, 'sections' | 'items'> & Partial<Pick<ReleaseSnapshot, 'fields'>>,
  now: Date,
): { whole: ProgressView; sections: Record<string, ProgressView> } {
  const whole = empty()
  const sections: Record<string, ProgressView> = {}
  const above = new Map<string, ProgressView[]>()
  for (const { id, parentId, kind } of snapshot.sections) {
    const own = empty()
    sections[id] = own
    above.set(id, [own, ...(isExcluded(kind) ? [] : parentId === null ? [whole] : (above.get(parentId) ?? []))])
  }
  const [items, places] = [itemsNotApplying(snapshot), sectionsNotApplying(snapshot)]
  for (const item of snapshot.items) {
    if (!item.required || items.has(item.id) || places.has(item.sectionId)) continue
    const assurance = assuranceOf(item, now)
    const { isSatisfied, isOpen, isFailure, isDecided } = OUTCOMES[item.outcome]
    for (const { tally, assurance: mix } of above.get(item.sectionId) ?? []) {
      tally.required += 1
      mix[assurance] += 1
      if (isSatisfied) tally.passed += 1
      if (!isOpen) tally.decided += 1
      if (isFailure) tally.failed += 1
      if (isOpen && isDecided) tally.blocked += 1
    }
  }
  return { whole, sections }
}

/** How much is decided, and what of that failed: "2 of 10 decided, 1 failed". */
export function formatTally({ decided, required, failed }: Pick<Tally, 'decided' | 'required' | 'failed'>): string {
  return `${decided} of ${required} decided${failed > 0 ? `, ${failed} failed` : ''}`
}
