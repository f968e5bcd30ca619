// What a line, or several, of a document are: the units that everything after the source is read from.

/** What a box says: nothing yet, done, failed, done in part, or that it does not apply. */
export type Mark = 'open' | 'done' | 'failed' | 'partly' | 'not-applicable'

/** `line` and `endLine` are one-based lines of the document as it was imported; several blocks may stand in one line. */
export type Block =
  | { kind: 'heading'; level: number; text: string; line: number; endLine: number }
  | {
      kind: 'box'
      indent: number
      mark: Mark
      /** Its author says that it is done. */
      checked: boolean
      /** It stands behind a number. */
      ordered: boolean
      text: string
      line: number
    }
  | { kind: 'bullet'; indent: number; ordered: boolean; text: string; line: number }
  | { kind: 'fence'; indent: number; language: string; text: string; closed: boolean; line: number; endLine: number }
  | { kind: 'table'; rows: { cells: string[]; line: number }[]; line: number; endLine: number }
  | { kind: 'rule'; line: number }
  | { kind: 'front-matter'; rows: { text: string; line: number }[]; line: number; endLine: number }
  | { kind: 'comment'; text: string; line: number; endLine: number }
  | { kind: 'text'; indent: number; text: string /** Nothing stands right above it. */; fresh: boolean; line: number }
