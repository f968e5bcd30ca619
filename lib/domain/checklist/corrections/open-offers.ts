// Whether an offer has been accepted: its probe is in the document.
import { canonicalJson } from '@/lib/domain/audit/canonical'
import { nodesByKey } from '@/lib/domain/checklist/nodes'
import type { OfferNode, SectionNode, Structure } from '@/lib/domain/checklist/structure'

const same = (one: unknown, other: Record<string, unknown>): boolean =>
  typeof one === 'object' &&
  one !== null &&
  Object.entries(other).every(
    ([name, value]) => canonicalJson(Reflect.get(one, name) ?? null) === canonicalJson(value ?? null),
  )

/** An item's offer is taken once the item has a probe; a section's once one of its items has this very probe. */
export function openOffers(structure: Pick<Structure, 'sections' | 'offers'>): OfferNode[] {
  const nodes = nodesByKey(structure.sections)
  const inSection = (section: SectionNode, offer: OfferNode): boolean =>
    section.items.some((item) => same(item.probe, offer.definition))
  return structure.offers.filter((offer) => {
    const item = offer.itemKey ? nodes.get(offer.itemKey) : undefined
    const section = nodes.get(offer.sectionKey)
    if (item && 'probe' in item && item.probe) return false
    return !(section && 'sections' in section && inSection(section, offer))
  })
}
