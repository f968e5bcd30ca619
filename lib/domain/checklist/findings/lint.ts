// What a careful colleague would say of a document before the day. None of it blocks.
import { contradictions, roleLists } from '@/lib/domain/checklist/findings/contradictions'
import { looseEnds } from '@/lib/domain/checklist/findings/loose-ends'
import { commandMistakes } from '@/lib/domain/checklist/findings/mistakes'
import { vagueness } from '@/lib/domain/checklist/findings/vagueness'
import { itemsOf, walk } from '@/lib/domain/checklist/nodes'
import type { Finding, ItemNode, Read } from '@/lib/domain/checklist/structure'

const MOST = 100

/** The findings on one document, in the order of its lines; at most 100. */
export function lint(read: Read, lines: string[]): Finding[] {
  const items = itemsOf(read.sections)
  const found = [
    ...claims(read, items),
    ...contradictions([read]),
    ...roleLists(read, items),
    ...alternatives(read),
    ...vagueness(read, items, lines),
    ...looseEnds(read, items, lines),
    ...commandMistakes(lines),
  ]
  return found.sort((one, other) => (one.lines[0] ?? 0) - (other.lines[0] ?? 0)).slice(0, MOST)
}

/** Boxes that are ticked already, and a document that calls itself ready although nothing is. */
function claims({ facts }: Read, items: ItemNode[]): Finding[] {
  const claimed = items.filter((item) => item.claimed)
  const ready = facts.find(
    (fact) =>
      /^(?:status|state|estado)$/i.test(fact.label) &&
      /\bready\b|\bgo\b|pronto|approved/i.test(fact.value) &&
      !/\bnot\b|staging validation/i.test(fact.value),
  )
  const found: Finding[] = []
  if (claimed.length > 0)
    found.push({
      code: 'claimed',
      severity: 'warning',
      message: `${claimed.length} of ${items.length} items are ticked already. They count as claims of the author, not as done.`,
      lines: claimed.slice(0, 200).map((item) => item.line),
      suggestion: 'Take the ticks out of the template, or decide each item again on the day.',
    })
  if (ready && items.length > 0 && claimed.length === 0)
    found.push({
      code: 'ready-unticked',
      severity: 'warning',
      message: `The document says “${ready.label}: ${ready.value}”, and not one of its ${items.length} items is ticked.`,
      lines: [ready.line],
      suggestion: 'Let the release say whether it is ready.',
    })
  return found
}

/** "Option A" and "Option B" outside of a way back: only one of them is done, and the other's items would hold the release. */
function alternatives({ sections }: Read): Finding[] {
  const named = walk(sections).filter(
    (node) =>
      'sections' in node &&
      node.kind !== 'rollback' &&
      node.kind !== 'reference' &&
      /^\W*(?:option|alternative|variant|opção)\s+[a-d1-4]\b/i.test(node.title) &&
      node.items.length > 0,
  )
  if (named.length < 2) return []
  return [
    {
      code: 'alternatives',
      severity: 'warning',
      message:
        `${named.map((node) => node.title).join(', ')}: only one of these is done on the day, and all their items are required.`.slice(
          0,
          1000,
        ),
      lines: named.map((node) => node.line),
      suggestion: 'Mark the items of the way that is not taken as not applicable, or make them optional here.',
    },
  ]
}
