// What stands beside items and sections, as it reads. A page draws it: no parser goes to the browser.
import { drawDocument } from '@/lib/domain/document/draw'
import { readInline } from '@/lib/domain/document/inline'
import type { Block, Inline } from '@/lib/domain/document/tree'
import { memoize } from '@/lib/domain/memoize'

/** Texts whose blocks are remembered: those of a few large releases, which are read again at each tick. */
const REMEMBERED = 4000
/** Keeps blocks apart as a blank line does in the document. */
const APART = '\n\n'

const draw = memoize(REMEMBERED, (text): Block[] => drawDocument(text).filter(({ kind }) => kind !== 'comment'))

const CELLS = ' | '

/** The reader keeps a table as rows of cells between bars: the same as a table of Markdown, or the piece itself where it is none. */
function asTable(piece: string): string {
  const [head = [], ...rows] = piece.split('\n').map((line) => line.split(CELLS))
  const isTable = rows.length > 0 && head.length > 1 && rows.every(({ length }) => length === head.length)
  if (!isTable || piece.startsWith('|')) return piece
  const lineOf = (cells: string[]) => `| ${cells.join(CELLS)} |`
  return [lineOf(head), lineOf(head.map(() => '---')), ...rows.map(lineOf)].join('\n')
}

/** The blocks of pieces of prose, without the comments among them; their lines are those of the pieces, joined. Nobody changes them. */
export function drawProse(parts: readonly string[]): Block[] {
  return parts.length === 0 ? [] : draw(parts.map(asTable).join(APART))
}

/** A text of one line, an instruction for example. Nobody changes it. */
export const drawLine: (text: string) => Inline[] = memoize(REMEMBERED, (text) => readInline(text))
