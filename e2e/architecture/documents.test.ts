// Every link of the documentation leads somewhere, and the check sees it when one does not.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { anchorsOf, checkDocuments, violationsOfPage, violationsOfSource } from '@/e2e/architecture/check-documents.mjs'

const PLANTED = 'e2e/architecture/broken/docs/broken-links.md'

describe('the documentation', () => {
  test('has no broken link, no page that its index leaves out, no mark of an unfinished merge', () => {
    const { pages, lines } = checkDocuments()
    expect(pages).toBeGreaterThan(50)
    expect(lines).toEqual([])
  })

  test('planted breaks are seen, each with its line', () => {
    expect(violationsOfPage(PLANTED, readFileSync(PLANTED, 'utf8'))).toEqual([
      `${PLANTED}:3: e2e/architecture/broken/docs/gone.md does not exist`,
      `${PLANTED}:4: README.md has no heading #no-such-heading`,
      `${PLANTED}:5: ${PLANTED} has no heading #gone`,
      `${PLANTED}:15: a mark of an unfinished merge`,
    ])
  })

  test('a page that a source file names and that does not exist is seen', () => {
    const page = ['docs', 'operations', 'gone.md'].join('/')
    expect(violationsOfSource('lib/a.ts', `// ${page} says when, docs/reference/glossary.md says what`)).toEqual([
      `lib/a.ts: ${page} does not exist`,
    ])
  })

  test('anchors are made as GitHub makes them', () => {
    expect(anchorsOf('# Go/no-go criteria\n\n## A\n\n## A\n')).toEqual(new Set(['gono-go-criteria', 'a', 'a-1']))
  })
})
