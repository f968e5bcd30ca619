// A Markdown text as plain data, to be drawn: nothing in it can be executed, and every piece knows its lines.

/** A box as the document has it. */
export type BoxMark = 'open' | 'done' | 'failed' | 'partly' | 'not-applicable'

export type Inline =
  | string
  | { kind: 'code'; text: string }
  | { kind: 'strong' | 'emphasis' | 'strike'; content: Inline[] }
  /** `href` is http, https or mailto. `host` is absent where the content shows it. */
  | { kind: 'link'; href: string; host?: string; content: Inline[] }
  /** A link that leads nowhere from here: a file beside the document, a heading of it. */
  | { kind: 'reference'; to: string; content: Inline[] }
  /** Never loaded; `href` as in a link, where it has one. */
  | { kind: 'image'; alt: string; href?: string; host?: string }
  | { kind: 'box'; mark: BoxMark }
  /** A place to fill in. */
  | { kind: 'blank' }
  | { kind: 'break' }
  | { kind: 'comment'; text: string }

/** One-based lines, both inclusive. `end` is absent where it is `line`: most places are one line, and a tree goes over the wire. */
export type Place = { line: number; end?: number }

/** One line of a paragraph, or several where emphasis reaches over their ends. `breaks`: the next one begins below it. */
export type TextLine = Place & { breaks?: true; content: Inline[] }

export type ListItem = Place & { mark?: BoxMark; blocks: Block[] }
export type Alignment = 'start' | 'center' | 'end'
export type TableRow = { line: number; cells: Inline[][] }

export type Block = Place &
  /** `level` as it is written; `rank` without gaps: how many headings it stands below, itself included. */
  (
    | { kind: 'heading'; level: number; rank: number; content: Inline[] }
    | { kind: 'paragraph'; lines: TextLine[] }
    /** `follows`: a piece of a long list whose beginning is the block before. */
    | { kind: 'list'; ordered: boolean; start: number; follows?: true; items: ListItem[] }
    | { kind: 'quote'; blocks: Block[] }
    | { kind: 'code'; language: string; text: string }
    | { kind: 'table'; align: Alignment[]; head: TableRow; rows: TableRow[] }
    | { kind: 'rule' }
    | { kind: 'comment'; text: string }
    /** Lines that Markdown gives no form, as they stand: definitions of links, what is nested too deep. */
    | { kind: 'raw'; text: string }
  )
