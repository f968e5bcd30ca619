// A document that explains more than it asks for.
import { finding } from '@/lib/domain/checklist/findings/finding'
import { isSection, type Place } from '@/lib/domain/checklist/findings/places'
import type { FindingVocabulary } from '@/lib/domain/checklist/findings/vocabulary'
import type { Finding } from '@/lib/domain/checklist/structure'

/** Fewer headings that explain are a remark. */
const FEWEST = 3
/** Headings that are looked at. */
const MOST = 2000
const BOX = /^\s{0,40}(?:[-*+]|\d{1,3}[.)])?\s{0,4}\[[ xX!/~]\]\s/

const hasBoxes = (lines: readonly string[]): boolean =>
  lines.some((line) => line.includes('[') && BOX.test(line.slice(0, 80)))

/** Whether a heading explains, by itself or as a part of one that does. */
function explains(place: Place, known: FindingVocabulary, explaining: ReadonlySet<Place>): boolean {
  if (place.above && explaining.has(place.above)) return true
  const title = place.node.title.slice(0, 200)
  return known.mayHold(title, 'kind.explanation') && known.words.read(title).has('kind.explanation')
}

/** No boxes, and at least half of the headings explain something. */
export function guide(places: readonly Place[], lines: readonly string[], known: FindingVocabulary): Finding[] {
  const sections = places.filter(({ node }) => isSection(node)).slice(0, MOST)
  if (sections.length < FEWEST || hasBoxes(lines)) return []
  const explaining = new Set<Place>()
  for (const place of sections) if (explains(place, known, explaining)) explaining.add(place)
  if (explaining.size < FEWEST || explaining.size * 2 < sections.length) return []
  const [first] = explaining
  const some = `${explaining.size} of its ${sections.length} sections explain something`
  const message = `This reads as a guide: ${some}, and it has no boxes.`
  return first ? [finding('guide', message, [first.node.line])] : []
}
