// One line in canonical Markdown: its words without what only looks, its bullet and its box in one spelling.

import { withBlanks } from '@/lib/domain/checklist/source/blanks'
import { bulletOf, gluedBullet, type Listed } from '@/lib/domain/checklist/source/bullets'
import { BREAK, HAS, withPlainSpaces } from '@/lib/domain/checklist/source/characters'
import { struckOut, withAsterisks, withoutEscapes } from '@/lib/domain/checklist/source/emphasis'
import { withoutComments, withoutMarks } from '@/lib/domain/checklist/source/hints'
import { withoutEntities } from '@/lib/domain/checklist/source/html/entities'
import { withoutTags } from '@/lib/domain/checklist/source/html/inline-html'
import { isTagName } from '@/lib/domain/checklist/source/html/tags'
import {
  isChoice,
  type Leading,
  leadingMark,
  SYMBOL,
  withChoiceMarks,
  withoutCodes,
} from '@/lib/domain/checklist/source/marks'
import { Protected } from '@/lib/domain/checklist/source/protect'
import { withTargets } from '@/lib/domain/checklist/source/references'

/** What is known of a line before it is read. */
export type Place = {
  /** Names of HTML tags that are closed anywhere in the document. */
  closed: ReadonlySet<string>
  /** Targets of links that stand elsewhere in the document, by their labels. */
  targets: ReadonlyMap<string, string>
  /** It is a row of a table. */
  isRow: boolean
  /** A bar in it would make a table of it. */
  keepsBars: boolean
}

/** `sign`: it begins with a sign that may be the mark of a box; `boxed` is the line if it is one. */
export type ReadLine = { text: string; sign?: { leading: Leading; boxed: string } }

const HEADING = /^ {0,3}(?:(#{1,6})(?:[ \t]+|$)|(#{2,6})(?=\p{L}))/u
const CLOSING_HASHES = /[ \t]+#+[ \t]*$/
const ALL_BOLD = /^\*\*([^*]{1,500})\*\*$/
const QUOTE = /^[ \t]*(?:>[ \t]?){1,20}/

/** A line that holds none of these is what it is. */
const SOMETHING =
  HAS.odd |
  HAS.backslash |
  HAS.ampersand |
  HAS.less |
  HAS.twoColons |
  HAS.twoUnderscores |
  HAS.runDots |
  HAS.runTildes |
  HAS.runEquals

const SUMMARY = /<summary[\s>]/i
const HEADING_IN_LINE = /<h([1-6])[\s>]/i

/** Tags and entities first: what they say is then read like everything else. */
function withoutHtml(line: string, { closed, isRow }: Place, isHeading: boolean): string {
  const coded = new Protected(line, isRow, 'code')
  const words = withoutTags(withoutComments(coded.text, isHeading), closed, isRow || isHeading)
  // What is gone at the beginning leaves no indent behind.
  const held = new Protected(/^[ \t]/.test(line) ? words : words.trimStart(), isRow, 'addresses')
  const decoded = coded.restore(held.restore(withoutEntities(held.text, isTagName)))
  return isRow || isHeading ? decoded : summed(line, decoded)
}

/** What can be folded away keeps its title: as a heading where it is one, else as words that go on with nothing. */
function summed(line: string, text: string): string {
  if (!SUMMARY.test(line)) return text
  const level = HEADING_IN_LINE.exec(line)?.[1]
  const title = text.trimStart()
  if (title === '' || /^(?:[-*+#>]|\d{1,9}[.)]|\[)/.test(title)) return text
  return level === undefined
    ? `${text.slice(0, text.length - title.length)}> ${title}`
    : `${'#'.repeat(Number(level))} ${title}`
}

function heading(line: string, found: RegExpExecArray): string {
  const words = withoutMarks(line.slice(found[0].length).replace(CLOSING_HASHES, '').trim())
  const level = found[1] ?? found[2] ?? '#'
  const title = words.replace(ALL_BOLD, '$1').trim()
  const leading = leadingMark(title, true)
  // A tick in the heading of a template is decoration.
  const isBox = leading !== null && leading.kind === 'box' && (leading.mark === 'open' || leading.bracketed)
  const marked = isBox ? `[${SYMBOL[leading.mark]}] ${title.slice(leading.end)}` : title
  return `${level} ${withBlanks(withChoiceMarks(marked))}`.trimEnd()
}

/** `**[ ] Title**` and `**[ ]** Title`: the emphasis is that of the title. */
function markInBold(text: string, isListed: boolean): { leading: Leading; title: string } | null {
  if (!text.startsWith('**')) return null
  const leading = leadingMark(text.slice(2), isListed)
  if (!leading) return null
  const behind = text.slice(2 + leading.end)
  if (behind.startsWith('**')) return { leading, title: behind.slice(2).trimStart() }
  const tight = /^(\[[^\]]{0,3}\]|[^\w\s])\*\*/u.exec(text.slice(2))
  return tight ? null : { leading, title: `**${behind}` }
}

/** The mark that a text begins with, and the title that it marks. */
function markedTitle(text: string, isListed: boolean): { leading: Leading; title: string } | null {
  const plain = leadingMark(text, isListed)
  const found = plain ? { leading: plain, title: text.slice(plain.end) } : markInBold(text, isListed)
  if (found || !text.startsWith('~~') || !text.endsWith('~~')) return found
  const inside = text.slice(2, -2).trim()
  const struck = leadingMark(inside, isListed)
  return struck && { leading: { ...struck, mark: 'not-applicable' }, title: inside.slice(struck.end) }
}

const boxOf = (indent: string, lead: string, { mark }: Leading, title: string): string => {
  const struck = struckOut(title)
  return `${indent}${lead || '- '}[${SYMBOL[struck === null ? mark : 'not-applicable']}] ${withBlanks(withChoiceMarks(struck ?? title))}`.trimEnd()
}

/** The bullet ◦ beside boxes is one of them. */
const CIRCLE: Leading = { mark: 'open', kind: 'bullet', bracketed: false, end: 0 }

const CIRCLED_BOX: Leading = { ...CIRCLE, bracketed: true }

/** A line of a list, or one that begins with a box. */
function listed({ indent, lead, rest, was }: Listed): ReadLine {
  const isListed = lead !== ''
  const found = markedTitle(rest, isListed)
  const text = () => `${indent}${lead}${withBlanks(withChoiceMarks(withoutMarks(rest)))}`
  if (!found && was === '◦')
    return { text: text(), sign: { leading: CIRCLE, boxed: boxOf(indent, lead, CIRCLE, withoutMarks(rest)) } }
  if (!found) return { text: text() }
  const title = withoutMarks(found.title)
  if (!isListed && title === '') return { text: text() }
  if (isChoice(title)) return { text: text() }
  const boxed = boxOf(indent, lead, found.leading, title)
  if (found.leading.kind === 'box' && was === '◦') return { text: boxed, sign: { leading: CIRCLED_BOX, boxed } }
  if (found.leading.kind === 'box') return { text: boxed }
  const isBox = found.leading.kind === 'ballot' || found.leading.kind === 'tick'
  return { text: isBox ? boxed : text(), sign: { leading: found.leading, boxed } }
}

/** Two underscores or dots that are all of a cell. */
const PLACE_ALONE = /^(?:__|\.{4,}|…{2,})$/

/** A cell with its mark, its choices and its places in one spelling. A box before words is written in brackets, one alone is a glyph. */
function cell(text: string): string {
  const bullet = bulletOf(text)
  const words = withoutMarks(bullet && leadingMark(bullet.rest, true) ? bullet.rest : text)
  const found = leadingMark(words, true)
  if (PLACE_ALONE.test(words)) return '____'
  if (!found || found.kind === 'round') return withBlanks(withChoiceMarks(words))
  const rest = words.slice(found.end)
  if (rest === '') return found.kind === 'sign' && found.mark === 'done' ? '✅' : CELL_GLYPH[found.mark]
  if (found.kind === 'sign' || found.kind === 'light' || isChoice(rest)) return withBlanks(withChoiceMarks(words))
  return boxOf('', '', found, rest).slice(2)
}

const CELL_GLYPH = { open: '☐', done: '☑', failed: '❌', partly: '⚠️', 'not-applicable': '[~]' } as const

const BAR = /(?<!\\)\|/

function row(line: string): string {
  return line
    .split(BAR)
    .map((between) => {
      const words = between.trim()
      if (words === '') return between
      const lead = between.length - between.trimStart().length
      const written = cell(words)
      const behind = between.slice(lead + words.length)
      return between.slice(0, lead) + written + (written === words ? behind : behind.slice(0, 1))
    })
    .join('|')
}

/** Links get their targets where these stand elsewhere; in code there are none. */
function linked(line: string, bits: number, { targets, isRow }: Place): string {
  if (targets.size === 0 || (bits & HAS.bracket) === 0) return line
  const held = new Protected(line, isRow, 'both')
  return held.restore(withTargets(held.text, targets))
}

/** A line that is no code, no comment and no front matter, in one spelling. `bits` are those of `bitsOf(line)`. */
export function readLine(line: string, bits: number, place: Place): ReadLine {
  const isHeading = HEADING.test(line)
  const decoded = (bits & (HAS.less | HAS.ampersand)) !== 0 ? withoutHtml(line, place, isHeading) : line
  const held = new Protected(linked(decoded, bits, place), place.isRow, 'both')
  let text = held.text
  if (decoded !== line || (bits & SOMETHING) !== 0) {
    text = withPlainSpaces(text)
    if (text.includes('\\')) text = withoutEscapes(text)
    if (!place.isRow && !place.keepsBars && text.includes('\\|')) text = text.replaceAll('\\|', '|')
    if (text.includes(':')) text = withoutCodes(text)
  }
  text = withAsterisks(text)
  if (place.isRow) return { text: held.restore(row(text)).trimEnd() }
  const quote = QUOTE.exec(text)?.[0] ?? ''
  const said = quote === '' ? text : text.slice(quote.length)
  const titled = HEADING.exec(said)
  if (titled) return { text: quote + held.restore(heading(said, titled)) }
  const read = listed(bulletOf(said) ?? glued(said) ?? bare(said))
  const words = quote + held.restore(indented(read.text)).trimEnd()
  if (!read.sign) return { text: words }
  return { text: words, sign: { ...read.sign, boxed: quote + held.restore(indented(read.sign.boxed)).trimEnd() } }
}

const CONTENT = /^([ \t]*)((?:-|\d{1,9}\.)[ \t]+)?/

/** What stands behind a break in a line of a list belongs to it; a list that goes on there is another one. */
function indented(text: string): string {
  if (!text.includes(BREAK)) return text
  const [first = '', ...more] = text.split(BREAK)
  const [, space = '', lead = ''] = CONTENT.exec(first) ?? []
  const inside = space + ' '.repeat(lead.length)
  const behind = more.map((part) => part.trim()).filter((part) => part !== '')
  return [first.trimEnd(), ...behind.map((part) => (bulletOf(part) ? space : inside) + part)].join(BREAK)
}

/** A bullet without a blank behind it is one only before a box. */
function glued(line: string): Listed | null {
  const found = gluedBullet(line)
  const leading = found && leadingMark(found.rest, true)
  return leading && leading.kind !== 'round' ? found : null
}

function bare(line: string): Listed {
  const rest = line.trimStart()
  return { indent: line.slice(0, line.length - rest.length), lead: '', rest, was: '' }
}
