// The places of a line that are there to be written in: blanks, choices, brackets, empty cells. By the rules that its reader goes by.

import type { Block } from '@/lib/domain/checklist/blocks/block'
import { choiceOf } from '@/lib/domain/checklist/fields/choices/choices'
import { spotsIn } from '@/lib/domain/checklist/fields/field-positions'
import { numberFormOf } from '@/lib/domain/checklist/fields/forms'
import type { Span } from '@/lib/domain/checklist/fields/spans'
import type { Vocabulary } from '@/lib/domain/checklist/lexicon/vocabulary'
import type { Choice } from '@/lib/domain/checklist/structure'
import { taskLayout } from '@/lib/domain/checklist/tables/task-table'
import { cellSpans, wordsOf } from '@/lib/domain/record/markdown/cells'
import type { Layout, TableBlock } from '@/lib/domain/record/markdown/layout'

/** One answer of a choice: where its words stand, and its mark; `choice` is null where it says nothing. */
export type Answer = { words: Span; mark: Span | null; choice: Choice | null }

/** `code`: the blank stood between backticks. `where` is what may stand there: words, a cell, or the inside of a code block. */
export type Spot = {
  kind: 'blank' | 'choice' | 'brackets' | 'empty'
  from: number
  to: number
  code: boolean
  where: 'text' | 'cell' | 'fence'
  /** The unit that stands in the place itself ("[X hours]"), so that it is written over with it. */
  unit?: string
  /** Of a choice, in their order. */
  answers?: Answer[]
}

const CODE_BLANK = /_{3,}/g

const moved = ({ from, to }: Span, by: number): Span => ({ from: from + by, to: to + by })

/** The places and choices of a text that begins at `base` of its line. */
function placesOf(text: string, base: number, where: Spot['where'], words: Vocabulary): Spot[] {
  const { places, choices } = spotsIn(text, words)
  const spots = places.map(({ from, to, kind, asked }): Spot => {
    const unit = kind === 'asked' ? numberFormOf(asked, words)?.unit : undefined
    return {
      kind: kind === 'blank' ? 'blank' : 'brackets',
      ...moved({ from, to }, base),
      code: text[from] === '`' && text[to - 1] === '`',
      where,
      ...(unit && { unit }),
    }
  })
  const picked = choices.map(
    ({ from, to, parts }): Spot => ({
      kind: 'choice',
      ...moved({ from, to }, base),
      code: false,
      where,
      answers: parts.map((part) => ({
        words: moved(part.words, base),
        mark: part.mark && moved(part.mark, base),
        choice: choiceOf(text, part, words),
      })),
    }),
  )
  return [...spots, ...picked]
}

/** Stands for the label that a cell has by its row and column, as its reader sees it. */
const LABEL = 'x: '

function spotsInCell(row: string, from: number, to: number, words: Vocabulary): Spot[] {
  const text = row.slice(from, to)
  if (text === '') return [{ kind: 'empty', from, to, code: false, where: 'cell' }]
  return placesOf(LABEL + text, from - LABEL.length, 'cell', words)
}

/** The rows of a table without its rule. */
export const filledRows = (table: TableBlock) => table.rows.filter((row) => row.cells.length > 0)

function spotsOfRow(row: string, table: TableBlock, words: Vocabulary): Spot[] {
  const tasks = taskLayout(filledRows(table), words)
  return cellSpans(row).flatMap((span, at) => {
    const { from, to } = wordsOf(row, span)
    return (tasks ? tasks.status.includes(at) || at === tasks.title : at === 0) ? [] : spotsInCell(row, from, to, words)
  })
}

const wordsIn = (line: string, block: Block | undefined): string =>
  block && 'text' in block && !('endLine' in block && block.kind !== 'heading') ? block.text : line.trim()

/** Where the words of a line begin that its reader looks at, and those words. */
export function textOf(line: string, block: Block | undefined): { text: string; base: number } {
  const text = wordsIn(line, block)
  return { text, base: Math.max(0, line.lastIndexOf(text)) }
}

/** The places of a line, in their order. */
export function spotsOf(line: string, number: number, { blocks, behind, words }: Layout): Spot[] {
  const block = blocks.get(number)
  if (block?.kind === 'table') return spotsOfRow(line, block, words)
  if (block?.kind === 'fence')
    return [...line.matchAll(CODE_BLANK)].map((blank) => ({
      kind: 'blank',
      from: blank.index,
      to: blank.index + blank[0].length,
      code: false,
      where: 'fence',
    }))
  const others = behind.get(number)
  if (!others) {
    const { text, base } = textOf(line, block)
    return placesOf(text, base, 'text', words)
  }
  let from = 0
  return [block, ...others].flatMap((part) => {
    const text = wordsIn(line, part)
    const base = Math.max(from, line.indexOf(text, from))
    from = base + text.length
    return placesOf(text, base, 'text', words)
  })
}
