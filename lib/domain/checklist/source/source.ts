// A document as it was imported, and the same in canonical Markdown: the first stage of reading it.
import { ownLines, RECORD_BELOW } from '@/lib/domain/checklist/blocks/filled-in'
import { fromAsciidoc } from '@/lib/domain/checklist/source/formats/asciidoc'
import { fromConfluence } from '@/lib/domain/checklist/source/formats/confluence'
import { formatOf } from '@/lib/domain/checklist/source/formats/detect'
import { type Format, findingsOf } from '@/lib/domain/checklist/source/formats/format'
import { fromJira } from '@/lib/domain/checklist/source/formats/jira'
import { fromOrg } from '@/lib/domain/checklist/source/formats/org'
import { type Converted, NOTHING_HELD } from '@/lib/domain/checklist/source/formats/page'
import { fromRestructuredText } from '@/lib/domain/checklist/source/formats/restructuredtext'
import { fromHtml } from '@/lib/domain/checklist/source/html/html'
import { normalise } from '@/lib/domain/checklist/source/normalise'
import type { Finding } from '@/lib/domain/checklist/structure'

export type Source = {
  format: Format
  /** The lines as they were imported, without their ends. */
  original: string[]
  /**
   * Canonical Markdown: `lines[i]` is what line `i + 1` says. Boxes are `- [ ]`, `- [x]`, `- [!]` (failed), `- [/]` (partly), `- [~]` (not applicable);
   * `-` is the bullet, `1.` a number, `**` bold, `____` a blank; U+2028 is a break within a line.
   */
  lines: string[]
  /** For a line that says something and whose canonical line is empty, the index of the line that holds what it says; else null. */
  covered: (number | null)[]
  findings: Finding[]
}

const asItIs = (lines: string[]): Converted => ({ lines, unread: [], held: NOTHING_HELD })
const READERS: Readonly<Record<Format, (lines: string[]) => Converted>> = {
  markdown: asItIs,
  text: asItIs,
  html: (lines) => fromHtml(lines),
  jira: fromJira,
  confluence: fromConfluence,
  asciidoc: fromAsciidoc,
  restructuredtext: fromRestructuredText,
  org: fromOrg,
}

const splitLines = (text: string): string[] =>
  (text.charCodeAt(0) === 0xfeff ? text.replace(/^\ufeff+/, '') : text).split(text.includes('\r') ? /\r\n|\n|\r/ : '\n')

/** How often what was written is taken for another format again. */
const ROUNDS = 4

/** A document in canonical Markdown. What it holds may look like another format once it was read; then it is read as that too. */
function inMarkdown(document: string[], text: string): Converted & { format: Format } {
  const format = formatOf(document)
  const { lines: markdown, unread, held } = READERS[format](document)
  let lines = normalise(markdown, markdown === document ? text : markdown.join('\n'))
  for (let round = 0; round < ROUNDS; round++) {
    const again = formatOf(lines)
    if (again === 'markdown' || again === 'text') break
    const converted = READERS[again](lines).lines
    const read = normalise(converted, converted.join('\n'))
    if (read.every((line, at) => line === lines[at])) break
    lines = read
  }
  return { format, unread, held, lines }
}

const isBlank = (line: string | undefined): boolean => line === undefined || line === '' || line.trim() === ''
/** The marks of a quote around nothing say nothing. */
const saysNothing = (line: string | undefined): boolean => isBlank(line) || /^[\s>]*$/.test(line ?? '')

/**
 * Lines that say something and that nothing is left of stand with what is above them, or below where nothing is. `isEmpty`: whether nothing is left
 * of a line.
 */
function cover(
  { original, lines, covered }: Pick<Source, 'original' | 'lines' | 'covered'>,
  isEmpty: (line: string | undefined) => boolean,
): void {
  let above = -1
  for (let at = 0; at < lines.length; at++) {
    if (!isEmpty(lines[at])) above = at
    else if (covered[at] === null && above !== -1 && !isBlank(original[at])) covered[at] = above
  }
  const first = lines.findIndex((line) => !isEmpty(line))
  for (let at = 0; at < first; at++) if (!isBlank(original[at])) covered[at] ??= first
}

/** Reads a text. Total, deterministic and linear; what is read of `lines` is `lines` again. */
export function readSource(text: string): Source {
  const original = splitLines(text)
  const own = text.includes(RECORD_BELOW) ? ownLines(original) : original.length
  const document = own === original.length ? original : original.slice(0, own)
  const { format, unread, held, lines: said } = inMarkdown(document, text)
  const isNothing = said.every(isBlank)
  const lines = isNothing ? original : own === original.length ? said : [...said, ...original.slice(own)]
  const covered = new Array<number | null>(original.length).fill(null)
  for (const [at, below] of held)
    if (isBlank(lines[at]) && !isBlank(original[at]) && !isBlank(lines[below])) covered[at] = below
  if (isNothing) cover({ original, lines, covered }, saysNothing)
  else if (lines !== original) cover({ original, lines, covered }, isBlank)
  return { format, original, lines, covered, findings: findingsOf(format, unread) }
}
