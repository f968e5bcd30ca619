// A Markdown text as blocks that know their lines. Pure, total and linear: any text gives blocks, and no line of it is left out.
import type { Token } from 'markdown-it'
import { readInline, readLines } from '@/lib/domain/document/inline'
import { parser } from '@/lib/domain/document/markdown'
import type { Alignment, Block, Inline, ListItem, Place, TableRow } from '@/lib/domain/document/tree'

/** Characters of a line that are drawn. */
const LONGEST_LINE = 4000
/** Longer lists and paragraphs come in pieces, so that a page can draw those that are in sight. */
const PIECE = 50

const ALIGNMENTS: Record<string, Alignment> = { 'text-align:center': 'center', 'text-align:right': 'end' }

const placed = (line: number, end: number): Place => (end > line ? { line, end } : { line })
const lastOf = ({ line, end = line }: Place): number => end

class TreeReader {
  private at = 0
  private readonly env = {}
  /** Levels of the headings that what follows stands below. */
  private readonly above: number[] = []
  private readonly tokens: Token[] = []

  constructor(private readonly lines: string[]) {
    parser.block.parse(lines.join('\n'), parser, this.env, this.tokens)
  }

  read(): Block[] {
    const blocks = this.blocksUntil(null)
    const all: Block[] = []
    let next = 1
    for (const block of [...blocks, null]) {
      all.push(...this.rawBetween(next, (block?.line ?? this.lines.length + 1) - 1))
      if (block) all.push(...inPieces(block))
      if (block) next = Math.max(next, lastOf(block) + 1)
    }
    return all
  }

  /** The lines that no block holds, without the blank ones around them. */
  private rawBetween(from: number, to: number): Block[] {
    let [line, end] = [from, to]
    const isBlank = (number: number) => (this.lines[number - 1] ?? '').trim() === ''
    while (line <= end && isBlank(line)) line += 1
    while (end >= line && isBlank(end)) end -= 1
    return line > end ? [] : [{ kind: 'raw', ...placed(line, end), text: this.lines.slice(line - 1, end).join('\n') }]
  }

  private placeOf({ map }: Token): Place {
    const [from, to] = map ?? [0, 1]
    let end = Math.max(to, from + 1)
    // A list reaches over the blank lines that follow it.
    while (end > from + 1 && (this.lines[end - 1] ?? '').trim() === '') end -= 1
    return placed(from + 1, end)
  }

  private inlineText(): string {
    const token = this.tokens[this.at]
    if (token?.type !== 'inline') return ''
    this.at += 1
    return token.content
  }

  private blocksUntil(close: string | null): Block[] {
    const blocks: Block[] = []
    while (this.at < this.tokens.length) {
      const token = this.tokens[this.at]
      this.at += 1
      if (!token || token.type === close) break
      const block = this.block(token)
      if (block) blocks.push(block)
    }
    return blocks
  }

  private block(token: Token): Block | null {
    const place = this.placeOf(token)
    switch (token.type) {
      case 'heading_open': {
        const level = Number(token.tag.slice(1))
        return { kind: 'heading', ...place, level, rank: this.rankOf(level), content: this.heading() }
      }
      case 'paragraph_open':
        return this.paragraph(place)
      case 'bullet_list_open':
      case 'ordered_list_open':
        return this.list(token, place)
      case 'blockquote_open':
        return { kind: 'quote', ...place, blocks: this.filled(this.blocksUntil('blockquote_close'), place) }
      case 'fence': {
        const language = token.info.trim().split(/\s/)[0] ?? ''
        return { kind: 'code', ...place, language: language.slice(0, 40), text: token.content.replace(/\n$/, '') }
      }
      case 'hr':
        return token.markup.startsWith('_') ? blankLine(place) : { kind: 'rule', ...place }
      case 'comment':
        return { kind: 'comment', ...place, text: token.content }
      case 'table_open':
        return this.table(place)
      default:
        return null
    }
  }

  private rankOf(level: number): number {
    while ((this.above.at(-1) ?? 0) >= level) this.above.pop()
    return this.above.push(level)
  }

  private heading(): Inline[] {
    const content = readInline(this.inlineText(), this.env)
    this.at += 1
    return content
  }

  private paragraph(place: Place): Block {
    const lines = readLines(this.inlineText(), place.line, this.env)
    this.at += 1
    return { kind: 'paragraph', ...place, lines }
  }

  /** What nests too deep was not read: it is shown as it stands. */
  private filled(blocks: Block[], place: Place): Block[] {
    return blocks.length > 0 ? blocks : this.rawBetween(place.line, lastOf(place))
  }

  private list(opening: Token, place: Place): Block {
    const items: ListItem[] = []
    const ordered = opening.type === 'ordered_list_open'
    while (this.tokens[this.at]?.type === 'list_item_open') {
      const token = this.tokens[this.at]
      this.at += 1
      if (token) items.push(this.listItem(token))
    }
    this.at += 1
    return { kind: 'list', ...place, ordered, start: Number(opening.attrGet('start') ?? 1), items }
  }

  private listItem(token: Token): ListItem {
    const place = this.placeOf(token)
    const blocks = this.blocksUntil('list_item_close')
    const [first] = blocks
    const line = first?.kind === 'paragraph' ? first.lines[0] : undefined
    const box = line?.content[0]
    if (!line || typeof box !== 'object' || box.kind !== 'box') return { ...place, blocks }
    const [, said, ...rest] = line.content
    line.content = typeof said === 'string' ? [said.trimStart(), ...rest] : said === undefined ? [] : [said, ...rest]
    return { ...place, mark: box.mark, blocks }
  }

  private row(): TableRow {
    const opening = this.tokens[this.at]
    const cells: Inline[][] = []
    this.at += 1
    while (this.at < this.tokens.length && this.tokens[this.at]?.type !== 'tr_close') {
      this.at += 1
      if (this.tokens[this.at]?.type === 'inline') cells.push(readInline(this.inlineText(), this.env))
      this.at += 1
    }
    this.at += 1
    return { line: (opening?.map?.[0] ?? 0) + 1, cells }
  }

  private table(place: Place): Block {
    const align: Alignment[] = []
    const rows: TableRow[] = []
    const first = this.at
    while (this.at < this.tokens.length && this.tokens[this.at]?.type !== 'table_close') {
      if (this.tokens[this.at]?.type === 'tr_open') rows.push(this.row())
      else this.at += 1
    }
    for (const token of this.tokens.slice(first, this.at))
      if (token.type === 'th_open') align.push(ALIGNMENTS[String(token.attrGet('style') ?? '')] ?? 'start')
    this.at += 1
    const [head = { line: place.line, cells: [] }, ...body] = rows
    return { kind: 'table', ...place, align, head, rows: body }
  }
}

function blankLine(place: Place): Block {
  return { kind: 'paragraph', ...place, lines: [{ ...place, content: [{ kind: 'blank' }] }] }
}

function placeOfAll(parts: Place[]): { line: number; end: number } {
  const [first = { line: 1 }, last = first] = [parts[0], parts.at(-1)]
  return { line: first.line, end: lastOf(last) }
}

function inPieces(block: Block): Block[] {
  const pieces: Block[] = []
  if (block.kind === 'list' && block.items.length > PIECE) {
    for (let at = 0; at < block.items.length; at += PIECE) {
      const items = block.items.slice(at, at + PIECE)
      pieces.push({ ...block, ...placeOfAll(items), start: block.start + at, items, ...(at > 0 && { follows: true }) })
    }
    return pieces
  }
  if (block.kind === 'paragraph' && block.lines.length > PIECE) {
    for (let at = 0; at < block.lines.length; at += PIECE) {
      const lines = block.lines.slice(at, at + PIECE)
      pieces.push({ ...block, ...placeOfAll(lines), lines })
    }
    return pieces
  }
  return [block]
}

const shortened = (line: string): string => (line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}…` : line)

/** The blocks of a document, given as its lines. Lines are counted as they are given, from 1. */
export function readDocument(lines: readonly string[]): Block[] {
  return new TreeReader(lines.map((line) => shortened(line).replaceAll('\0', '\ufffd'))).read()
}
