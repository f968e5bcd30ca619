// Links and paths of the documentation: each leads to a file, and to a heading of it where it names one.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

const BROKEN = 'e2e/architecture/broken/'
/** Checklists are not documentation: what they link to is elsewhere. */
const NOT_PAGES = [BROKEN, 'lib/domain/checklist/fixtures/', 'lib/domain/checklist/cases/', 'examples/']
/** Made by a build, so that a fresh clone does not have them. */
const BUILT = ['docs/.vitepress/dist', 'lib/data/generated']
const INDEX = 'docs/index.md'
const LINK = /\[[^\][]{0,300}\]\(([^()\s]{1,500})\)/g
const ELSEWHERE = /^[a-z][a-z0-9+.-]*:|^\/\//i
/** A path of the documentation in source code. An applied migration never changes, so its comments are not looked at. */
const MENTION = /(?<![\w/.-])docs\/[a-z-]+(?:\/[a-z-]+)*\.md/g
const SOURCE = /^(app|components|lib|e2e|bench)\/.*\.(ts|tsx|mjs)$|^\.env\.example$/
/** A file or folder of the repository, as code in a page. */
const PATH = /`((?:app|bench|components|docs|e2e|examples|lib|prisma)\/[a-z0-9()[\]._/-]*)`/g
const UNFINISHED = /^(<{7} |={7}$|>{7} )/

/** Lines outside of code blocks, without code spans. */
function prose(page) {
  let fence = ''
  return page.split('\n').map((line) => {
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1] ?? ''
    const isInside = fence !== ''
    if (isInside && mark.startsWith(fence) && line.trim() === mark) fence = ''
    else if (!isInside) fence = mark
    return isInside || mark !== '' ? '' : line.replace(/`[^`]*`/g, (code) => code.replace(/[[\]()]/g, ' '))
  })
}

/** The anchor of a heading, as GitHub makes it. */
export const slugOf = (heading) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N} _-]/gu, '')
    .trim()
    .replaceAll(' ', '-')

/** The anchors of a page's headings; a second heading of the same text gets a number. */
export function anchorsOf(page) {
  const found = new Map()
  return new Set(
    prose(page).flatMap((line) => {
      const heading = /^#{1,6} +(.+)$/.exec(line)?.[1]
      if (heading === undefined) return []
      const slug = slugOf(heading)
      const count = found.get(slug) ?? 0
      found.set(slug, count + 1)
      return [count === 0 ? slug : `${slug}-${count}`]
    }),
  )
}

const fileOf = (page, path) => (path === '' ? page : join(dirname(page), decodeURIComponent(path)))

/** What is wrong with a link of a page; null when it leads somewhere. */
function faultOf(page, target) {
  const [path = '', anchor = ''] = target.split('#')
  const file = fileOf(page, path)
  if (!existsSync(file)) return `${file} does not exist`
  if (page.startsWith('docs/') && !file.startsWith('docs/')) return `${file} is not part of the site: name it as code`
  if (anchor === '' || !statSync(file).isFile()) return null
  return anchorsOf(readFileSync(file, 'utf8')).has(anchor) ? null : `${file} has no heading #${anchor}`
}

const targetsOf = (line) => [...line.matchAll(LINK)].map(([, target = '']) => target)

/** What is wrong in one page, as lines to print. */
export function violationsOfPage(page, text) {
  const links = prose(text).flatMap((line, at) =>
    targetsOf(line)
      .map((target) => (ELSEWHERE.test(target) ? null : faultOf(page, target)))
      .flatMap((fault) => (fault === null ? [] : [`${page}:${at + 1}: ${fault}`])),
  )
  // What a module may know is compared with the table of the architecture rules, which names files that may come.
  const paths = text.split('\n').flatMap((line, at) =>
    (line.startsWith('Knows: ') ? [] : [...line.matchAll(PATH)])
      .map(([, path = '']) => path)
      .filter((path) => !existsSync(path) && !BUILT.includes(path))
      .map((path) => `${page}:${at + 1}: ${path} does not exist`),
  )
  const marks = text
    .split('\n')
    .flatMap((line, at) => (UNFINISHED.test(line) ? [`${page}:${at + 1}: a mark of an unfinished merge`] : []))
  return [...openingOf(page, text), ...links, ...paths, ...marks]
}

/** Each page of docs/ opens with who needs it. */
function openingOf(page, text) {
  const first = text.split('\n').find((line) => line !== '' && !line.startsWith('# ') && !line.startsWith('<!--')) ?? ''
  return page.startsWith('docs/') && !first.startsWith('For ')
    ? [`${page}: it does not open with who needs it (“For …”)`]
    : []
}

/** Pages of the documentation that a source file names and that do not exist. */
export function violationsOfSource(file, text) {
  const mentions = [...new Set(text.match(MENTION) ?? [])]
  return mentions.filter((page) => !existsSync(page)).map((page) => `${file}: ${page} does not exist`)
}

/** Pages of docs/ that the index does not link to. */
function unlisted(pages) {
  const listed = new Set(targetsOf(readFileSync(INDEX, 'utf8')).map((target) => fileOf(INDEX, target.split('#')[0])))
  return pages
    .filter((page) => page.startsWith('docs/') && page !== INDEX && !listed.has(page))
    .map((page) => `${page}: ${INDEX} does not link to it`)
}

/** The documentation, and the sources that may name a page of it. */
function trackedFiles() {
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  })
    .split('\0')
    .filter((file) => file !== '' && existsSync(file))
  return {
    pages: files.filter((file) => file.endsWith('.md') && !NOT_PAGES.some((folder) => file.startsWith(folder))),
    sources: files.filter((file) => SOURCE.test(file) && !file.endsWith('.test.ts') && !file.startsWith(BROKEN)),
  }
}

/** What is wrong, as lines to print, and how many pages were read. */
export function checkDocuments() {
  const { pages, sources } = trackedFiles()
  const lines = [
    ...pages.flatMap((page) => violationsOfPage(page, readFileSync(page, 'utf8'))),
    ...sources.flatMap((file) => violationsOfSource(file, readFileSync(file, 'utf8'))),
    ...unlisted(pages),
  ]
  return { pages: pages.length, lines }
}
