// From the tables of some languages to what reads with them.
import { CONCEPTS, type Concept, type Language } from '@/lib/domain/checklist/lexicon/concept'
import type { Detected } from '@/lib/domain/checklist/lexicon/detect'
import { Finder } from '@/lib/domain/checklist/lexicon/search/finder'
import { fold } from '@/lib/domain/checklist/lexicon/search/fold'
import { type Pattern, patternsOf } from '@/lib/domain/checklist/lexicon/search/notation'
import { NEGATOR } from '@/lib/domain/checklist/lexicon/search/resolve'
import {
  BEGINS,
  BEHIND_NUMBER,
  ENDS,
  INFLECTS,
  LEADS,
  NUMBER_WORD,
  type Output,
  TrieBuilder,
  UNIT,
} from '@/lib/domain/checklist/lexicon/search/trie'
import type { Table } from '@/lib/domain/checklist/lexicon/table'
import { TABLES } from '@/lib/domain/checklist/lexicon/tables'

export type Compiled = {
  finder: Finder
  units: ReadonlyMap<string, string>
  /** Beginnings of units, each with the name of the unit. */
  unitStems: readonly (readonly [stem: string, unit: string])[]
  numbers: ReadonlyMap<string, number>
  fillers: ReadonlySet<string>
}

const UNIT_NAMES: readonly (readonly [Concept, string])[] = [
  ['unit.millisecond', 'ms'],
  ['unit.second', 's'],
  ['unit.minute', 'min'],
  ['unit.hour', 'h'],
  ['unit.day', 'days'],
  ['unit.week', 'weeks'],
  ['unit.month', 'months'],
  ['unit.percent', '%'],
]
/** Units of at most so many letters are none away from a number. */
const SHORT_UNIT = 3
/**
 * Single words of at most so many letters count as a whole label only, in a document of which little is in their
 * language.
 */
const SHORT_WORD = 5
const IDEOGRAPH = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u
const SINGLE_WORD = /^[a-z]+$/
const ARTICLE = /^=?ال/
const SHORTEST_INFLECTED = 3

/**
 * How the entries of a language are compiled; `hidden` are words that mean something else in the document's main
 * language.
 */
type Rules = { language: Language; glimpsed: boolean; hidden: ReadonlySet<string> }

/** A spelling of the table of a language, with its output in a document that is written in the language. */
type Entry = { pattern: Pattern; output: Output }

const entriesOfLanguages = new Map<Language, readonly Entry[]>()

/** German words are also written without their dots: "Ueberwachung". */
function spellings(entry: string, language: Language): string[] {
  if (language !== 'de' || !/[äöü]/.test(entry)) return [entry]
  return [entry, entry.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue')]
}

/** An Arabic word is looked for behind its article. */
const bare = (entry: string, language: Language): string =>
  language === 'ar' && ARTICLE.test(entry) && entry.length > 2 + SHORTEST_INFLECTED ? entry.replace('ال', '') : entry

/** Whether a word is too ambiguous to count as anything but a whole label in any document. */
const isSingleIdeograph = ({ text, begins, ends }: Pattern): boolean => IDEOGRAPH.test(text) && !begins && !ends

/** Whether a word counts as a whole label only, in a document with little or with another meaning of it. */
function countsOnlyAsLabel({ text }: Pattern, { glimpsed, hidden }: Rules): boolean {
  return hidden.has(text) || (glimpsed && text.length <= SHORT_WORD && SINGLE_WORD.test(text))
}

function outputOf(pattern: Pattern, concept: number, language: Language): Output {
  const { text, begins, ends } = pattern
  const unit = CONCEPTS[concept]?.startsWith('unit.') ?? false
  const alone = !unit && isSingleIdeograph(pattern)
  return (
    concept |
    (begins || alone ? BEGINS : 0) |
    (ends || alone ? ENDS : 0) |
    (text.endsWith('-') ? LEADS : 0) |
    (unit ? UNIT : 0) |
    (unit && text.length <= SHORT_UNIT ? BEHIND_NUMBER : 0) |
    (language === 'ar' && text.length >= SHORTEST_INFLECTED ? INFLECTS : 0)
  )
}

function patternsOfList(list: readonly string[], language: Language): Pattern[] {
  return list.flatMap((entry) => spellings(entry, language)).flatMap((spelling) => patternsOf(bare(spelling, language)))
}

/** The entries of a language's table: spelled out once, and compiled with those of many sets of languages. */
function entriesOf(language: Language): readonly Entry[] {
  const known = entriesOfLanguages.get(language)
  if (known) return known
  const { words, negators } = TABLES[language]
  const lists: [readonly string[], number][] = [
    ...CONCEPTS.map((concept, at): [readonly string[], number] => [words[concept], at]),
    // A heading that names the event is about the deployment.
    [words['time.event'], CONCEPTS.indexOf('kind.deploy')],
    [negators, NEGATOR],
  ]
  const made = lists.flatMap(([list, concept]) =>
    patternsOfList(list, language).map((pattern): Entry => ({ pattern, output: outputOf(pattern, concept, language) })),
  )
  entriesOfLanguages.set(language, made)
  return made
}

function addEntries(trie: TrieBuilder, rules: Rules): void {
  for (const { pattern, output } of entriesOf(rules.language)) {
    const alone = (output & UNIT) === 0 && countsOnlyAsLabel(pattern, rules)
    trie.add(pattern, alone ? output | BEGINS | ENDS : output)
  }
}

/** The spellings of all units of a table, each with the one name that the unit goes by. */
function unitsOf(table: Table): [Pattern, string][] {
  const named: [string, readonly string[]][] = [
    ...UNIT_NAMES.map(([concept, name]): [string, readonly string[]] => [name, table.words[concept]]),
    ...Object.entries(table.units),
  ]
  return named.flatMap(([name, list]) => list.flatMap(patternsOf).map((pattern): [Pattern, string] => [pattern, name]))
}

/** Compiles the tables of some languages; of two that spell something the same way, the first one names a unit. */
export function compile(detected: readonly Detected[]): Compiled {
  const trie = new TrieBuilder()
  const units = new Map<string, string>()
  const unitStems: [string, string][] = []
  const numbers = new Map<string, number>()
  const fillers = new Set<string>()
  const leading = detected.filter(({ leads }) => leads)
  const hidden = new Set(leading.flatMap(({ language }) => TABLES[language].falseFriends))
  for (const { language, glimpsed } of detected) {
    const table = TABLES[language]
    addEntries(trie, { language, glimpsed, hidden })
    for (const [{ text }, name] of unitsOf(table)) {
      if (text.endsWith('*')) unitStems.push([text.slice(0, -1), name])
      else if (!units.has(text)) units.set(text, name)
    }
    for (const [word, value] of Object.entries(table.numbers)) numbers.set(fold(word), value)
    for (const word of table.fillers) fillers.add(fold(word))
  }
  for (const word of numbers.keys()) trie.add({ text: word, begins: false, ends: false, suffix: false }, NUMBER_WORD)
  return { finder: new Finder(trie.freeze(), new Set(numbers.keys())), units, unitStems, numbers, fillers }
}
