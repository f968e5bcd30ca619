// Edits of a canonical line, made in the line as its author wrote it: a record keeps the spelling of the document wherever it can.
import { readSource } from '@/lib/domain/checklist/source/source'
import { applied, type Edit } from '@/lib/domain/record/markdown/edit'

/** A mark, in whatever spelling, or one character. */
type Token = { text: string; at: number; isMark: boolean }

const MARK = /\\?\[[^\][]{0,4}\\?\]|［[^［］]?］|[☐☑☒□▢◻⬜🔲🔳]\ufe0f?|<input[^<>]{0,80}>/gu
/** Two lines that have more in their middles than this are not compared. */
const LARGEST = 1_000_000

function tokensOf(line: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  const characters = (to: number) => {
    for (; at < to; at++) tokens.push({ text: line[at] ?? '', at, isMark: false })
  }
  for (const { 0: text, index } of line.matchAll(MARK)) {
    characters(index)
    tokens.push({ text, at, isMark: true })
    at += text.length
  }
  characters(line.length)
  return tokens
}

const isAlike = (one: Token | undefined, other: Token | undefined): boolean =>
  one !== undefined && other !== undefined && one.isMark === other.isMark && (one.isMark || one.text === other.text)

/** For each token of `canonical` the one of `original` that says the same; null where the two are too long to compare. */
function aligned(canonical: Token[], original: Token[]): (Token | undefined)[] | null {
  const found: (Token | undefined)[] = new Array(canonical.length).fill(undefined)
  const least = Math.min(canonical.length, original.length)
  let start = 0
  while (start < least && isAlike(canonical[start], original[start])) found[start] = original[start++]
  let tail = 0
  for (; tail < least - start && isAlike(canonical.at(-1 - tail), original.at(-1 - tail)); tail++)
    found[canonical.length - 1 - tail] = original.at(-1 - tail)
  const [rows, width] = [canonical.length - tail - start, original.length - tail - start]
  if (rows * width > LARGEST) return null
  // The longest common subsequence of what is left between.
  const line = width + 1
  const best = new Uint16Array((rows + 1) * line)
  const at = (row: number, column: number) => best[row * line + column] ?? 0
  const same = (row: number, column: number) => isAlike(canonical[start + row], original[start + column])
  for (let row = rows - 1; row >= 0; row--)
    for (let column = width - 1; column >= 0; column--)
      best[row * line + column] = same(row, column)
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1))
  for (let row = 0, column = 0; row < rows && column < width; ) {
    if (same(row, column)) found[start + row++] = original[start + column++]
    else if (at(row + 1, column) >= at(row, column + 1)) row += 1
    else column += 1
  }
  return found
}

/** A mark that says whether something is done, in the spelling of another. */
const markLike = (spelling: string, isDone: boolean): string =>
  /^[\\[［<]/.test(spelling) ? (isDone ? '[x]' : '[ ]') : isDone ? '☑' : '☐'

class Line {
  private readonly tokens: Token[]
  private readonly found: (Token | undefined)[] | null
  private readonly end: number

  constructor(canonical: string, original: string) {
    this.tokens = tokensOf(canonical)
    this.end = original.trimEnd().length
    this.found = aligned(this.tokens, tokensOf(original))
  }

  /**
   * Where a column of the canonical line is in the original: behind what stands before it, else before what stands behind. The end of the line is
   * behind what the canonical line leaves out (a comment, an id) with `atEnd`, else before it.
   */
  private column(at: number, atEnd: boolean): number | null {
    if (at === 0) return 0
    const index = this.tokens.findIndex((token) => token.at >= at)
    const isEnd = index === -1
    if (isEnd && atEnd) return this.end
    const last = this.found?.[(isEnd ? this.tokens.length : index) - 1]
    if (last) return last.at + last.text.length
    return isEnd ? this.end : (this.found?.[index]?.at ?? null)
  }

  /** The edit in the original; null where it has no place there. */
  moved({ from, to, text }: Edit, atEnd: boolean): Edit | null {
    const index = this.tokens.findIndex(
      (token) => token.isMark && token.at <= from && to <= token.at + token.text.length,
    )
    const mark = from === to ? undefined : this.tokens[index]
    const own = this.found?.[index]
    if (mark && own) {
      const says = applied(mark.text, [{ from: from - mark.at, to: to - mark.at, text }])
      return { from: own.at, to: own.at + own.text.length, text: markLike(own.text, /[x☑]/.test(says)) }
    }
    const start = this.column(from, atEnd && from === to)
    const end = from === to ? start : this.column(to, false)
    return start === null || end === null || end < start ? null : { from: start, to: end, text }
  }
}

/** Blanks between words say nothing: a comment that is left out leaves two of them. */
const linesOf = (text: string): string[] => readSource(text).lines.map((line) => line.replace(/(?<=\S)[ \t]+/g, ' '))

const saysSame = (one: string, other: string): boolean => {
  const [first, second] = [linesOf(one), linesOf(other)]
  return first.length === second.length && first.every((line, at) => line === second[at])
}

/** A line as its author wrote it, with edits of its canonical form; the canonical line where they have no place in it. */
export function respelled(original: string, canonical: string, edits: Edit[]): string {
  const written = applied(canonical, edits)
  if (original === canonical) return written
  const line = new Line(canonical, original)
  for (const atEnd of [true, false]) {
    const moved = edits.flatMap((edit) => line.moved(edit, atEnd) ?? [])
    const respelt = applied(original, moved)
    if (moved.length === edits.length && saysSame(respelt, written)) return respelt
  }
  return written
}
