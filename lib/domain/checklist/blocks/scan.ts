// The lines of a document as blocks, in one pass and in linear time: what is inside a fence is never anything else.
import type { Block, Mark } from '@/lib/domain/checklist/blocks/block'
import { type Bullet, bulletAt, columns, markAt } from '@/lib/domain/checklist/blocks/entries'
import { asAsked, FILLED_IN, ownLines } from '@/lib/domain/checklist/blocks/filled-in'
import { type Lines, laidOut } from '@/lib/domain/checklist/blocks/lines'
import { closesFence, type Fence, fenceAt } from '@/lib/domain/checklist/source/fences'
import { frontMatterEnd } from '@/lib/domain/checklist/source/formats/front-matter'
import type { Source } from '@/lib/domain/checklist/source/source'

const HEADING = /^ {0,3}(#{1,6})(?:[ \t]+(.*))?$/
const RULE = /^ {0,3}(?:-[ \t]*){3,}$|^ {0,3}(?:\*[ \t]*){3,}$|^ {0,3}(?:_[ \t]*){3,}$/
const TABLE_RULE = /^[ \t|:-]+$/
const TABLE_HEAD_RULE = /^ {0,3}\|?[ \t]*:?-{3,}:?[ \t]*(?:\|[ \t]*:?-{3,}:?[ \t]*)+\|?[ \t]*$/
const UNDERLINE = /^ {0,3}(?:(=+)|(-{2,}))[ \t]*$/

/** A box on the line of a list or of a heading. */
const boxOf = ({ indent, ordered, rest }: Bullet, mark: Mark, line: number): Block => {
  return { kind: 'box', indent, mark, checked: mark === 'done', ordered, text: rest.slice(3).trim(), line }
}

/** Cells of a table row; a bar after a backslash or inside code is text. */
function splitCells(row: string): string[] {
  const cells: string[] = []
  let cell = ''
  let code = false
  for (let at = 0; at < row.length; at++) {
    const character = row[at]
    if (character === '`') code = !code
    if (character === '\\' && row[at + 1] === '|') cell += row[++at]
    else if (character === '|' && !code) {
      cells.push(cell.trim())
      cell = ''
    } else cell += character
  }
  cells.push(cell.trim())
  if (cells[0] === '') cells.shift()
  if (cells.at(-1) === '') cells.pop()
  return cells
}

class Scanner {
  readonly blocks: Block[] = []
  private readonly lines: Lines
  private readonly count: number
  private readonly lastComment: number
  private readonly isFilledIn: boolean
  private at = 0
  private fresh = true

  constructor(lines: readonly string[]) {
    this.lines = laidOut(lines)
    this.count = this.lines.text.length
    this.lastComment = this.lines.text.findLastIndex((line) => line.includes('-->'))
    this.isFilledIn = lines.some((line) => line.includes(FILLED_IN))
  }

  private text(at: number): string {
    return this.lines.text[at] ?? ''
  }

  private number(at: number): number {
    return this.lines.numbers ? (this.lines.numbers[at] ?? 1) : at + 1
  }

  private quoted(at: number): boolean {
    return this.lines.quoted?.[at] === true
  }

  private asked(text: string): string {
    return this.isFilledIn ? asAsked(text) : text
  }

  /** Takes the lines of a fence. Unclosed, it reaches to the end of the document, or of the quote that it stands in. */
  private fence(opening: Fence): void {
    const start = this.at
    const { space, info } = opening
    const isQuoted = this.quoted(start)
    const all = isQuoted ? this.lines.text : this.lines.raw
    const body: string[] = []
    let at = start + 1
    while (at < this.count && !closesFence(all[at] ?? '', opening) && (!isQuoted || this.quoted(at))) {
      const line = this.asked(all[at] ?? '')
      body.push(line.slice(Math.min(space.length, line.length - line.trimStart().length)))
      at += 1
    }
    const closed = at < this.count && (!isQuoted || this.quoted(at))
    this.at = closed ? at + 1 : at
    this.blocks.push({
      kind: 'fence',
      indent: columns(space),
      language: info.split(/\s/)[0] ?? '',
      text: body.join('\n'),
      closed,
      line: this.number(start),
      endLine: this.number(this.at - 1),
    })
    this.fresh = true
  }

  /** Where a table goes on that blank lines part: at a row as wide as its head which is no head of its own. The line itself where it does not. */
  private rowBehind(width: number): number {
    let at = this.at
    while (at < this.count && this.text(at) === '') at += 1
    const row = this.text(at)
    const goesOn = at > this.at && row.trimStart().startsWith('|') && !TABLE_RULE.test(this.text(at + 1) || 'none')
    return goesOn && splitCells(row.trim()).length === width ? at : this.at
  }

  private table(): void {
    const start = this.at
    const rows: { cells: string[]; line: number }[] = []
    const barred = this.text(start).trimStart().startsWith('|')
    const isQuoted = this.quoted(start)
    for (; this.at < this.count && this.quoted(this.at) === isQuoted; this.at++) {
      if (barred) this.at = this.rowBehind(rows[0]?.cells.length ?? 0)
      const row = this.text(this.at)
      if (barred ? !row.trimStart().startsWith('|') : !row.includes('|')) break
      // A head may be empty; any other row of nothing but bars is a rule.
      const isRule = TABLE_RULE.test(row) && (rows.length > 0 || row.includes('-'))
      const cells = isRule ? [] : splitCells(row.trim())
      rows.push({ cells: this.isFilledIn ? cells.map(asAsked) : cells, line: this.number(this.at) })
    }
    this.blocks.push({ kind: 'table', rows, line: this.number(start), endLine: this.number(this.at - 1) })
    this.fresh = true
  }

  private frontMatter(): void {
    const { raw } = this.lines
    const end = frontMatterEnd(raw)
    if (end === -1) return
    const rows = raw.slice(1, end).map((text, at) => ({ text, line: this.number(at + 1) }))
    this.blocks.push({ kind: 'front-matter', rows, line: 1, endLine: this.number(end) })
    this.at = end + 1
  }

  /** Takes a comment that begins a line, up to the line that ends it; false where none does. */
  private comment(): boolean {
    const start = this.at
    if (start > this.lastComment) return false
    while (!this.text(this.at).includes('-->')) this.at += 1
    this.at += 1
    const text = this.lines.text.slice(start, this.at).join('\n').trim()
    this.blocks.push({ kind: 'comment', text, line: this.number(start), endLine: this.number(this.at - 1) })
    this.fresh = true
    return true
  }

  private opensTable(line: string): boolean {
    if (!line.includes('|')) return false
    if (line.trimStart().startsWith('|')) return true
    const below = this.text(this.at + 1)
    return below.length < 2000 && TABLE_HEAD_RULE.test(below)
  }

  private listed(line: string): Block | null {
    const bullet = bulletAt(line)
    if (!bullet) return null
    const { indent, ordered, rest } = bullet
    const number = this.number(this.at)
    const mark = rest.charCodeAt(0) === 0x5b ? markAt(rest) : undefined
    if (mark === undefined) return { kind: 'bullet', indent, ordered, text: rest.trim(), line: number }
    return boxOf(bullet, mark, number)
  }

  private heading(line: string): Block | null {
    const found = HEADING.exec(line)
    if (!found) return null
    const text = (found[2] ?? '').replace(/[ \t]+#+[ \t]*$/, '').trim()
    const number = this.number(this.at)
    const mark = text.charCodeAt(0) === 0x5b ? markAt(text) : undefined
    if (mark !== undefined) return boxOf({ indent: 0, ordered: false, rest: text }, mark, number)
    return { kind: 'heading', level: found[1]?.length ?? 1, text, line: number, endLine: number }
  }

  /** What underlines a line and so makes a heading of it. */
  private underline(): RegExpExecArray | null {
    const below = this.text(this.at + 1)
    const first = below.charCodeAt(0)
    if (first !== 0x3d && first !== 0x2d && first !== 0x20) return null
    return UNDERLINE.exec(below.slice(0, 400))
  }

  /** A line that is none of the above, or a heading where the line below underlines it. */
  private words(line: string, fresh: boolean): void {
    const from = this.number(this.at)
    const isIndented = line.charCodeAt(0) <= 0x20
    const indent = isIndented ? columns(line.slice(0, line.length - line.trimStart().length)) : 0
    const text = line.trim()
    const below = fresh && indent < 4 ? this.underline() : null
    if (below) {
      const endLine = this.number(this.at + 1)
      this.blocks.push({ kind: 'heading', level: below[1] ? 1 : 2, text, line: from, endLine })
      this.at += 2
      this.fresh = true
      return
    }
    this.blocks.push({ kind: 'text', indent, text, fresh, line: from })
    this.at += 1
  }

  /** Reads one block. */
  private next(): void {
    const whole = this.text(this.at)
    const trimmed = whole.trimStart()
    const isChanged = this.lines.quoted !== null && this.at > 0 && this.quoted(this.at) !== this.quoted(this.at - 1)
    const fresh = this.fresh || isChanged
    this.fresh = trimmed === ''
    if (this.fresh) {
      this.at += 1
      return
    }
    const first = trimmed.charCodeAt(0)
    if (first === 0x60 || first === 0x7e) {
      const fence = fenceAt(whole)
      if (fence) {
        this.fence(fence)
        return
      }
    }
    if (first === 0x3c && trimmed.startsWith('<!--') && this.comment()) return
    if (this.opensTable(whole)) this.table()
    else this.line(this.asked(whole), first, fresh)
  }

  private line(line: string, first: number, fresh: boolean): void {
    const heading = first === 0x23 ? this.heading(line) : null
    const isRule = (first === 0x2d || first === 0x2a || first === 0x5f) && RULE.test(line)
    const isListed = first === 0x2d || first === 0x2a || first === 0x2b || (first >= 0x30 && first <= 0x39)
    const block =
      heading ?? (isRule ? { kind: 'rule' as const, line: this.number(this.at) } : isListed ? this.listed(line) : null)
    if (block) {
      this.blocks.push(block)
      this.at += 1
      if (heading) this.fresh = true
    } else this.words(line, fresh)
  }

  read(): Block[] {
    this.frontMatter()
    while (this.at < this.count) this.next()
    if (this.blocks.length === 0) this.takeAll()
    return this.blocks
  }

  /** A document of marks that mark nothing is text. */
  private takeAll(): void {
    this.lines.raw.forEach((raw, at) => {
      if (raw.trim() !== '')
        this.blocks.push({ kind: 'text', indent: 0, text: raw.trim(), fresh: true, line: this.number(at) })
    })
  }
}

/** How many of the last lines of a source are what a record says below the document that it was made of. */
export function linesBeyond({ original }: Source): number {
  return original.length - ownLines(original)
}

/**
 * All blocks of a source, without what a record says below it. Blank lines are no blocks; every other line is in exactly one, but for those that
 * `covered` says stand elsewhere.
 */
export function scan(source: Source): Block[] {
  const beyond = linesBeyond(source)
  return new Scanner(beyond > 0 ? source.lines.slice(0, -beyond) : source.lines).read()
}
