// In which languages documents are read.
import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '@/lib/domain/checklist/lexicon/concept'
import { detect } from '@/lib/domain/checklist/lexicon/detect'
import { PARAGRAPHS } from '@/lib/domain/checklist/lexicon/fixtures/paragraphs'
import { ENGLISH, vocabularyOf } from '@/lib/domain/checklist/lexicon/vocabulary'

test.each(LANGUAGES.filter((language) => language !== 'en'))('a paragraph in %s', (language) => {
  expect(vocabularyOf(PARAGRAPHS[language]).languages).toEqual(['en', language])
  expect(detect(PARAGRAPHS[language])[0]?.glimpsed).toBe(false)
})

test('English is read by itself', () => {
  expect(vocabularyOf(PARAGRAPHS.en).languages).toEqual(['en'])
  expect(vocabularyOf(PARAGRAPHS.en)).toBe(ENGLISH)
})

test('a document of two languages has both, the larger one first', () => {
  expect(vocabularyOf(`${PARAGRAPHS.de}\n${PARAGRAPHS.de}\n${PARAGRAPHS.fr}`).languages).toEqual(['en', 'de', 'fr'])
  expect(vocabularyOf(`${PARAGRAPHS.ja}\n\n${PARAGRAPHS.en}`).languages).toEqual(['en', 'ja'])
})

describe('little text', () => {
  test.each([
    ['## Aprovação\n- [ ] Tech Lead: ____ Date: ____', ['en', 'pt']],
    ['## Freigabe\n- [ ] QA Lead', ['en', 'de']],
    ['| Nombre | Cargo | Fecha | Firma |', ['en', 'es']],
    ['## Retour arrière', ['en', 'fr']],
    ['審批簽字', ['en', 'zh']],
    ['承認者', ['en', 'zh', 'ja']],
    ['動作検証', ['en', 'ja']],
    ['リリース\n可选', ['en', 'ja', 'zh']],
    ['- [ ] C (falls relevant)', ['en', 'de']],
    ['- **Responsable**: ____', ['en', 'fr', 'es']],
    ['## Подписи', ['en', 'ru']],
    ['## Go-Live\n- [ ] Done', ['en']],
    ['for i in 1 2 3; do echo $i; done', ['en']],
    ['', ['en']],
  ])('%s', (text, languages) => {
    expect(vocabularyOf(text).languages).toEqual(languages)
  })
})

test('a name or a word in passing is no language', () => {
  expect(vocabularyOf('Approved by Éric Lefèvre and Jürgen Groß in São Paulo, 09:00 EST').languages).toEqual(['en'])
})

test('a language that begins late in a long document is seen', () => {
  const english = `${PARAGRAPHS.en}\n`.repeat(1000)
  expect(vocabularyOf(english + `${PARAGRAPHS.de}\n`.repeat(200)).languages).toEqual(['en', 'de'])
})

test('the same languages share one vocabulary', () => {
  expect(vocabularyOf(PARAGRAPHS.it)).toBe(vocabularyOf(`${PARAGRAPHS.it}\n${PARAGRAPHS.it}`))
})
