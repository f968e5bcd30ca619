// The places of a line that are there to be written in: blanks, choices, brackets, empty cells. By the rules that its reader goes by.

import { choiceStart } from '@/lib/domain/checklist/blocks/inline'
import type { Block } from '@/lib/domain/checklist/blocks/scan'
import { choicesOf } from '@/lib/domain/checklist/fields/choices'
import { blanksOf, bracketsOf } from '@/lib/domain/checklist/fields/fields'
import { taskColumns } from '@/lib/domain/checklist/tables/tables'
import { cellSpans, wordsOf } from '@/lib/domain/record/markdown/cells'
import type { Layout, TableBlock } from '@/lib/domain/record/markdown/layout'

/** `code`: the blank stood between backticks. `where` is what may stand there: words, a cell, or the inside of a code block. */
export type Spot = {
  kind: 'blank' | 'choice' | 'brackets' | 'empty'
  from: number
  to: number
  code: boolean
  where: 'text' | 'cell' | 'fence'
}

const CODE_BLANK = /_{3,}/g
const BRACKETED = /^\[[^\][]{2,120}\]$/
const SLASHED = /^[\p{L}][\p{L}\p{N} -]{0,30}(?:\s\/\s[\p{L}][\p{L}\p{N} -]{0,30}){1,6}$/u

function spotsIn(text: string, base: number, where: Spot['where']): Spot[] {
  const blanks = blanksOf(text).map(
    ({ from, to }): Spot => ({
      kind: 'blank',
      from: base + from,
      to: base + to,
      code: text[from] === '`' && text[to - 1] === '`',
      where,
    }),
  )
  const start = choiceStart(text)
  const chosen = start !== -1 && choicesOf(text.slice(start)).length > 1
  if (chosen) return [...blanks, { kind: 'choice', from: base + start, to: base + text.length, code: false, where }]
  const brackets = blanks.length === 0 ? bracketsOf(text) : null
  return brackets
    ? [{ kind: 'brackets', from: base + brackets.from, to: base + brackets.to, code: false, where }]
    : blanks
}

function spotsInCell(row: string, from: number, to: number): Spot[] {
  const text = row.slice(from, to)
  const whole = { from, to, code: false, where: 'cell' } as const
  if (text === '') return [{ kind: 'empty', ...whole }]
  if (BRACKETED.test(text)) return [{ kind: 'brackets', ...whole }]
  const found = spotsIn(text, from, 'cell')
  return found.length === 0 && SLASHED.test(text) ? [{ kind: 'choice', ...whole }] : found
}

/** The rows of a table without its rule. */
export const filledRows = (table: TableBlock) => table.rows.filter((row) => row.cells.length > 0)

function spotsOfRow(row: string, table: TableBlock): Spot[] {
  const tasks = taskColumns(filledRows(table))
  return cellSpans(row).flatMap((span, at) => {
    const { from, to } = wordsOf(row, span)
    return (tasks ? at === tasks.status || at === tasks.title : at === 0) ? [] : spotsInCell(row, from, to)
  })
}

/** Where the words of a line begin that its reader looks at, and those words. */
export function textOf(line: string, block: Block | undefined): { text: string; base: number } {
  const text = block && 'text' in block && !('endLine' in block && block.kind !== 'heading') ? block.text : line.trim()
  return { text, base: Math.max(0, line.lastIndexOf(text)) }
}

/** The places of a line, in their order. */
export function spotsOf(line: string, number: number, { blocks }: Layout): Spot[] {
  const block = blocks.get(number)
  if (block?.kind === 'table') return spotsOfRow(line, block)
  if (block?.kind === 'fence')
    return [...line.matchAll(CODE_BLANK)].map((blank) => ({
      kind: 'blank',
      from: blank.index,
      to: blank.index + blank[0].length,
      code: false,
      where: 'fence',
    }))
  const { text, base } = textOf(line, block)
  return spotsIn(text, base, 'text')
}
