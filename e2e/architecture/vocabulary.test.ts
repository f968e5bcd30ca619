// Names, texts and documents use the terms of the glossary, and the check sees it when they do not.
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkedFiles, checkVocabulary, partsOf, violationsIn } from '@/e2e/architecture/check-vocabulary.mjs'

const BROKEN = 'e2e/architecture/broken'

describe('the vocabulary', () => {
  test('is that of the glossary', () => {
    const files = checkedFiles().filter((file) => existsSync(file))
    expect(files.length).toBeGreaterThan(800)
    expect(checkVocabulary(files)).toEqual([])
  })

  test.each<[string, string[]]>([
    ['lib/release/private-words.ts', ['deed', 'seat', 'told']],
    ['components/private-words.tsx', ['Mend', 'Take it away', 'way back']],
    ['docs/private-words.md', ['Somebody was faster', 'courier']],
  ])('planted words in %s are seen', (file, words) => {
    const found = violationsIn(file, readFileSync(`${BROKEN}/${file}`, 'utf8')).map(
      ({ word }: { word: string }) => word,
    )
    expect([...new Set(found)].sort()).toEqual([...words].sort())
  })

  test.each<[string, string[]]>([
    ['toldOf', ['told', 'of']],
    ['SEAT_NAMES', ['seat', 'names']],
    ['HTTPDoor', ['http', 'door']],
    ['restored', ['restored']],
  ])('the parts of %s', (name, parts) => {
    expect(partsOf(name)).toEqual(parts)
  })
})
