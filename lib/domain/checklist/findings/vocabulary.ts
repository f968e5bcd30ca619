// The words that findings look for in the languages of a document, made once for each vocabulary.
import { escaped, WordList } from '@/lib/domain/checklist/findings/word-list'
import type { Concept } from '@/lib/domain/checklist/lexicon/concept'
import { fold } from '@/lib/domain/checklist/lexicon/search/fold'
import { patternsOf } from '@/lib/domain/checklist/lexicon/search/notation'
import { TABLES } from '@/lib/domain/checklist/lexicon/tables'
import { FINDING_WORDS, type FindingWords } from '@/lib/domain/checklist/lexicon/topics/finding-words'
import type { Vocabulary } from '@/lib/domain/checklist/lexicon/vocabulary'

/** Letters that folding changes more than to lower case; signs such as ✅ are none. */
const LETTERS = /[\u00aa-\u024f\u0370-\u1fff\u3040-\u9fff\uff10-\uffdc]/
/** Shorter beginnings of an entry tell nothing. */
const SHORTEST = 2

/** Lower case, and folded where letters have accents: enough to see whether a word may be there. */
export function lowered(text: string): string {
  return LETTERS.test(text) ? fold(text) : text.toLowerCase()
}

/** The literal beginnings of entries, without those that begin with another one. */
function beginningsOf(entries: readonly string[]): string[] {
  const literal = entries
    .flatMap(patternsOf)
    .map(({ text }) => text.split(/[#…*]/)[0]?.trim() ?? '')
    .filter((text) => text.length >= SHORTEST || /[^\x20-\x7e]/.test(text))
    .sort()
  const found: string[] = []
  for (const text of literal) {
    const last = found.at(-1)
    if (last === undefined || !text.startsWith(last)) found.push(text)
  }
  return found
}

function filterOf(entries: readonly string[]): RegExp {
  const beginnings = beginningsOf(entries)
  return beginnings.length > 0 ? new RegExp(beginnings.map(escaped).join('|')) : /(?!)/
}

export class FindingVocabulary {
  private readonly lists = new Map<keyof FindingWords, WordList>()
  private readonly filters = new Map<string, RegExp>()
  private fillerWords: ReadonlySet<string> | undefined
  private headWords: WordList | undefined

  constructor(readonly words: Vocabulary) {}

  /** Words that are no concept of the lexicon. */
  list(kind: keyof FindingWords): WordList {
    const known = this.lists.get(kind)
    if (known) return known
    const made = new WordList(this.words.languages.map((language) => FINDING_WORDS[language][kind]))
    this.lists.set(kind, made)
    return made
  }

  /** Whether a text may hold a word of the concepts. Much cheaper than reading it; what passes must be read. */
  mayHold(text: string, ...concepts: Concept[]): boolean {
    return this.filter(concepts).test(lowered(text))
  }

  /** The same for words that are no concept. */
  mayHoldWord(text: string, kind: keyof FindingWords): boolean {
    const key = `word ${kind}`
    const made = this.filters.get(key) ?? filterOf(this.list(kind).entries)
    this.filters.set(key, made)
    return made.test(lowered(text))
  }

  private filter(concepts: Concept[]): RegExp {
    const key = concepts.join()
    const known = this.filters.get(key)
    if (known) return known
    const entries = this.words.languages.flatMap((language) =>
      concepts.flatMap((concept) => TABLES[language].words[concept]),
    )
    const made = filterOf(entries)
    this.filters.set(key, made)
    return made
  }

  /** Whether a folded word only leads to a bound or stands between it and its label. */
  isFiller(word: string): boolean {
    this.fillerWords ??= new Set(this.words.languages.flatMap((language) => TABLES[language].fillers.map(fold)))
    return this.fillerWords.has(word)
  }

  /** "team", "lead": words that many roles have. */
  get roleHeads(): WordList {
    this.headWords ??= new WordList(
      this.words.languages
        .flatMap((language) => TABLES[language].words['role.head'])
        .flatMap(patternsOf)
        .map(({ text, suffix }) => (suffix ? `*${text}` : text)),
    )
    return this.headWords
  }
}

const known = new WeakMap<Vocabulary, FindingVocabulary>()

/** The finding words of a vocabulary's languages; made once for each vocabulary. */
export function findingWordsOf(words: Vocabulary): FindingVocabulary {
  const made = known.get(words) ?? new FindingVocabulary(words)
  known.set(words, made)
  return made
}

/** What a rule makes of the words of a vocabulary; made once for each vocabulary. */
export function perVocabulary<T extends object>(
  make: (known: FindingVocabulary) => T,
): (known: FindingVocabulary) => T {
  const cached = new WeakMap<FindingVocabulary, T>()
  return (known) => {
    const found = cached.get(known) ?? make(known)
    cached.set(known, found)
    return found
  }
}
