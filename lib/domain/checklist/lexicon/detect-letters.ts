// The language of a short document: by letters that only some languages write, and by the words of checklists that it shares with their tables.
import { CONCEPTS, type Language } from '@/lib/domain/checklist/lexicon/concept'
import { fold } from '@/lib/domain/checklist/lexicon/search/fold'
import { patternsOf } from '@/lib/domain/checklist/lexicon/search/notation'
import { TABLES } from '@/lib/domain/checklist/lexicon/tables'

/** Letters with marks, by the languages of the lexicon that write them. */
const LETTERS: readonly [Language, RegExp][] = [
  ['de', /[äöüß]/i],
  ['fr', /[éèêëàâîïôûùçœ]/i],
  ['es', /[ñáéíóúü¿¡]/i],
  ['pt', /[ãõáâéêíóôúç]/i],
  ['it', /[àèéìòù]/i],
  ['nl', /[ëïé]/i],
  ['pl', /[ąćęłńóśźż]/i],
]
const LONGEST = 8192
const SHORTEST_WORD = 4
const WORD = /[a-z]{4,40}/g

const known = new Map<Language, ReadonlySet<string>>()

/** The whole words of a language's table. Words that English has too say nothing. */
function wordsOf(language: Language): ReadonlySet<string> {
  const found = known.get(language)
  if (found) return found
  const english = language === 'en' ? new Set<string>() : wordsOf('en')
  const words = new Set<string>()
  for (const concept of CONCEPTS)
    for (const entry of TABLES[language].words[concept])
      for (const { text } of patternsOf(entry))
        for (const word of text.split(/[^a-z*#…]+/))
          if (word.length >= SHORTEST_WORD && /^[a-z]+$/.test(word) && !english.has(word)) words.add(word)
  for (const word of TABLES[language].functionWords) if (!english.has(fold(word))) words.add(fold(word))
  known.set(language, words)
  return words
}

function countOf(said: ReadonlySet<string>, language: Language): number {
  const words = wordsOf(language)
  let count = 0
  for (const word of said) if (words.has(word)) count += 1
  return count
}

/** The languages that share most words with a text, of those whose letters it has, or of all where it has no such letter and little English. */
export function byLetters(text: string): Language[] {
  const sample = text.slice(0, LONGEST)
  const candidates = LETTERS.filter(([, letters]) => letters.test(sample)).map(([language]) => language)
  const said = new Set(fold(sample).match(WORD) ?? [])
  const asked = candidates.length > 0 ? candidates : LETTERS.map(([language]) => language)
  const counts = asked.map((language) => ({ language, count: countOf(said, language) }))
  const most = Math.max(...counts.map(({ count }) => count))
  // Without a letter of its own a language needs more of its words than English has.
  const english = countOf(said, 'en')
  const least = candidates.length > 0 ? 1 : Math.max(2, english + 1)
  return most < least ? [] : counts.filter(({ count }) => count === most).map(({ language }) => language)
}
