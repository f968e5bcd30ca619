// What a record says, as the font can draw it.

import { onOneLine } from '@/lib/domain/record/visible'
import type { Cell, WrittenRecord } from '@/lib/domain/record/written-record'

/** Beyond the basic plane there is no glyph: such a character is told by its number. */
const ASTRAL = /[\u{10000}-\u{10ffff}]/gu
const DIGEST = /^[0-9a-f]{64}$/

/** A text that can be drawn, on one line. The space at its ends stays: pieces stand beside each other. */
export function drawable(text: string): string {
  const [lead = '', trail = ''] = [/^ +/.exec(text)?.[0], / +$/.exec(text)?.[0]]
  const words = onOneLine(text).replace(
    ASTRAL,
    (character) => `(U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()})`,
  )
  return words === '' ? lead : `${lead}${words}${trail}`
}

/** A digest in groups that can be compared; it is the same without the spaces. */
export function grouped(text: string): string {
  return DIGEST.test(text) ? (text.match(/.{8}/g) ?? [text]).join(' ') : text
}

/** How long the longest line of a cell is, in characters. */
export function lengthOf(cell: Cell): number {
  return Math.max(
    0,
    ...cell.map((line) => line.reduce((sum, { text }) => sum + Math.min(text.length, DIGEST.test(text) ? 18 : 400), 0)),
  )
}

/** Everything that will be drawn, once. */
export function* textsOf({ name, version, environment, project, said, tables }: WrittenRecord): Generator<string> {
  yield* [name, version, environment, project, ...said].map(drawable)
  for (const { title, lead, columns, rows } of tables) {
    yield* [title, lead ?? '', ...columns].map(drawable)
    for (const { cells } of rows)
      for (const cell of cells) for (const line of cell) for (const { text } of line) yield drawable(text)
  }
}
