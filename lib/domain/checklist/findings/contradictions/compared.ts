// The documents whose statements are held against each other, and how a message names the places of two of them.
import { Namer } from '@/lib/domain/checklist/findings/contradictions/naming'
import { type Place, placesOf } from '@/lib/domain/checklist/findings/places'
import { type FindingVocabulary, findingWordsOf } from '@/lib/domain/checklist/findings/vocabulary'
import { type Vocabulary, vocabularyOf } from '@/lib/domain/checklist/lexicon/vocabulary'
import { walk } from '@/lib/domain/checklist/nodes'
import type { Read } from '@/lib/domain/checklist/structure'

export type Document = Pick<Read, 'title' | 'sections' | 'metrics' | 'facts' | 'soak'>
/** A line of one of the documents, by its place among them. */
export type At = { document: number; line: number }
type Places = {
  /** Lines of the document that holds the first of the two. */
  lines: number[]
  /** Both texts, with their places where they stand in different documents. */
  quote(one: string, other: string): string
}

/** A document with its sections and items, each with what it stands below. */
export type Placed = Document & { places: readonly Place[] }

export type Compared = {
  documents: readonly Placed[]
  known: FindingVocabulary
  namer: Namer
  where(one: At, other: At): Places
}

/** How many of `all` statements each document may have, so that comparing every two of them stays cheap. */
export const shareOf = (all: number, { documents }: Pick<Compared, 'documents'>): number =>
  Math.max(20, Math.floor(all / Math.max(1, documents.length)))

const SAMPLE = 20_000

/** The words of some documents, from their titles and prose. */
export function vocabularyOfDocuments(documents: readonly Document[]): Vocabulary {
  const texts = documents.map(({ title, sections }) => {
    let text = title
    for (const node of walk(sections)) {
      text += `\n${node.title}\n${node.prose.map((piece) => piece.text).join('\n')}`
      if (text.length > SAMPLE) break
    }
    return text.slice(0, SAMPLE)
  })
  return vocabularyOf(texts.join('\n'))
}

const quoted = (text: string): string => `“${text.trim().slice(0, 200)}”`

export function compared(documents: readonly Document[], words: Vocabulary): Compared {
  const several = documents.length > 1
  const place = ({ document, line }: At): string => `${documents[document]?.title.slice(0, 100) ?? ''}, line ${line}`
  const known = findingWordsOf(words)
  return {
    documents: documents.map((document) => ({ ...document, places: placesOf(document.sections, document.title) })),
    known,
    namer: new Namer(known),
    where: (one, other) => ({
      lines: several ? [one.line] : [one.line, other.line],
      quote: (first, second) =>
        `${quoted(first)} and ${quoted(second)}${several ? ` (${place(one)}; ${place(other)})` : ''}`,
    }),
  }
}
