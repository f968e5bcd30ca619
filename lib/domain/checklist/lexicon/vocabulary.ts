// The words of a document's languages, compiled once for each set of languages.
import { CONCEPTS, type Concept, type Language } from '@/lib/domain/checklist/lexicon/concept'
import { type Detected, detect } from '@/lib/domain/checklist/lexicon/detect'
import { Finder, type NumberWords } from '@/lib/domain/checklist/lexicon/finder'
import { fold } from '@/lib/domain/checklist/lexicon/fold'
import { type Pattern, patternsOf } from '@/lib/domain/checklist/lexicon/notation'
import type { Reading } from '@/lib/domain/checklist/lexicon/reading'
import { NEGATOR, readingOf } from '@/lib/domain/checklist/lexicon/resolve'
import type { Table } from '@/lib/domain/checklist/lexicon/table'
import { TABLES } from '@/lib/domain/checklist/lexicon/tables'
import { type Output, type Trie, TrieBuilder } from '@/lib/domain/checklist/lexicon/trie'

export type Vocabulary = {
  /** English first, then the others by their share of the document. */
  languages: readonly Language[]
  /** Finds the words of all concepts in one pass over the text. */
  read(text: string): Reading
  /** The one name of a unit as a document wrote it ("Sekunden" → s); undefined when it is none. */
  unit(word: string): string | undefined
  /** The value of a number word ("two"); undefined when it is none. */
  number(word: string): number | undefined
}

const UNIT_NAMES: Readonly<Partial<Record<Concept, string>>> = {
  'unit.millisecond': 'ms',
  'unit.second': 's',
  'unit.minute': 'min',
  'unit.hour': 'h',
  'unit.day': 'days',
  'unit.week': 'weeks',
  'unit.month': 'months',
  'unit.percent': '%',
}
/** Units of at most so many letters are none away from a number. */
const SHORT_UNIT = 2
/** Single words of at most so many letters count as a whole label only, in a document of which little is in their language. */
const SHORT_WORD = 5
const IDEOGRAPH = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u
const SINGLE_WORD = /^[a-z]+$/
const ARTICLE = /^=?ال/
const SHORTEST_INFLECTED = 3

/** How an entry of a language is compiled. */
type Rules = { language: Language; glimpsed: boolean; hidden: ReadonlySet<string> }

/** German words are also written without their dots: "Ueberwachung". */
function spellings(entry: string, language: Language): string[] {
  if (language !== 'de' || !/[äöü]/.test(entry)) return [entry]
  return [entry, entry.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue')]
}

/** An Arabic word is looked for behind its article. */
const bare = (entry: string, language: Language): string =>
  language === 'ar' && ARTICLE.test(entry) && entry.length > 2 + SHORTEST_INFLECTED ? entry.replace('ال', '') : entry

function outputOf(pattern: Pattern, concept: number, { language, glimpsed, hidden }: Rules): Output {
  const { text } = pattern
  const unit = CONCEPTS[concept]?.startsWith('unit.') ?? false
  const single = SINGLE_WORD.test(text)
  const alone = !unit && (IDEOGRAPH.test(text) || hidden.has(text) || (glimpsed && single && text.length <= SHORT_WORD))
  return {
    concept,
    begins: pattern.begins || alone,
    ends: pattern.ends || alone,
    leads: text.endsWith('-'),
    unit,
    behindNumber: unit && text.length <= SHORT_UNIT,
    inflects: language === 'ar' && text.length >= SHORTEST_INFLECTED,
  }
}

function addEntries(trie: TrieBuilder, list: readonly string[], concept: number, rules: Rules): void {
  for (const entry of list)
    for (const spelling of spellings(entry, rules.language))
      for (const pattern of patternsOf(bare(spelling, rules.language)))
        trie.add(pattern, outputOf(pattern, concept, rules))
}

const EVENT_IS_DEPLOY: readonly [Concept, Concept] = ['time.event', 'kind.deploy']

function addTable(trie: TrieBuilder, table: Table, rules: Rules): void {
  CONCEPTS.forEach((concept, at) => {
    addEntries(trie, table.words[concept], at, rules)
  })
  // A heading that names the event is about the deployment.
  const [event, deploy] = EVENT_IS_DEPLOY
  addEntries(trie, table.words[event], CONCEPTS.indexOf(deploy), rules)
  addEntries(trie, table.negators, NEGATOR, rules)
}

/** Reads with the tables of some languages. */
class Compiled implements Vocabulary {
  readonly languages: readonly Language[]
  private readonly trie: Trie
  private readonly units = new Map<string, string>()
  private readonly unitStems: [string, string][] = []
  private readonly numbers = new Map<string, number>()
  private readonly numberWords: NumberWords

  constructor(detected: readonly Detected[]) {
    this.languages = detected.map(({ language }) => language)
    const trie = new TrieBuilder()
    const leading = detected.filter(({ leads }) => leads).map(({ language }) => language)
    const falseFriends = new Set(leading.flatMap((language) => TABLES[language].falseFriends))
    for (const { language, glimpsed } of detected) {
      const hidden = language === 'en' ? falseFriends : new Set<string>()
      addTable(trie, TABLES[language], { language, glimpsed, hidden })
      this.addUnits(TABLES[language])
      for (const [word, value] of Object.entries(TABLES[language].numbers)) this.numbers.set(fold(word), value)
    }
    this.trie = trie.freeze()
    const words = [...this.numbers.keys()]
    this.numberWords = { words: new Set(words), letters: new Set(words.map((word) => word.charCodeAt(0))) }
  }

  private addUnits(table: Table): void {
    const named: [string, readonly string[]][] = [
      ...Object.entries(UNIT_NAMES).map(([concept, name]): [string, readonly string[]] => [
        name,
        CONCEPTS.filter((known) => known === concept).flatMap((known) => table.words[known]),
      ]),
      ...Object.entries(table.units),
    ]
    for (const [name, list] of named)
      for (const { text } of list.flatMap(patternsOf)) {
        if (text.endsWith('*')) this.unitStems.push([text.slice(0, -1), name])
        else if (!this.units.has(text)) this.units.set(text, name)
      }
  }

  read(text: string): Reading {
    const folded = fold(text)
    return readingOf(folded, new Finder(this.trie, folded, this.numberWords).run())
  }

  unit(word: string): string | undefined {
    const folded = fold(word)
    return this.units.get(folded) ?? this.unitStems.find(([stem]) => folded.startsWith(stem))?.[1]
  }

  number(word: string): number | undefined {
    return this.numbers.get(fold(word))
  }
}

/** Sets of languages that stay compiled; each takes some megabytes. */
const MOST_COMPILED = 16
const compiled = new Map<string, Vocabulary>()

function vocabularyFor(detected: readonly Detected[]): Vocabulary {
  const key = detected
    .map(({ language, glimpsed, leads }) => `${language}${glimpsed ? '?' : ''}${leads ? '!' : ''}`)
    .join()
  const known = compiled.get(key)
  if (known) return known
  const made = new Compiled(detected)
  const [oldest] = compiled.keys()
  if (compiled.size >= MOST_COMPILED && oldest !== undefined) compiled.delete(oldest)
  compiled.set(key, made)
  return made
}

const english: Detected = { language: 'en', glimpsed: false, leads: false }

/** English alone. */
export const ENGLISH: Vocabulary = vocabularyFor([english])

/** The vocabulary for a document: English, and every language that it is written in. Looks at 64 kB of it at most. */
export function vocabularyOf(sample: string): Vocabulary {
  return vocabularyFor([english, ...detect(sample)])
}
