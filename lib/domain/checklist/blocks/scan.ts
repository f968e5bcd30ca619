// The lines of a document as blocks, in one pass and in linear time: what is inside a fence is never anything else.
import { asAsked, ownLines } from '@/lib/domain/checklist/blocks/filled-in'

export type Block =
  | { kind: 'heading'; level: number; text: string; line: number; endLine: number }
  | { kind: 'box'; indent: number; checked: boolean; text: string; line: number }
  | { kind: 'bullet'; indent: number; ordered: boolean; text: string; line: number }
  | { kind: 'fence'; indent: number; language: string; text: string; closed: boolean; line: number; endLine: number }
  | { kind: 'table'; rows: { cells: string[]; line: number }[]; line: number; endLine: number }
  | { kind: 'rule'; line: number }
  | { kind: 'front-matter'; rows: { text: string; line: number }[]; line: number; endLine: number }
  | { kind: 'comment'; text: string; line: number; endLine: number }
  | { kind: 'text'; indent: number; text: string /** Nothing stands right above it. */; fresh: boolean; line: number }

const FENCE = /^([ \t]*)(`{3,}|~{3,})[ \t]*([^`]*)$/
const HEADING = /^ {0,3}(#{1,6})(?:[ \t]+(.*))?$/
const BULLET = /^([ \t]*)([-*+]|\d{1,9}[.)])[ \t]+(.*)$/
const BOX = /^\[([ xX✓✔])\](?:[ \t]+(.*))?$/u
const BALLOT = /^([☐☑☒])[ \t]+(.*)$/
const RULE = /^ {0,3}(?:-[ \t]*){3,}$|^ {0,3}(?:\*[ \t]*){3,}$|^ {0,3}(?:_[ \t]*){3,}$/
const TABLE_RULE = /^[ \t|:-]+$/
const TABLE_HEAD_RULE = /^ {0,3}\|?[ \t]*:?-{3,}:?[ \t]*(?:\|[ \t]*:?-{3,}:?[ \t]*)+\|?[ \t]*$/
const UNDERLINE = /^ {0,3}(?:(=+)|(-{2,}))[ \t]*$/
const QUOTE = /^ {0,3}(?:>[ \t]?){1,20}/

/** Columns that white space reaches; a tab goes to the next multiple of four. */
function columns(space: string): number {
  let column = 0
  for (const character of space) column = character === '\t' ? column + 4 - (column % 4) : column + 1
  return column
}

function indentOf(text: string): number {
  return columns(/^[ \t]*/.exec(text)?.[0] ?? '')
}

/** Cells of a table row; a bar after a backslash or inside code is text. */
export function splitCells(row: string): string[] {
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

function listBlock(text: string, line: number): Block | null {
  const bullet = BULLET.exec(text)
  const indent = columns(bullet?.[1] ?? /^[ \t]*/.exec(text)?.[0] ?? '')
  const rest = bullet ? (bullet[3] ?? '') : text.trim()
  const box = bullet && BOX.exec(rest)
  if (box) return { kind: 'box', indent, checked: box[1] !== ' ', text: (box[2] ?? '').trim(), line }
  const ballot = BALLOT.exec(rest)
  if (ballot && !/[☐☑☒]/.test(ballot[2] ?? ''))
    return { kind: 'box', indent, checked: ballot[1] !== '☐', text: (ballot[2] ?? '').trim(), line }
  return bullet ? { kind: 'bullet', indent, ordered: /\d/.test(bullet[2] ?? ''), text: rest.trim(), line } : null
}

/** Takes the lines of a fence. Unclosed, it reaches to the end of the document. */
function takeFence(lines: string[], start: number, opening: RegExpExecArray): { block: Block; next: number } {
  const [, space = '', mark = '```', info = ''] = opening
  const indent = columns(space)
  const body: string[] = []
  let at = start + 1
  const closing = new RegExp(`^[ \\t]*${mark[0] === '`' ? '`' : '~'}{${mark.length},}[ \\t]*$`)
  while (at < lines.length && !closing.test(lines[at] ?? '')) {
    const line = lines[at] ?? ''
    body.push(line.slice(Math.min(space.length, line.length - line.trimStart().length)))
    at += 1
  }
  const endLine = Math.min(at + 1, lines.length)
  const closed = at < lines.length
  return {
    block: {
      kind: 'fence',
      indent,
      language: info.trim().split(/\s/)[0] ?? '',
      text: body.join('\n'),
      closed,
      line: start + 1,
      endLine,
    },
    next: endLine,
  }
}

function takeTable(lines: string[], start: number): { block: Block; next: number } {
  const rows: { cells: string[]; line: number }[] = []
  let at = start
  const barred = (lines[start] ?? '').trimStart().startsWith('|')
  const belongs = (row: string) => (barred ? row.trimStart().startsWith('|') : row.includes('|'))
  while (at < lines.length && belongs(lines[at] ?? '')) {
    const row = lines[at] ?? ''
    rows.push({ cells: TABLE_RULE.test(row) ? [] : splitCells(row.trim()).map(asAsked), line: at + 1 })
    at += 1
  }
  return { block: { kind: 'table', rows, line: start + 1, endLine: at }, next: at }
}

/** YAML between two rules at the very beginning: what forms and site generators put above a document. */
function takeFrontMatter(lines: string[]): { block: Block; next: number } | null {
  if (lines[0] !== '---') return null
  const end = lines.slice(0, 200).findIndex((line, at) => at > 0 && line === '---')
  if (
    end < 1 ||
    !lines.slice(1, end).every((line) => line.trim() === '' || /^[\w.-]+[ \t]*:|^[ \t]+\S|^- |^#/.test(line))
  )
    return null
  const rows = lines.slice(1, end).map((text, at) => ({ text, line: at + 2 }))
  return { block: { kind: 'front-matter', rows, line: 1, endLine: end + 1 }, next: end + 1 }
}

/** Takes a comment that begins a line, up to the line that ends it; null where none does. */
function takeComment(lines: string[], start: number, lastEnd: number): { block: Block; next: number } | null {
  if (start > lastEnd) return null
  let at = start
  while (!(lines[at] ?? '').includes('-->')) at += 1
  const text = lines
    .slice(start, at + 1)
    .join('\n')
    .trim()
  return { block: { kind: 'comment', text, line: start + 1, endLine: at + 1 }, next: at + 1 }
}

const opensTable = (line: string, below: string | undefined) =>
  line.trimStart().startsWith('|') ||
  (line.includes('|') && below !== undefined && below.length < 2000 && TABLE_HEAD_RULE.test(below))

/**
 * All blocks of a text. Blank lines are no blocks; every other line is in exactly one, but for the last `beyond` ones: they are what a record says
 * below the document that it was made of.
 */
export function scan(text: string): { blocks: Block[]; lines: string[]; beyond: number } {
  const all = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  const lines = all.slice(0, ownLines(all))
  const lastComment = lines.findLastIndex((line) => line.includes('-->'))
  const front = takeFrontMatter(lines)
  const blocks: Block[] = front ? [front.block] : []
  let at = front?.next ?? 0
  let fresh = true
  while (at < lines.length) {
    const line = lines[at] ?? ''
    const wasFresh = fresh
    fresh = line.trim() === ''
    const fence = FENCE.exec(line)
    const comment = line.trimStart().startsWith('<!--') ? takeComment(lines, at, lastComment) : null
    if (fresh) at += 1
    else if (fence || comment || opensTable(line, lines[at + 1])) {
      const taken = fence ? takeFence(lines, at, fence) : (comment ?? takeTable(lines, at))
      blocks.push(taken.block)
      at = taken.next
      fresh = true
    } else {
      at += 1
      const block = readLine(asAsked(line), at, wasFresh)
      const under =
        block.kind === 'text' && wasFresh && block.indent < 4 ? UNDERLINE.exec((lines[at] ?? '').slice(0, 400)) : null
      if (under && block.kind === 'text') {
        blocks.push({ kind: 'heading', level: under[1] ? 1 : 2, text: block.text, line: at, endLine: at + 1 })
        at += 1
        fresh = true
      } else blocks.push(block)
      if (block.kind === 'heading') fresh = true
    }
  }
  return { blocks, lines: all, beyond: all.length - lines.length }
}

function readLine(line: string, number: number, fresh: boolean): Block {
  const heading = HEADING.exec(line)
  if (heading)
    return {
      kind: 'heading',
      level: heading[1]?.length ?? 1,
      text: (heading[2] ?? '').replace(/[ \t]+#+[ \t]*$/, '').trim(),
      line: number,
      endLine: number,
    }
  if (RULE.test(line)) return { kind: 'rule', line: number }
  const quoted = QUOTE.exec(line)
  const said = quoted ? line.slice(quoted[0].length) : line
  return listBlock(said, number) ?? { kind: 'text', indent: indentOf(said), text: said.trim(), fresh, line: number }
}
