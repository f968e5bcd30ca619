// The documentation as a site: the pages as they are, with the list of docs/index.md as navigation, and search. Nothing is fetched from elsewhere.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { slugOf } from '../../e2e/architecture/check-documents.mjs'

const SECTION = /^## (.+)$/
const ENTRY = /^- \[([^\]]+)\]\(([^)]+)\.md\)/

/** The sections of the index with their pages. */
function sidebar() {
  const sections = []
  for (const line of readFileSync(join(import.meta.dirname, '../index.md'), 'utf8').split('\n')) {
    const title = SECTION.exec(line)?.[1]
    if (title) sections.push({ text: title, items: [] })
    const [, text, link] = ENTRY.exec(line) ?? []
    if (text) sections.at(-1)?.items.push({ text, link: `/${link}` })
  }
  return sections
}

/** Double braces of the text are braces, not expressions of the generator. */
function keepBraces(markdown) {
  const write = markdown.renderer.rules.text
  markdown.renderer.rules.text = (...args) => write(...args).replaceAll('{{', '&#123;&#123;')
}

export default {
  title: 'Countersign',
  description: 'Release readiness and sign-off',
  cleanUrls: true,
  lastUpdated: false,
  ignoreDeadLinks: 'localhostLinks',
  srcExclude: ['generate/**'],
  markdown: { anchor: { slugify: slugOf }, config: keepBraces },
  themeConfig: { search: { provider: 'local' }, sidebar: sidebar(), outline: [2, 3] },
}
