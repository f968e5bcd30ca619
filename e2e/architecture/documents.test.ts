// Every link of the documentation leads somewhere, and the check sees it when one does not.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { deadLinks } from '@/docs/site-links.mjs'
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
      `${PLANTED}:7: lib/gone/away.ts does not exist`,
    ])
  })

  // Written here, so that the tree itself never has such a line.
  test.each([
    ['<', ' ours'],
    ['=', ''],
    ['>', ' theirs'],
  ])('a mark of an unfinished merge of “%s” is seen', (sign, side) => {
    const marked = `# A page\n\n${sign.repeat(7)}${side}\n`
    expect(violationsOfPage('README.md', marked)).toEqual(['README.md:3: a mark of an unfinished merge'])
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

  test('a link out of docs/ is seen, since the site does not have its target', () => {
    expect(violationsOfPage('docs/index.md', 'For you.\n[a](../README.md)')).toEqual([
      'docs/index.md:2: README.md is not part of the site: name it as code',
    ])
  })

  test('a page of docs/ that does not open with who needs it is seen', () => {
    expect(violationsOfPage('docs/index.md', '# Title\n\nThis page lists.\n')).toEqual([
      'docs/index.md: it does not open with who needs it (“For …”)',
    ])
  })

  test('links of the built site that lead to no page or heading are seen', () => {
    const home = '<a class="x" href="./how-to/a#one">1</a><a href="/how-to/a#two">2</a><a href="/gone">3</a>'
    const inner = '<h2 id="one">One</h2><a href="./../">home</a><a href="#one">4</a><a href="https://a.example/b">5</a>'
    expect(
      deadLinks([
        ['index.html', home],
        ['how-to/a.html', inner],
      ]),
    ).toEqual(['/: /how-to/a#two leads nowhere', '/: /gone leads nowhere'])
  })
})
