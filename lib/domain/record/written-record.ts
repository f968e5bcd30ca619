// A record as it is told: tables of words, each with the way to what it rests on. The page, the PDF and the Markdown print the same ones.
import type { VerdictLevel } from '@/lib/domain/enums'

/** Some words. `place` is a path of the product or a part of this record (`#…`); `address` is what somebody gave as evidence. */
export type Piece = { text: string; place?: string; address?: string; mono?: boolean; strong?: boolean }
export type Line = Piece[]
export type Cell = Line[]
/** `id` is where others point to; `depth` is how far the row stands in. */
export type Row = { id?: string; depth?: number; cells: Cell[] }
/** `level` is that of its heading. A table without rows says `empty`, or is left out by whoever tells. */
export type Table = {
  id: string
  title: string
  level: 2 | 3 | 4
  lead?: string
  columns: string[]
  rows: Row[]
  empty?: string
}

export type WrittenRecord = {
  name: string
  version: string
  environment: string
  project: string
  round: number
  at: string
  level: VerdictLevel
  /** The verdict in one line. */
  label: string
  /** Whether something failed after the decision. */
  monitoringFailed: boolean
  /** What stands over the verdict: a decision, a break-glass. */
  said: string[]
  contentHash: string
  /** Where the release is in the product. */
  place: string
  tables: Table[]
}

export const words = (text: string, more: Omit<Piece, 'text'> = {}): Piece => ({ text, ...more })
/** A cell of one line; nothing for null. */
export const cell = (text: string | null | undefined, more: Omit<Piece, 'text'> = {}): Cell =>
  text ? [[words(text, more)]] : []
