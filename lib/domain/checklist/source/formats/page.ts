// What a document in another format becomes: as many lines of Markdown, each written at the line that it is made of.
import { BREAK } from '@/lib/domain/checklist/source/characters'
import { closesFence, fenceAt } from '@/lib/domain/checklist/source/fences'

export type PrintedRow = { line: number; words: string }
/**
 * A document in Markdown. `unread`: indices of lines that say something which could not be read. `held`: for a line that is part of what stands
 * further down, the index of that line.
 */
export type Converted = { lines: string[]; unread: number[]; held: ReadonlyMap<number, number> }

export const NOTHING_HELD: ReadonlyMap<number, number> = new Map()

/** Rows of a table as Markdown. Without a head of its own an empty row is one, so that no row is taken for it. */
export function printRows(rows: readonly { line: number; cells: string[] }[], hasHead: boolean): PrintedRow[] {
  const [first] = rows
  if (!first) return []
  const width = Math.max(1, ...rows.map(({ cells }) => cells.length))
  const row = (cells: string[]) => `| ${Array.from({ length: width }, (_, at) => cells[at] ?? '').join(' | ')} |`
  const rule = { line: first.line, words: `|${' --- |'.repeat(width)}` }
  const body = (hasHead ? rows.slice(1) : rows).map(({ line, cells }) => ({ line, words: row(cells) }))
  return [{ line: first.line, words: row(hasHead ? first.cells : []) }, rule, ...body]
}

/** Words of a cell: on one line, with their bars escaped. */
export const cellWords = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<!\\)\|/g, '\\|')

/** A fence that nothing in this code closes. */
export function fenceFor(code: string): string {
  let longest = 2
  for (const [run] of code.matchAll(/`+/g)) longest = Math.max(longest, run.length)
  return '`'.repeat(longest + 1)
}

const ANNOTATION = /^\s*<!--\s*countersign:/

/** A document that is read line by line, and what is written of it. */
export class Page {
  readonly written: string[]
  readonly unread: number[] = []
  private readonly held = new Map<number, number>()
  private last = -1

  constructor(readonly lines: readonly string[]) {
    this.written = lines.map(() => '')
  }

  line(at: number): string {
    return this.lines[at] ?? ''
  }

  /** Writes words at a line. `isApart`: a blank line parts them from what was written right above. */
  put(at: number, words: string, isApart = false): void {
    const before = this.written[at]
    const gap = isApart && this.last >= at - 1 && this.last >= 0 ? BREAK : ''
    this.written[at] = before ? before + BREAK + gap + words : gap + words
    this.last = at
  }

  /** Says that the lines from one on are part of what stands in a line below them. */
  hold(from: number, below: number): void {
    for (let at = from; at < below; at++) this.held.set(at, below)
  }

  table(rows: readonly PrintedRow[]): void {
    rows.forEach(({ line, words }, at) => {
      this.put(line, words, at === 0)
    })
  }

  /** Code of the lines between two that delimit it, without the indent that all of them have. `space`: what every line of it stands behind. */
  code(from: number, to: number, language: string, space = ''): void {
    const body = this.lines.slice(from + 1, to)
    const indents = body.flatMap((line) => (line.trim() === '' ? [] : [line.length - line.trimStart().length]))
    const inside = indents.reduce((one, other) => Math.min(one, other), 2000)
    const fence = space + fenceFor(body.join('\n'))
    this.put(from, fence + language)
    body.forEach((line, at) => {
      if (line.trim() !== '') this.put(from + 1 + at, space + line.slice(inside))
    })
    this.put(Math.min(to, this.lines.length - 1), fence)
  }

  /** Copies what is Markdown in every format: annotations and fences. The index behind it, or `at` where there is none. */
  copied(at: number): number {
    const line = this.line(at)
    if (ANNOTATION.test(line) && line.includes('-->')) {
      this.put(at, line)
      return at + 1
    }
    const fence = line.includes('```') ? fenceAt(line) : null
    if (!fence) return at
    let end = at + 1
    while (end < this.lines.length && !closesFence(this.line(end), fence)) end += 1
    for (let index = at; index <= Math.min(end, this.lines.length - 1); index++) this.put(index, this.line(index))
    return end + 1
  }

  converted(): Converted {
    return { lines: this.written, unread: this.unread, held: this.held }
  }
}
