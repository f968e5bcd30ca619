// The lines of a document that say something, with what they stand below: titles, prose, instructions, comments.
import { type Place, titlesAbove, titlesOf } from '@/lib/domain/checklist/findings/places'
import type { Prose, StepNode } from '@/lib/domain/checklist/structure'

export type Statement = { text: string; line: number; place: Place; kind: 'title' | 'prose' | 'code' }

const LONGEST = 500
/** Rows of one piece of prose or of one script that are looked at. */
const MOST_ROWS = 400
const COMMENT = /^\s{0,20}(?:#|\/\/|--)\s?/

function* rowsOf(text: string, first: number): Generator<{ text: string; line: number }> {
  if (!text.includes('\n')) {
    yield { text: text.slice(0, LONGEST), line: first }
    return
  }
  for (const [at, row] of text.split('\n', MOST_ROWS).entries()) yield { text: row.slice(0, LONGEST), line: first + at }
}

/** The line of a script's first row: the one below its fence, where it has one. */
export function firstRow({
  text,
  line,
  endLine,
  language,
}: Pick<StepNode, 'text' | 'line' | 'endLine' | 'language'>): number {
  const rows = text.split('\n').length
  return language !== undefined && endLine - line + 1 > rows ? line + 1 : line
}

/** What the comments of a script say. */
function* commentsOf(step: StepNode): Generator<{ text: string; line: number }> {
  for (const { text, line } of rowsOf(step.text, firstRow(step)))
    if (COMMENT.test(text)) yield { text: text.replace(COMMENT, ''), line }
}

const proseRows = ({ text, line }: Prose): Generator<{ text: string; line: number }> => rowsOf(text, line)

/** What a document says line by line where it matches `wanted`: no commands, and their comments with `comments` only. */
export function* statementsOf(
  places: readonly Place[],
  wanted: RegExp,
  { comments }: { comments: boolean },
): Generator<Statement> {
  for (const place of places) {
    const { node } = place
    if (wanted.test(node.title)) yield { text: node.title.slice(0, LONGEST), line: node.line, place, kind: 'title' }
    for (const piece of node.prose) {
      if (!wanted.test(piece.text)) continue
      for (const { text, line } of proseRows(piece)) if (wanted.test(text)) yield { text, line, place, kind: 'prose' }
    }
    for (const step of node.steps) {
      if ((step.kind === 'command' && !comments) || !wanted.test(step.text)) continue
      const rows = step.kind === 'command' ? commentsOf(step) : rowsOf(step.text, step.line)
      const kind = step.kind === 'command' ? 'code' : 'prose'
      for (const { text, line } of rows) if (wanted.test(text)) yield { text, line, place, kind }
    }
  }
}

/** Titles above a statement, with that of its own place where the statement is not the title itself. */
export function contextOf({ place, kind }: Statement): string[] {
  return kind === 'title' ? titlesAbove(place) : titlesOf(place)
}
