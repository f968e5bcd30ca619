// Every table is complete, every entry can be read, and every entry finds itself.
import { describe, expect, test } from 'vitest'
import { CONCEPTS, type Concept, LANGUAGES, type Language } from '@/lib/domain/checklist/lexicon/concept'
import { PARAGRAPHS } from '@/lib/domain/checklist/lexicon/fixtures/paragraphs'
import { fold } from '@/lib/domain/checklist/lexicon/search/fold'
import { NUMBER_SIGN, type Pattern, patternsOf } from '@/lib/domain/checklist/lexicon/search/notation'
import { TABLES } from '@/lib/domain/checklist/lexicon/tables'
import { vocabularyOf } from '@/lib/domain/checklist/lexicon/vocabulary'

const OPPOSITES: readonly (readonly [Concept, Concept])[] = [
  ['decision.go', 'decision.no-go'],
  ['decision.go', 'decision.hold'],
  ['decision.go', 'decision.conditional'],
  ['decision.conditional', 'decision.no-go'],
  ['answer.yes', 'answer.no'],
  ['answer.no', 'answer.not-applicable'],
  ['answer.yes', 'answer.not-applicable'],
  ['result.pass', 'result.fail'],
  ['result.pass', 'result.partly'],
  ['result.partly', 'result.fail'],
  ['decision.go', 'result.fail'],
  ['decision.no-go', 'result.pass'],
  ['state.done', 'state.todo'],
  ['state.done', 'state.running'],
  ['state.done', 'state.waiting'],
  ['state.done', 'state.skipped'],
  ['weight.mandatory', 'weight.optional'],
  ['weight.mandatory', 'weight.recommended'],
  ['compare.less', 'compare.more'],
  ['compare.less', 'compare.at-least'],
  ['compare.more', 'compare.at-most'],
  ['compare.at-most', 'compare.at-least'],
  ['severity.high', 'severity.low'],
  ['severity.critical', 'severity.low'],
  ['severity.medium', 'severity.high'],
  ['list.go-if-all', 'list.no-go-if-any'],
  ['time.before', 'time.after'],
  ['time.before', 'time.during'],
  ['time.during', 'time.after'],
  ['branch.if', 'branch.otherwise'],
  ['label.target', 'label.alert'],
  ['label.target', 'label.actual'],
]

/** A text that the pattern asks for. */
function sampleOf({ text, suffix }: Pattern, unit: boolean): string {
  const words = text.replaceAll('#', '3').replaceAll(NUMBER_SIGN, '#').replaceAll('…', ' one more ').replaceAll('*', '')
  const marked = `${unit && words.length <= 3 ? '3 ' : ''}${suffix ? 'ab' : ''}${words}`
  return marked.endsWith('-') ? `${marked}word` : marked
}

/** Texts of a table's entries in which nothing of the entry's concept is read. */
function unread(language: Language): string[] {
  const words = vocabularyOf(PARAGRAPHS[language])
  return CONCEPTS.flatMap((concept) =>
    TABLES[language].words[concept]
      .flatMap(patternsOf)
      .map((pattern) => sampleOf(pattern, concept.startsWith('unit.')))
      .filter((sample) => !words.read(sample).has(concept))
      .map((sample) => `${concept}: ${sample}`),
  )
}

describe.each(LANGUAGES)('the table of %s', (language) => {
  const table = TABLES[language]
  const lists = [
    ...Object.entries(table.words),
    ...Object.entries(table.units),
    ...Object.entries({ functionWords: table.functionWords, distinctiveWords: table.distinctiveWords }),
    ...Object.entries({ falseFriends: table.falseFriends, negators: table.negators, fillers: table.fillers }),
  ]

  test('has every concept, and no other', () => {
    expect(Object.keys(table.words).sort()).toEqual([...CONCEPTS].sort())
  })

  test('has a word for every concept', () => {
    expect(CONCEPTS.filter((concept) => table.words[concept].length === 0)).toEqual([])
  })

  test('has no empty entry, none twice in a list, no remark and no stray bracket', () => {
    const wrong = lists.flatMap(([name, list]) =>
      list
        .filter(
          (entry, at) =>
            entry.trim() !== entry || entry === '' || list.indexOf(entry) !== at || /\(\?|alone|→|“|·/.test(entry),
        )
        .map((entry) => `${name}: ${entry}`),
    )
    expect(wrong).toEqual([])
    for (const [, list] of lists)
      for (const entry of list) for (const { text } of patternsOf(entry)) expect(text).not.toMatch(/[[\]()]/)
  })

  test('has entries that folding leaves something of', () => {
    for (const [, list] of lists) for (const entry of list) expect(patternsOf(entry), entry).not.toEqual([])
  })

  test('finds each of its entries in the entry itself', () => {
    expect(unread(language)).toEqual([])
  })

  test('has no word on both sides of a question', () => {
    const spellings = (concept: Concept): Set<string> =>
      new Set(table.words[concept].flatMap(patternsOf).map(({ text }) => text))
    const both = OPPOSITES.flatMap(([one, other]) =>
      [...spellings(one)].filter((text) => spellings(other).has(text)).map((text) => `${one}, ${other}: ${text}`),
    )
    expect(both).toEqual([])
  })

  test('has numbers with a value', () => {
    expect(Object.values(table.numbers).every((value) => value > 0)).toBe(true)
  })
})

test('a function word belongs to one language', () => {
  const all = LANGUAGES.flatMap((language) => TABLES[language].functionWords.map((word) => fold(word)))
  expect(all.filter((word, at) => all.indexOf(word) !== at)).toEqual([])
})

test('a distinctive word says nothing in English', () => {
  const english = TABLES.en.functionWords.map((word) => fold(word))
  for (const language of LANGUAGES)
    for (const word of TABLES[language].distinctiveWords) expect(english).not.toContain(fold(word))
})
