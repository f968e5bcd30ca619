// Confluence's storage format as Markdown: HTML with elements of its own for tasks, code, panels and links.

import { type Converted, NOTHING_HELD } from '@/lib/domain/checklist/source/formats/page'
import { fromHtml } from '@/lib/domain/checklist/source/html/html'

const TASK =
  /<ac:task>([\s\S]{0,2000}?)<ac:task-status>\s{0,20}(complete|incomplete)\s{0,20}<\/ac:task-status>([\s\S]{0,200}?)<ac:task-body>/g
const CODE =
  /<ac:structured-macro[^<>]{0,500}ac:name="(?:code|noformat)"[^<>]{0,500}>([\s\S]{0,2000}?)<ac:plain-text-body>\s{0,20}<!\[CDATA\[([\s\S]{0,100000}?)\]\]>\s{0,20}<\/ac:plain-text-body>\s{0,20}<\/ac:structured-macro>/g
const MACRO = /<ac:structured-macro[^<>]{0,500}?ac:name="([\w-]{1,60})"[^<>]{0,500}>/g
const TITLE = /<ac:parameter ac:name="(title|[a-z-]{1,40})">([^<]{0,500})<\/ac:parameter>/g
/** Macros whose words are in the page itself. */
const HELD =
  /^(?:code|noformat|panel|info|note|warning|tip|expand|section|column|excerpt|details|status|toc|anchor|quote|ui-.+)$/

const newlines = (text: string): string => text.replace(/[^\n]/g, '')
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** The page as plain HTML; every line break stays where it is. */
function asHtml(text: string): string {
  return text
    .replace(CODE, (_whole, given: string, code: string) => {
      const language = /ac:name="language">([\w+#-]{1,30})</.exec(given)?.[1] ?? ''
      return `${newlines(given)}<pre class="language-${language}">${escaped(code)}</pre>`
    })
    .replace(TASK, (_whole, before: string, status: string, behind: string) => {
      const box = status === 'complete' ? '[x] ' : '[ ] '
      return `<li>${newlines(before)}${newlines(behind)}${box}`
    })
    .replace(/<\/ac:task-body>\s{0,200}<\/ac:task>/g, (whole) => `</li>${newlines(whole)}`)
    .replace(/<(\/?)ac:task-list[^<>]{0,200}>/g, '<$1ul>')
    .replace(TITLE, (_whole, name: string, value: string) => (name === 'title' ? `<b>${value}</b> ` : ''))
    .replace(/<ri:user[^<>]{0,300}\/?>/g, '@user')
    .replace(/<ri:page[^<>]{0,300}ri:content-title="([^"]{0,300})"[^<>]{0,300}\/?>/g, '$1')
    .replace(/<!\[CDATA\[([\s\S]{0,20000}?)\]\]>/g, (_whole, words: string) => escaped(words))
    .replace(/<time[^<>]{0,80}datetime="([^"]{0,40})"[^<>]{0,80}\/?>/g, '$1')
    .replace(/<\/?ac:(?:layout|layout-section|layout-cell|rich-text-body)[^<>]{0,300}>/g, (tag) =>
      tag.startsWith('</') ? '</div>' : '<div>',
    )
    .replace(/<\/?(?:ac|ri):[^<>]{0,500}>/g, (tag) => newlines(tag))
}

/** Indices of the lines where a macro stands that shows what is elsewhere. */
function unreadIn(lines: readonly string[]): number[] {
  return lines.flatMap((line, at) => ([...line.matchAll(MACRO)].some(([, name = '']) => !HELD.test(name)) ? [at] : []))
}

/** Lines of Confluence's storage format as Markdown. */
export function fromConfluence(lines: readonly string[]): Converted {
  const html = asHtml(lines.join('\n')).split('\n')
  const { lines: written, unread } = fromHtml(html)
  return { lines: written, unread: [...unreadIn(lines), ...unread], held: NOTHING_HELD }
}
