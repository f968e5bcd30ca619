// The columns of a table by what their headers say.
import { plain } from '@/lib/domain/checklist/blocks/inline'
import type { Concept } from '@/lib/domain/checklist/lexicon/concept'
import type { Reading } from '@/lib/domain/checklist/lexicon/reading'
import type { Vocabulary } from '@/lib/domain/checklist/lexicon/vocabulary'

export type Row = { cells: string[]; line: number }
export type Rows = Row[]

/** Nothing, room to write in, or a dash. */
const EMPTY = /^(?:`?_{2,}`?|[-–—]|\s)*$/u

export const isEmptyCell = (cell: string | undefined): boolean => EMPTY.test(cell ?? '')

export class Columns {
  readonly labels: string[]
  private readonly readings: Reading[]

  constructor(
    header: Row | undefined,
    readonly words: Vocabulary,
  ) {
    this.labels = (header?.cells ?? []).map(plain)
    this.readings = this.labels.map((label) => words.read(label.slice(0, 200)))
  }

  get width(): number {
    return this.labels.length
  }

  /** What the header of a column says. */
  reading(at: number): Reading {
    return this.readings[at] ?? this.words.read('')
  }

  /** The columns whose whole header says this, then those whose header begins or ends so. */
  candidates(...concepts: Concept[]): number[] {
    const partly = this.readings.flatMap((reading, at) =>
      reading.begins(...concepts) || reading.ends(...concepts) ? [at] : [],
    )
    return [...new Set([...this.all(...concepts), ...partly])]
  }

  /** The first of the candidates; -1 when there is none. */
  find(...concepts: Concept[]): number {
    return this.candidates(...concepts)[0] ?? -1
  }

  has(...concepts: Concept[]): boolean {
    return this.find(...concepts) !== -1
  }

  /** All columns whose header, as a whole, says one of these. */
  all(...concepts: Concept[]): number[] {
    return this.readings.flatMap((reading, at) => (reading.whole(...concepts) ? [at] : []))
  }
}
