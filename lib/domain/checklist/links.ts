// The documents of one release: which section of the runbook a section or an item of the checklist is about.
import type { ItemNode, SectionNode, Structure } from '@/lib/domain/checklist/structure'

export type Link = { document: number; key: string; toDocument: number; toKey: string; toTitle: string }

type Named = Pick<Structure, 'title' | 'sections'>

const STEP = /\b(step|phase|passo|etapa|fase|part)\s+(\d{1,3})\b/i
const FILE = /([\w-]+)\.(?:md|markdown)\b/gi
const STOP = new Set('the and for with from step phase of to in on a an or day deployment deploy run'.split(' '))
const MOST = 2000

const wordsOf = (title: string): Set<string> =>
  new Set(
    title
      .toLowerCase()
      .replace(/\(.*?\)/g, ' ')
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 2 && !STOP.has(word) && !/^\d+$/.test(word))
      .map((word) => word.slice(0, 6)),
  )

function stepOf(title: string): string | null {
  const found = STEP.exec(title)
  return found ? `${found[1]?.toLowerCase()} ${found[2]}` : null
}

const shared = (one: Set<string>, other: Set<string>): number => [...one].filter((word) => other.has(word)).length

function sectionsOf(sections: SectionNode[]): SectionNode[] {
  const found: SectionNode[] = []
  const open = [...sections].reverse()
  for (let section = open.pop(); section; section = open.pop()) {
    found.push(section)
    open.push(...[...section.sections].reverse())
  }
  return found
}

function itemsOf(items: ItemNode[]): ItemNode[] {
  return items.flatMap((item) => [item, ...itemsOf(item.items)])
}

/** The section of another document that says the same: the same step with a word in common, or nearly the same heading. */
function counterpart(section: SectionNode, others: SectionNode[]): SectionNode | null {
  const [step, words] = [stepOf(section.title), wordsOf(section.title)]
  const same = others.find((other) => {
    const [theirs, their] = [stepOf(other.title), wordsOf(other.title)]
    if (step !== null && theirs !== null) return step === theirs && shared(words, their) > 0
    const least = Math.min(words.size, their.size)
    return (
      step === null &&
      theirs === null &&
      least > 0 &&
      shared(words, their) === least &&
      least >= Math.min(2, Math.max(words.size, their.size))
    )
  })
  return same ?? null
}

/** Links from each document to the others, in the order of the documents. A file that an item names is the document whose title holds the words of its name. */
export function linkDocuments(documents: Named[]): Link[] {
  const found: Link[] = []
  const all = documents.map(({ title, sections }) => ({ words: wordsOf(title), sections: sectionsOf(sections) }))
  all.forEach((from, document) => {
    all.forEach((to, toDocument) => {
      if (document === toDocument || found.length > MOST) return
      for (const section of from.sections) {
        const same = counterpart(section, to.sections)
        if (same) found.push({ document, key: section.key, toDocument, toKey: same.key, toTitle: same.title })
        for (const item of itemsOf(section.items)) {
          const named = [...item.title.slice(0, 500).matchAll(FILE)].some(([, name = '']) => {
            const words = wordsOf(name.replaceAll(/[_-]/g, ' '))
            return words.size > 0 && shared(words, to.words) === words.size
          })
          const first = to.sections[0]
          if (named && first)
            found.push({ document, key: item.key, toDocument, toKey: first.key, toTitle: first.title })
        }
      }
    })
  })
  return found
}
