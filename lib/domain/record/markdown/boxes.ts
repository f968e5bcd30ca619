// Ticking the boxes of a document: `[ ]` in lists, boxes and states in tables.
import { FILLED_IN } from '@/lib/domain/checklist/blocks/filled-in'
import { plain } from '@/lib/domain/checklist/blocks/inline'
import type { Vocabulary } from '@/lib/domain/checklist/lexicon/vocabulary'
import { taskLayout } from '@/lib/domain/checklist/tables/task-table'
import { beforeBar, cellSpans, wordsOf } from '@/lib/domain/record/markdown/cells'
import type { Edit } from '@/lib/domain/record/markdown/edit'
import { filledRows } from '@/lib/domain/record/markdown/field-positions'
import type { TableBlock } from '@/lib/domain/record/markdown/layout'

const BOX = /^((?:[ \t]*>[ \t]?)*[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[)([ xX!/~])\]/
const TICKED = /^(?:\[[xX✓✔]\]|[☑☒✅✔✓])/u
/** States that are written over. */
const PLAIN = /^(?:done|completed?|yes|feito|concluído|open|pending|no|to ?do)$/iu
const OPEN = /^(?:\[ \]|[☐⬜🔲])/u

const hasState = (text: string, words: Vocabulary): boolean =>
  words.read(plain(text).slice(0, 60)).whole('state.done', 'answer.yes', 'result.pass')

/** The box of a line as it is to be; null when the line has none, or one that says that it does not apply: then a tick would change what it says. */
export function tickLine(line: string, passed: boolean): Edit[] | null {
  const found = BOX.exec(line)
  if (!found || found[2] === '~') return null
  const from = (found[1] ?? '').length
  return /x/i.test(found[2] ?? '') === passed ? [] : [{ from, to: from + 1, text: passed ? 'x' : ' ' }]
}

/** The box or the state of a row as it is to be, and where its title ends; null when the row has none. */
export function tickRow(
  row: string,
  table: TableBlock,
  passed: boolean,
  words: Vocabulary,
): { edits: Edit[]; titleEnd: number } | null {
  const columns = taskLayout(filledRows(table), words)
  const spans = cellSpans(row)
  const [state, title] = columns
    ? [columns.answers ? undefined : spans[columns.status[0] ?? -1], spans[columns.title]]
    : []
  if (!title) return null
  const titleEnd = wordsOf(row, title).to
  if (!state) return { edits: [], titleEnd }
  const { from, to } = wordsOf(row, state)
  const text = row.slice(from, to)
  const sign = (TICKED.exec(text) ?? OPEN.exec(text))?.[0]
  if (sign) {
    if (TICKED.test(text) === passed) return { edits: [], titleEnd }
    return {
      edits: [
        { from, to: from + sign.length, text: sign.startsWith('[') ? (passed ? '[x]' : '[ ]') : passed ? '☑' : '☐' },
      ],
      titleEnd,
    }
  }
  const done = /^(?:done|completed?|yes|feito|concluído)$/iu.test(text)
  if (done === passed) return { edits: [], titleEnd }
  if (text === '') return { edits: passed ? [{ from, to, text: beforeBar(row, to, '☑') }] : [], titleEnd }
  if (PLAIN.test(text)) return { edits: [{ from, to, text: passed ? 'done' : 'open' }], titleEnd }
  // What another word or language says stays, and is answered behind it.
  if (hasState(text, words) === passed) return { edits: [], titleEnd }
  return { edits: [{ from: to, to, text: ` ${FILLED_IN} ${passed ? 'done' : 'open'}` }], titleEnd }
}
