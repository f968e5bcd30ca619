// What a document says of its own state: ticked boxes, a status that says "ready", alternatives of which one is taken.
import { counted, finding, listed } from '@/lib/domain/checklist/findings/finding'
import { isSection, type Place } from '@/lib/domain/checklist/findings/places'
import { type FindingVocabulary, lowered, perVocabulary } from '@/lib/domain/checklist/findings/vocabulary'
import { wordsOf } from '@/lib/domain/checklist/findings/word-list'
import type { Finding, ItemNode, Read } from '@/lib/domain/checklist/structure'

const MOST_LINES = 200

function claimed(items: readonly ItemNode[]): Finding[] {
  const ticked = items.filter((item) => item.claimed)
  if (ticked.length === 0) return []
  const are = ticked.length === 1 ? 'is' : 'are'
  const some = `${ticked.length} of ${counted(items.length, 'item', 'items')} ${are} ticked already`
  const message = `${some}. In a release they count as claims of the author, not as done.`
  return [
    finding(
      'claimed',
      message,
      ticked.slice(0, MOST_LINES).map(({ line }) => line),
    ),
  ]
}

/** "Status: Ready for production" counts, "Ready for review" and "not ready" do not. */
function saysReady(value: string, known: FindingVocabulary): boolean {
  const reading = known.words.read(value.slice(0, 200))
  if (!known.list('ready').isIn(reading.text)) return false
  if (reading.has('negation', 'decision.no-go', 'kind.verify', 'kind.signoff', 'branch.if')) return false
  const isForRelease = reading.has('time.event', 'kind.deploy', 'decision.go')
  const isFor = isForRelease || known.list('production').isIn(reading.text) || known.list('staging').isIn(reading.text)
  return isFor || wordsOf(reading.text).length === 1
}

function readyUnticked({ facts }: Read, items: readonly ItemNode[], known: FindingVocabulary): Finding[] {
  if (items.length === 0 || items.some((item) => item.claimed)) return []
  const fact = facts.find(
    ({ label, value }) =>
      known.mayHold(label, 'label.status') &&
      known.words.read(label.slice(0, 100)).whole('label.status') &&
      saysReady(value, known),
  )
  if (!fact) return []
  const said = `“${fact.label}: ${fact.value.slice(0, 200)}”`
  const none = items.length === 1 ? 'its only item is not' : `none of its ${items.length} items is`
  const message = `The document says ${said}, and ${none} ticked.`
  return [finding('ready-unticked', message, [fact.line])]
}

/** "Option A", "方案一" in front of a title. */
const numberedAlternative = perVocabulary((known) => {
  const { source } = known.list('alternative')
  return new RegExp(`^[^\\p{L}]{0,8}(?:${source})\\s?[#:-]?\\s?[a-d1-4一二三四](?![\\p{L}\\p{N}])`, 'u')
})

/** "Option A" and "Option B" outside of a rollback: one is done, and the items of the other would hold the release. */
function alternatives(places: readonly Place[], known: FindingVocabulary): Finding[] {
  const isNumbered = (title: string) => numberedAlternative(known).test(lowered(title.slice(0, 100)))
  const named = places.flatMap(({ node }) => {
    if (!isSection(node) || node.kind === 'rollback' || node.kind === 'reference') return []
    const isOpen = node.items.some((item) => item.required) && !node.applicability && !node.condition
    return isOpen && known.mayHoldWord(node.title, 'alternative') && isNumbered(node.title) ? [node] : []
  })
  if (named.length < 2) return []
  const titles = listed(named.map(({ title }) => title.slice(0, 80)))
  const message = `${titles}: only one of them is done, and the items of all are required.`
  return [
    finding(
      'alternatives',
      message,
      named.map(({ line }) => line),
    ),
  ]
}

export function stateFindings(
  read: Read,
  items: readonly ItemNode[],
  places: readonly Place[],
  known: FindingVocabulary,
): Finding[] {
  return [...claimed(items), ...readyUnticked(read, items, known), ...alternatives(places, known)]
}
