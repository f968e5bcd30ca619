// What a document is written in, from its first lines: signs that no other format has, counted.
import type { Format } from '@/lib/domain/checklist/source/formats/format'

/** Lines that are looked at, and characters of each. */
const LINES = 200
const CHARACTERS = 400

type Sign = { format: Exclude<Format, 'markdown' | 'text'>; weight: number; line: RegExp }

/** A line that has one of these speaks for a format. What Markdown has too (`* [ ]`, `- x`, `====`) says nothing. */
const SIGNS: readonly Sign[] = [
  {
    format: 'confluence',
    weight: 5,
    line: /<ac:(?:task|structured-macro|layout|link|image|rich-text-body|parameter)\b|<ri:[a-z]/,
  },
  { format: 'jira', weight: 3, line: /^\s*h[1-6]\.\s+\S/ },
  { format: 'jira', weight: 3, line: /^\s*\|\|.*\|\|\s*$/ },
  {
    format: 'jira',
    weight: 2,
    line: /^\s*\{(?:code|panel|noformat|quote|info|note|warning|tip|expand|color)(?::[^}]{0,200})?\}/,
  },
  { format: 'jira', weight: 1, line: /^\s*(?:\*{1,6}|#{1,6}|-)\s+\([/x!?]\)\s|^\s*\[[^\]|]{1,200}\|https?:/ },
  { format: 'restructuredtext', weight: 4, line: /^\s*\.\. [a-z][a-z-]{2,40}::/ },
  {
    format: 'restructuredtext',
    weight: 2,
    line: /^\s*\.\. _[^:]{1,80}:|:(?:ref|doc|code|file|guilabel|command|term|kbd):`/,
  },
  { format: 'restructuredtext', weight: 3, line: /^\+[-=]{2,}(?:\+[-=]{2,})+\+\s*$/ },
  { format: 'restructuredtext', weight: 3, line: /^={2,}(?: +={2,})+\s*$/ },
  { format: 'asciidoc', weight: 2, line: /^={1,6} \S/ },
  { format: 'asciidoc', weight: 3, line: /^\|={3,}\s*$/ },
  {
    format: 'asciidoc',
    weight: 2,
    line: /^\[(?:source|cols|options|%|NOTE|WARNING|TIP|CAUTION|IMPORTANT|quote|horizontal|abstract|discrete)[^\]]{0,200}\]\s*$/,
  },
  { format: 'asciidoc', weight: 2, line: /^:[a-z][a-z0-9_-]{1,40}!?:(?:\s|$)|^(?:include|ifdef|ifndef|image)::/ },
  { format: 'asciidoc', weight: 1, line: /^\.{1,5} \S|^\*{2,5} \[[ x*]\] / },
  {
    format: 'org',
    weight: 4,
    line: /^\s*#\+(?:title|begin_|end_|author|todo|startup|options|filetags|property|include)/i,
  },
  {
    format: 'org',
    weight: 3,
    line: /^\*{1,8} (?:TODO|DONE|NEXT|WAITING|WAIT|HOLD|CANCELLED|CANCELED|STARTED|IN-PROGRESS)\b/,
  },
  { format: 'org', weight: 3, line: /^\s*:(?:PROPERTIES|END|LOGBOOK):\s*$/ },
  { format: 'org', weight: 2, line: /^\s*(?:SCHEDULED|DEADLINE|CLOSED): [<[]/ },
]
/** A line that begins with a letter, an ordinary bullet or a number has a sign only where one of these characters says so. */
const ORDINARY = /^\s*(?:[A-Za-z0-9][^<`:]*|(?:[-+]|\d{1,9}\.) [^<`:(]*)$/
const JIRA_HEADING = /^\s*h[1-6]\./

/** What only Markdown has speaks against all others; its headings not against Jira, whose numbers look like them. */
const MARKDOWN = /\]\(https?:|^ {0,3}\|?[ :]*-{3,}[ :-]*\|[ :|-]*$|^ {0,3}`{3,}/
const MARKDOWN_HEADING = /^ {0,3}#{1,6} \S/
const MARKDOWN_BOLD = /\*\*[^\s*][^*]{0,200}\*\*/
const SOME_MARKDOWN =
  /^ {0,3}#{1,6}\s|^\s*[-*+] \S|^\s*\d{1,9}[.)] \S|^\s*\||^ {0,3}>|^ {0,3}(?:`{3,}|~{3,})|\*\*|\]\(|^(?:={3,}|-{3,})\s*$/
const TAG =
  /^\s*<\/?(?:table|ul|ol|li|div|p|h[1-6]|tr|td|th|tbody|thead|section|span|input|label|details|summary|br|hr|article|main|dl|dt|dd|pre)\b/i
/** How much must speak for a format before it is taken. */
const ENOUGH = 3

/** Lines outside of code fences: what stands in code says nothing of the document. */
function outsideOfCode(lines: readonly string[]): string[] {
  let mark = ''
  return lines.flatMap((line) => {
    const fence = /^\s*(`{3,}|~{3}(?!~))/.exec(line)?.[1] ?? ''
    const isInside = mark !== ''
    if (isInside ? fence.startsWith(mark) : fence !== '') mark = isInside ? '' : fence
    return isInside ? [] : [line.slice(0, CHARACTERS)]
  })
}

const BEGINS_HTML = /^\s*<(?:!doctype\s+html|html|head|body)\b/i

function isHtml(lines: readonly string[]): boolean {
  const first = lines.find((line) => line.trim() !== '') ?? ''
  if (BEGINS_HTML.test(first)) return true
  if (!TAG.test(first)) return false
  const filled = lines.filter((line) => line.trim() !== '')
  const tags = filled.filter((line) => TAG.test(line)).length
  return tags >= 3 && tags * 10 >= filled.length * 6
}

/** Org's headings are asterisks at the margin, with deeper ones below them. */
function isOrgOutline(lines: readonly string[]): boolean {
  return (
    lines.some((line) => /^\* \S/.test(line)) &&
    lines.some((line) => /^\*{2,8} \S/.test(line)) &&
    lines.some((line) => /^\s+[-+] /.test(line))
  )
}

/** Bold words between two asterisks each, and a heading where Jira would have a number below another one. */
const isNotJira = (line: string, above = ''): boolean =>
  MARKDOWN_BOLD.test(line) || (/^#{2,6} \S/.test(line) && !above.startsWith('#'))

/** The format of a document. Only what has signs of its own is anything but Markdown. */
export function formatOf(all: readonly string[]): Format {
  const lines = outsideOfCode(all.slice(0, LINES)).filter((line) => line.trim() !== '')
  if (lines.length === 0) return 'markdown'
  const points = new Map<Sign['format'], number>(isHtml(lines) ? [['html', 2 * ENOUGH]] : [])
  for (const line of lines) {
    if (ORDINARY.test(line) && !JIRA_HEADING.test(line)) continue
    for (const { format, weight, line: sign } of SIGNS)
      if (sign.test(line)) points.set(format, (points.get(format) ?? 0) + weight)
  }
  if (isOrgOutline(lines)) points.set('org', (points.get('org') ?? 0) + 2)
  const [best] = [...points].sort(([, one], [, other]) => other - one)
  if (best && best[1] >= ENOUGH) {
    const [format, weight] = best
    const against = lines.filter(
      (line, at) =>
        MARKDOWN.test(line) || (format === 'jira' ? isNotJira(line, lines[at - 1]) : MARKDOWN_HEADING.test(line)),
    ).length
    if (weight > against * 2) return format
  }
  return lines.some((line) => SOME_MARKDOWN.test(line)) ? 'markdown' : 'text'
}
