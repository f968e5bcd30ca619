// Markdown as people and programs write it becomes canonical Markdown, line by line.
import { FILLED_IN } from '@/lib/domain/checklist/blocks/filled-in'
import { BREAK, bitsOf, HAS, LONGEST_LINE } from '@/lib/domain/checklist/source/characters'
import { closesFence, type Fence, fenceAt } from '@/lib/domain/checklist/source/fences'
import { frontMatterEnd, withYaml } from '@/lib/domain/checklist/source/formats/front-matter'
import { withoutHtmlBlocks } from '@/lib/domain/checklist/source/html/html-blocks'
import { closedIn } from '@/lib/domain/checklist/source/html/tags'
import { type Place, readLine } from '@/lib/domain/checklist/source/line'
import { isCanonical } from '@/lib/domain/checklist/source/quick'
import { withoutQuote } from '@/lib/domain/checklist/source/quotes'
import { definitionsOf } from '@/lib/domain/checklist/source/references'
import { type Sign, settleSigns } from '@/lib/domain/checklist/source/siblings'
import { eitherOf, type Traits, traitsOf } from '@/lib/domain/checklist/source/traits'

const RULE = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/
const TABLE_RULE = /^[ \t>|:-]+$/
const TABLE_HEAD_RULE = /^ {0,3}\|?[ \t]*:?-{3,}:?[ \t]*(?:\|[ \t]*:?-{3,}:?[ \t]*)+\|?[ \t]*$/
const QUOTE = /^[ \t]*(?:>[ \t]?){1,20}/

const EMPTY: ReadonlySet<string> = new Set()
const NO_TARGETS: ReadonlyMap<string, string> = new Map()

/** Whether a column of a line stands in a code span. */
const isInCode = (line: string, at: number): boolean => line.slice(0, at).split('`').length % 2 === 0

/** Where the first character of a line stands that is no blank. */
function firstAt(line: string): number {
  let at = 0
  while (line.charCodeAt(at) === 0x20 || line.charCodeAt(at) === 0x09) at += 1
  return at
}

/** What is known of the whole document. */
type Known = Pick<Place, 'closed' | 'targets'>

class Normaliser {
  readonly written: string[]
  /** Whether a line was changed, by its index. */
  readonly isChanged: Uint8Array
  changes = 0
  private readonly signs = new Map<number, Sign>()
  private fence: Fence | null = null
  private isFenceQuoted = false
  private isComment = false
  /** Within a comment that begins behind words. */
  private isHint = false
  private isTable = false
  private lastComment: number | null = null

  /** `before`: which lines the reading before this one changed. One that it did not change is not looked at again. */
  constructor(
    private readonly lines: readonly string[],
    private readonly known: Known,
    private readonly traits: Traits,
    private readonly before: Uint8Array | null,
  ) {
    this.written = new Array<string>(lines.length)
    this.isChanged = new Uint8Array(lines.length)
  }

  /** Whether a line belongs to the fence that is open, as what it holds or as its end. */
  private isFenced(line: string, fence: Fence): boolean {
    const quote = this.isFenceQuoted ? QUOTE.exec(line)?.[0] : ''
    // A quote that ends ends the code in it.
    if (quote === undefined) {
      this.fence = null
      return false
    }
    if (closesFence(line.slice(quote.length), fence)) this.fence = null
    return true
  }

  private opensFence(line: string, first: number): boolean {
    if (first !== 0x60 && first !== 0x7e && first !== 0x3e) return false
    const quote = first === 0x3e ? (QUOTE.exec(line)?.[0] ?? '') : ''
    this.fence = fenceAt(line.slice(quote.length))
    this.isFenceQuoted = quote !== ''
    return this.fence !== null
  }

  /** The last line in which a comment ends. */
  private lastEnd(): number {
    this.lastComment ??= this.lines.findLastIndex((line) => line.includes('-->'))
    return this.lastComment
  }

  /** A comment that stands alone stays; it may go on for lines. */
  private opensComment(line: string, first: number, at: number): boolean {
    if (first !== 0x3c || !line.trimStart().startsWith('<!--')) return false
    const end = line.indexOf('-->')
    if (end !== -1) return line.slice(end + 3).trim() === '' || line.trimStart().startsWith(FILLED_IN)
    this.isComment = at < this.lastEnd()
    return this.isComment
  }

  /**
   * A comment that begins behind words and ends some lines further down is dropped, and the lines in it are empty. `null`: there is none in this
   * line; else what is left of it.
   */
  private withoutLongComment(line: string, at: number): string | null {
    if (this.isHint) {
      const end = line.indexOf('-->')
      if (end === -1) return ''
      this.isHint = false
      return line.slice(end + 3).trimStart()
    }
    if (line.includes(FILLED_IN)) return null
    const from = line.lastIndexOf('<!--')
    if (
      from === -1 ||
      at >= this.lastEnd() ||
      line.includes('-->', from) ||
      line[from - 1] === '\\' ||
      isInCode(line, from)
    )
      return null
    this.isHint = true
    return line.slice(0, from)
  }

  /** Whether a line is code or a comment, which stay as they are. */
  private isVerbatim(line: string, first: number, at: number): boolean {
    if (this.isComment) {
      if (line.includes('-->')) this.isComment = false
      return true
    }
    if (this.fence && this.isFenced(line, this.fence)) return true
    return this.opensFence(line, first) || this.opensComment(line, first, at)
  }

  private placeOf(line: string, at: number): Place {
    const said = line.replace(QUOTE, '').trimStart()
    const below = this.lines[at + 1] ?? ''
    const hasRule = below.includes('--') && below.length < 2000 && TABLE_HEAD_RULE.test(below.replace(QUOTE, ''))
    if (!line.includes('|')) this.isTable = false
    else if (hasRule) this.isTable = true
    const isRow = said.startsWith('|') || this.isTable
    return { ...this.known, isRow, keepsBars: hasRule || said.startsWith('\\|') }
  }

  private changed(trimmed: string, bits: number, at: number): string {
    if (trimmed.replace(QUOTE, '') === '') return ''
    if (RULE.test(trimmed) || TABLE_RULE.test(trimmed)) return trimmed
    const read = readLine(trimmed, bits, this.placeOf(trimmed, at))
    if (read.sign) this.signs.set(at, read.sign)
    return read.text
  }

  private line(whole: string, first: number, at: number): string {
    if (whole.length > LONGEST_LINE) return whole
    const line = whole.charCodeAt(whole.length - 1) <= 32 ? whole.trimEnd() : whole
    const bits = bitsOf(line)
    const mayBeLink = (bits & HAS.bracket) !== 0 && this.known.targets.size > 0
    if (mayBeLink || !isCanonical(line, bits, first)) return this.changed(line, bits, at)
    if ((bits & HAS.bar) === 0) this.isTable = false
    // Where a table may begin is known only by the line below.
    else if (line.charCodeAt(first) !== 0x7c && !this.isTable) this.placeOf(line, at)
    return line
  }

  read(): string[] {
    const front = frontMatterEnd(this.lines)
    for (let at = 0; at <= front; at++) this.written[at] = this.lines[at] ?? ''
    for (let at = front + 1; at < this.lines.length; at++) {
      const line = this.lines[at] ?? ''
      const text =
        line === '' ? line : this.traits.hasBreaks && line.includes(BREAK) ? this.parts(line, at) : this.next(line, at)
      this.written[at] = text
      if (text !== line) this.change(at)
    }
    if (this.signs.size > 0) for (const at of settleSigns(this.written, this.signs)) this.change(at)
    return this.written
  }

  /** A line that is broken within is several. */
  private parts(line: string, at: number): string {
    return line
      .split(BREAK)
      .map((part) => (part === '' ? part : this.next(part, at)))
      .join(BREAK)
      .trimEnd()
  }

  private next(line: string, at: number): string {
    const first = firstAt(line)
    if (!this.isHint && this.isVerbatim(line, line.charCodeAt(first), at)) return line
    const mayBeHint = this.isHint || (this.traits.hasComments && line.includes('<!--'))
    const said = mayBeHint ? this.withoutLongComment(line, at) : null
    if (said !== null) return said === '' ? said : this.line(said, firstAt(said), at)
    // What a bar says depends on the lines around it.
    const isKnown = this.before !== null && this.before[at] === 0 && !line.includes('|')
    return isKnown ? line : this.line(line, first, at)
  }

  private change(at: number): void {
    this.isChanged[at] = 1
    this.changes += 1
  }
}

/** How often what was written is read again: what one reading uncovers is read by the next. */
const ROUNDS = 6

/** Traits of the lines that a reading changed. */
function traitsOfChanged(lines: readonly string[], isChanged: Uint8Array): Traits {
  return traitsOf(lines.filter((_, at) => isChanged[at] === 1).join('\n'))
}

/**
 * The lines of a Markdown document in canonical Markdown; as many, each at its place. The same array where nothing changes. `text` is what the lines
 * are of.
 */
export function normalise(lines: string[], text: string): string[] {
  let traits = traitsOf(text)
  const known = {
    closed: traits.hasTags ? closedIn(text) : EMPTY,
    targets: traits.hasTargets ? definitionsOf(lines) : NO_TARGETS,
  }
  let read = lines
  let before: Uint8Array | null = null
  for (let round = 0; round < ROUNDS; round++) {
    const unquoted = withYaml(withoutQuote(read))
    const whole = traits.hasTags ? withoutHtmlBlocks(unquoted) : unquoted
    if (whole !== read) traits = eitherOf(traits, traitsOf(whole.join('\n')))
    const normaliser: Normaliser = new Normaliser(whole, known, traits, whole === read ? before : null)
    const written = normaliser.read()
    if (normaliser.changes === 0 && whole === read) return whole
    read = written
    before = normaliser.isChanged
    traits = eitherOf(traits, traitsOfChanged(written, before))
  }
  return read
}
