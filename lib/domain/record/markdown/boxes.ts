// Ticking the boxes of a document: `[ ]` and ☐ in lists, boxes and states in tables.
import { taskColumns } from '@/lib/domain/checklist/tables/tables'
import { beforeBar, cellSpans, wordsOf } from '@/lib/domain/record/markdown/cells'
import type { TableBlock } from '@/lib/domain/record/markdown/layout'
import type { Edit } from '@/lib/domain/record/markdown/sheet'
import { filledRows } from '@/lib/domain/record/markdown/spots'

const LEAD = String.raw`^((?: {0,3}>[ \t]?)*[ \t]*`
const BOX = new RegExp(String.raw`${LEAD}(?:[-*+]|\d{1,9}[.)])[ \t]+)\[([ xX✓✔])\]`, 'u')
const BALLOT = new RegExp(String.raw`${LEAD}(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?)([☐☑☒])`, 'u')
const TICKED = /^(?:\[[xX✓✔]\]|[☑☒✅✔✓])/u
const OPEN = /^(?:\[ \]|[☐⬜🔲])/u

/** The box of a line as it is to be; null when the line has none. */
export function tickLine(line: string, passed: boolean): Edit[] | null {
  const box = BOX.exec(line)
  const found = box ?? BALLOT.exec(line)
  if (!found) return null
  const from = (found[1] ?? '').length + (box ? 1 : 0)
  const was = line.slice(from, from + 1)
  const ticked = box ? was !== ' ' : was !== '☐'
  return ticked === passed ? [] : [{ from, to: from + 1, text: box ? (passed ? 'x' : ' ') : passed ? '☑' : '☐' }]
}

/** The box or the state of a row as it is to be, and where its title ends; null when the row has none. */
export function tickRow(row: string, table: TableBlock, passed: boolean): { edits: Edit[]; titleEnd: number } | null {
  const columns = taskColumns(filledRows(table))
  const spans = cellSpans(row)
  const [state, title] = columns ? [spans[columns.status], spans[columns.title]] : []
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
  return { edits: [{ from, to, text: passed ? 'done' : 'open' }], titleEnd }
}
