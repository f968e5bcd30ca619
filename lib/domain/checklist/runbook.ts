// A document without a single box still says what to do: its numbered steps, lettered tests and success criteria become items.
import { Keys, plain, slug } from '@/lib/domain/checklist/inline'
import { offerFor } from '@/lib/domain/checklist/offers'
import type { ItemNode, SectionNode } from '@/lib/domain/checklist/structure'

const STEP = /^(?:step|phase|test|check)\s+\d+\b|^[A-Z][.)]\s+\S/i
const ASIDE = new Set(['rollback', 'follow-up', 'reference'])
const NUMBERED = /^(?:•\s+)?(?:\d{1,3}[.)]\s+)?(.+)$/

function item(title: string, line: number, keys: Keys): ItemNode {
  return {
    key: keys.take(slug(title)),
    title: title.slice(0, 2000),
    line,
    required: true,
    claimed: false,
    verification: 'manual-or-probe',
    fields: [],
    steps: [],
    prose: [],
    items: [],
  }
}

/** Puts an item in each step that holds commands, and one for each line of the success criteria. Its steps move onto the item. */
export function itemsFromSteps(sections: SectionNode[]): void {
  const open = [...sections]
  for (let section = open.pop(); section; section = open.pop()) {
    open.push(...section.sections)
    const keys = new Keys()
    if (STEP.test(section.title) && section.steps.length > 0 && !ASIDE.has(section.kind)) {
      const step = item(section.title, section.line, keys)
      step.steps = section.steps
      section.steps = []
      const offer = step.steps.map(offerFor).find((found) => found !== null)
      if (offer) step.probe = offer
      section.items.push(step)
    }
    if (section.kind === 'gate') {
      for (const { text, line } of section.prose) {
        text.split('\n').forEach((row, at) => {
          const words = plain(NUMBERED.exec(row)?.[1] ?? '').replace(/^[✅❌]\s*/u, '')
          if (words !== '' && !words.endsWith(':')) section.items.push(item(words, line + at, keys))
        })
      }
    }
  }
}
