// What texts of twelve languages say, and what they only seem to say.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CONCEPTS, type Concept, LANGUAGES, type Language } from '@/lib/domain/checklist/lexicon/concept'
import { ANSWERS } from '@/lib/domain/checklist/lexicon/fixtures/answers'
import { HEADINGS } from '@/lib/domain/checklist/lexicon/fixtures/headings'
import { PARAGRAPHS } from '@/lib/domain/checklist/lexicon/fixtures/paragraphs'
import { TRAPS } from '@/lib/domain/checklist/lexicon/fixtures/traps'
import { WORDS } from '@/lib/domain/checklist/lexicon/fixtures/words'
import { Finder } from '@/lib/domain/checklist/lexicon/search/finder'
import { patternsOf } from '@/lib/domain/checklist/lexicon/search/notation'
import { TrieBuilder } from '@/lib/domain/checklist/lexicon/search/trie'
import { TABLES } from '@/lib/domain/checklist/lexicon/tables'
import { ENGLISH, vocabularyOf } from '@/lib/domain/checklist/lexicon/vocabulary'

const wordsOf = (language: Language) => vocabularyOf(PARAGRAPHS[language])

describe.each(LANGUAGES)('in %s', (language) => {
  const words = wordsOf(language)

  test.each(HEADINGS[language])('the heading "%s" is about %s', (heading, kinds) => {
    const found = words.read(heading).hits.filter(({ concept }) => concept.startsWith('kind.'))
    expect([...new Set(found.map(({ concept }) => concept.slice('kind.'.length)))].sort()).toEqual(
      kinds.split(' ').sort(),
    )
  })

  test.each(ANSWERS[language])('the answer "%s" is %s', (answer, ...concepts) => {
    const reading = words.read(answer)
    const said = reading.hits
      .map(({ concept }) => concept)
      .filter((concept) => /^(?:decision|answer|result|state)\./.test(concept))
    expect(said.filter((concept) => reading.whole(concept))).toEqual(concepts)
  })

  test.each(TRAPS[language])('"%s" does not say %s', (text, ...concepts) => {
    const said = words.read(text).hits.map(({ concept }) => concept)
    expect(said.filter((concept) => concepts.includes(concept))).toEqual([])
  })

  test.each(WORDS[language])('"%s" says %s', (text, ...concepts) => {
    const said = words.read(text).hits.map(({ concept }) => concept)
    expect(said).toEqual(expect.arrayContaining(concepts))
  })
})

describe('the longest words win', () => {
  const family = (text: string, beginning: string): string[] =>
    ENGLISH.read(text)
      .hits.filter(({ concept }) => concept.startsWith(beginning))
      .map(({ concept }) => concept)

  test('"no-go" is not "go"', () => {
    expect(family('No-Go', 'decision.')).toEqual(['decision.no-go'])
    expect(family('NO GO', 'decision.')).toEqual(['decision.no-go'])
    expect(family('Do not go', 'decision.')).toEqual(['decision.no-go'])
  })

  test('"not more than" is not "more than"', () => {
    expect(family('not more than 5 errors', 'compare.')).toEqual(['compare.at-most'])
    expect(family('no less than 5 users', 'compare.')).toEqual(['compare.at-least'])
    expect(ENGLISH.read('no more than 5 errors').has('negation')).toBe(false)
  })

  test('two that do not overlap are both read', () => {
    expect(family('Go / No-Go', 'decision.')).toEqual(['decision.go', 'decision.no-go'])
    expect(ENGLISH.read('Rollback plan documented and tested').all('readiness')).toHaveLength(2)
  })

  test('不通过 is not 通过', () => {
    const words = wordsOf('zh')
    expect(words.read('不通过').has('result.pass', 'decision.go')).toBe(false)
    expect(words.read('通过').has('result.pass')).toBe(true)
  })

  test('"not tested" is no readiness', () => {
    expect(ENGLISH.read('Rollback is not tested').has('readiness')).toBe(false)
    expect(ENGLISH.read('Rollback has not been tested').has('readiness')).toBe(false)
    expect(ENGLISH.read('Rollback is tested').has('readiness')).toBe(true)
    expect(wordsOf('de').read('Rückfallplan nicht getestet').has('readiness')).toBe(false)
    expect(wordsOf('pt').read('Rollback ainda não testado').has('readiness')).toBe(false)
  })
})

describe('a reading', () => {
  test('says where a hit is in the folded text', () => {
    const reading = ENGLISH.read('**Final** decision: go')
    const hit = reading.find('decision.go')
    expect(reading.text).toBe('final decision: go')
    expect(hit && reading.text.slice(hit.at, hit.end)).toBe('go')
  })

  test('knows the whole label, apart from marks, enumerators and brackets', () => {
    for (const label of ['GO', '☐ GO', '**GO**', '1. Go', 'a) go', '(go)', 'Go (all teams)', 'Step 3: Go', 'Go:'])
      expect(ENGLISH.read(label).whole('decision.go'), label).toBe(true)
    for (const label of ['Go to the console', 'Let it go', 'Go 1.22'])
      expect(ENGLISH.read(label).whole('decision.go'), label).toBe(false)
  })

  test('knows the first and the last words', () => {
    const reading = ENGLISH.read('2. Rollback criteria for the owner (draft)')
    expect(reading.begins('kind.rollback')).toBe(true)
    expect(reading.begins('role.head')).toBe(false)
    expect(reading.ends('role.head')).toBe(true)
    expect(reading.ends('kind.rollback')).toBe(false)
  })

  test('takes words that ask for a whole label nowhere else', () => {
    expect(ENGLISH.read('Team').has('kind.reference')).toBe(true)
    expect(ENGLISH.read('The team deploys').has('kind.reference')).toBe(false)
  })
})

describe('short words of another language', () => {
  test('"data" is a date in Portuguese, not in English', () => {
    expect(ENGLISH.read('Data').has('sign.date')).toBe(false)
    expect(ENGLISH.read('Backup data').has('sign.date')).toBe(false)
    expect(wordsOf('pt').read('Data da aprovação').has('sign.date')).toBe(true)
  })

  test('a document with one foreign heading reads foreign short words as a whole label only', () => {
    const words = vocabularyOf('## Aprovação\n- [ ] Tech Lead: ____ Date: ____\nThe backup data is in the bucket.')
    expect(words.languages).toEqual(['en', 'pt'])
    expect(words.read('Aprovação').has('kind.signoff')).toBe(true)
    expect(words.read('Data').has('sign.date')).toBe(true)
    expect(words.read('The backup data is in the bucket').has('sign.date')).toBe(false)
  })

  test('"no" is no negation in a Portuguese document', () => {
    expect(wordsOf('pt').read('Sem erros no ambiente').all('negation')).toHaveLength(1)
    expect(ENGLISH.read('no errors').has('negation')).toBe(true)
  })

  test('"over" is no bound in a Dutch document', () => {
    expect(wordsOf('nl').read('Gebruikers zijn over de release geïnformeerd').has('compare.more')).toBe(false)
    expect(ENGLISH.read('over 5 %').has('compare.more')).toBe(true)
  })
})

describe('units and numbers', () => {
  test.each<[Language, string, string]>([
    ['en', 'Seconds', 's'],
    ['en', 'ms', 'ms'],
    ['en', 'hrs', 'h'],
    ['en', 'GiB', 'GB'],
    ['en', '%', '%'],
    ['en', 'per cent', '%'],
    ['de', 'Sekunden', 's'],
    ['de', 'Std.', 'h'],
    ['de', 'Wochen', 'weeks'],
    ['fr', 'secondes', 's'],
    ['fr', 'Go', 'GB'],
    ['fr', 'jours', 'days'],
    ['es', 'minutos', 'min'],
    ['pt', 'meses', 'months'],
    ['it', 'ore', 'h'],
    ['nl', 'uur', 'h'],
    ['pl', 'godzin', 'h'],
    ['ru', 'секунд', 's'],
    ['ru', 'миллисекунды', 'ms'],
    ['ru', 'мин.', 'min'],
    ['zh', '秒', 's'],
    ['zh', '分鐘', 'min'],
    ['ja', 'ミリ秒', 'ms'],
    ['ja', '時間', 'h'],
    ['ar', 'ثانية', 's'],
    ['ar', 'أيام', 'days'],
  ])('%s: "%s" is %s', (language, word, unit) => {
    expect(wordsOf(language).unit(word)).toBe(unit)
  })

  test('what is no unit has none', () => {
    for (const word of ['', 'constructor', 'toString', 'm', 'apples', '__proto__'])
      expect(ENGLISH.unit(word)).toBeUndefined()
  })

  test('short units count behind a number only', () => {
    expect(ENGLISH.read('done in 5 s').has('unit.second')).toBe(true)
    expect(ENGLISH.read('within 60s').has('unit.second')).toBe(true)
    expect(ENGLISH.read("the team's plan").has('unit.second')).toBe(false)
    expect(ENGLISH.read('30min').has('unit.minute')).toBe(true)
    expect(ENGLISH.read('p95h').has('unit.hour')).toBe(false)
  })

  test('number words have their value', () => {
    expect(ENGLISH.number('Two')).toBe(2)
    expect(wordsOf('pl').number('pięć')).toBe(5)
    expect(ENGLISH.number('constructor')).toBeUndefined()
    expect(ENGLISH.read('two weeks before').has('time.before')).toBe(true)
    expect(wordsOf('de').read('zwei Wochen vor dem Release').has('time.before')).toBe(true)
  })
})

test('fillers are single words of the document', () => {
  expect(ENGLISH.isFiller('the')).toBe(true)
  expect(ENGLISH.isFiller('latency')).toBe(false)
  expect(wordsOf('de').isFiller('bleibt')).toBe(true)
})

describe('any text', () => {
  const everyLanguage = LANGUAGES.map((language) => PARAGRAPHS[language]).join('\n')
  const pieces = LANGUAGES.flatMap((language) =>
    CONCEPTS.flatMap((concept: Concept) =>
      TABLES[language].words[concept].slice(0, 2).flatMap((entry) => patternsOf(entry).slice(0, 1)),
    ),
  ).map(({ text }) => text)
  const hostile = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc
      .array(fc.constantFrom(...pieces, ' ', '-', '3', '(', ')', ':', '…', '*', '#', '_', '一', 'و', "'"), {
        maxLength: 30,
      })
      .map((parts) => parts.join('')),
  )

  test('is read without an error, and hits are inside of it', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const reading = vocabularyOf(everyLanguage).read(text)
        for (const { at, end } of reading.hits) expect(0 <= at && at < end && end <= reading.text.length).toBe(true)
        expect(reading.hits.map(({ at }) => at)).toEqual(
          reading.hits.map(({ at }) => at).sort((one, other) => one - other),
        )
        expect(reading.label.from <= reading.label.to).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('is read in steps that grow with its length', () => {
    const builder = new TrieBuilder()
    for (const language of LANGUAGES)
      CONCEPTS.forEach((concept, at) => {
        for (const pattern of TABLES[language].words[concept].flatMap(patternsOf)) builder.add(pattern, at)
      })
    const trie = builder.freeze()
    const steps = (text: string): number => {
      const finder = new Finder(trie, new Set(['one', 'two']))
      finder.find(text)
      return finder.steps
    }
    fc.assert(
      fc.property(hostile, (text) => {
        const once = `${text} `
        expect(steps(once.repeat(10))).toBeLessThanOrEqual(12 * steps(once) + 12 * 60)
      }),
      { numRuns: 300 },
    )
    for (const text of [
      'no go ',
      'all … must be ',
      'on on on ',
      '3 times a day ',
      '无',
      'go/no-go/',
      '1-2-3-',
      'a'.repeat(80),
      'und und ',
    ])
      expect(steps(text.repeat(1000)), text).toBeLessThanOrEqual(11 * steps(text.repeat(100)))
  })
})
