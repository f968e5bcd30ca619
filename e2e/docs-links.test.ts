// Every relative link of the documentation leads to a file that exists, and to a heading of it where it names one.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'

const PAGES = [
  ...readdirSync('.').filter((name) => name.endsWith('.md')),
  ...['docs', 'bench', 'e2e', 'prisma'].flatMap((folder) =>
    readdirSync(folder).flatMap((name) => (name.endsWith('.md') ? [join(folder, name)] : [])),
  ),
]
const LINK = /\[[^\][]{0,300}\]\(([^()\s]{1,500})\)/g
const ELSEWHERE = /^[a-z][a-z0-9+.-]*:|^\/\//i

/** Lines outside of code blocks, without code spans. */
function prose(page: string): string[] {
  let fence = ''
  return page.split('\n').map((line) => {
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1] ?? ''
    const isInside = fence !== ''
    if (isInside && mark.startsWith(fence) && line.trim() === mark) fence = ''
    else if (!isInside) fence = mark
    return isInside || mark !== '' ? '' : line.replace(/`[^`]*`/g, (code) => code.replace(/[[\]()]/g, ' '))
  })
}

/** The anchors of a page's headings, as GitHub makes them. */
function anchorsOf(page: string): Set<string> {
  const found = new Map<string, number>()
  return new Set(
    prose(page).flatMap((line) => {
      const heading = /^#{1,6} +(.+)$/.exec(line)?.[1]
      if (heading === undefined) return []
      const slug = heading
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\p{N} _-]/gu, '')
        .trim()
        .replaceAll(' ', '-')
      const count = found.get(slug) ?? 0
      found.set(slug, count + 1)
      return [count === 0 ? slug : `${slug}-${count}`]
    }),
  )
}

/** What is wrong with a link of a page; null when it leads somewhere. */
function fault(page: string, target: string): string | null {
  const [path = '', anchor = ''] = target.split('#')
  const file = path === '' ? page : join(dirname(page), decodeURIComponent(path))
  if (!existsSync(file)) return `${file} does not exist`
  if (anchor === '' || !statSync(file).isFile()) return null
  return anchorsOf(readFileSync(file, 'utf8')).has(anchor) ? null : `${file} has no heading #${anchor}`
}

function faultsOf(page: string, text: string): string[] {
  return prose(text).flatMap((line, at) =>
    [...line.matchAll(LINK)].flatMap(([, target = '']) => {
      const wrong = ELSEWHERE.test(target) ? null : fault(page, target)
      return wrong === null ? [] : [`line ${at + 1}: ${wrong}`]
    }),
  )
}

describe('relative links', () => {
  test.each(PAGES)('%s', (page) => {
    expect(faultsOf(page, readFileSync(page, 'utf8'))).toEqual([])
  })
  test('a link that leads nowhere is found, and one in code is none', () => {
    const page = '# Page\n\n[a](gone.md) [b](https://example.org/gone) `[c](gone.md)`\n\n```\n[d](gone.md)\n```\n'
    expect(faultsOf('docs/page.md', page)).toEqual(['line 3: docs/gone.md does not exist'])
    expect(fault('README.md', '#no-such-heading')).toBe('README.md has no heading #no-such-heading')
  })
  test('anchors are made as GitHub makes them', () => {
    expect(anchorsOf('# Go/no-go criteria\n\n## A\n\n## A\n')).toEqual(new Set(['gono-go-criteria', 'a', 'a-1']))
  })
})

test.each(PAGES)('%s has no mark of an unfinished merge', (page) => {
  expect(readFileSync(page, 'utf8')).not.toMatch(/^(<{7} |={7}$|>{7} )/m)
})
