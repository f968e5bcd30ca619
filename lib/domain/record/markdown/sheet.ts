// A text that is written into: edits of its lines, kept apart from the lines until all of them are known.

/** In columns of a line. An insertion has `from` and `to` at one place. */
export type Edit = { from: number; to: number; text: string }

export class Sheet {
  readonly lines: string[]
  private readonly ends: string[]
  private readonly edits = new Map<number, Edit[]>()
  private readonly below = new Map<number, string[]>()

  constructor(source: string) {
    const parts = source.split(/(\r\n|\n|\r)/)
    this.lines = parts.filter((_, at) => at % 2 === 0)
    this.ends = parts.filter((_, at) => at % 2 === 1)
  }

  /** The words of a line, counted from 1. */
  line(number: number): string {
    return this.lines[number - 1] ?? ''
  }

  edit(number: number, edits: Edit[]): void {
    this.edits.set(number, [...(this.edits.get(number) ?? []), ...edits])
  }

  /** A line as it stands now. */
  written(number: number): string {
    return applied(this.line(number), this.edits.get(number) ?? [])
  }

  /** Puts text behind the words of a line; what closes it (two blanks for a break) stays at its end. */
  append(number: number, text: string): void {
    const end = this.line(number).trimEnd().length
    this.edit(number, [{ from: end, to: end, text }])
  }

  /** Puts lines below a line. */
  insert(number: number, lines: string[]): void {
    this.below.set(number, [...(this.below.get(number) ?? []), ...lines])
  }

  print(): string {
    const end = this.ends[0] ?? '\n'
    return this.lines
      .map((_, at) => {
        const written = this.written(at + 1)
        const below = this.below.get(at + 1) ?? []
        return below.length === 0
          ? written + (this.ends[at] ?? '')
          : [written, ...below].join(end) + (this.ends[at] ?? '')
      })
      .join('')
  }
}

/** A line with its edits. Of two at one place the one that was made first stands first. */
export function applied(line: string, edits: Edit[]): string {
  let written = ''
  let at = 0
  for (const { from, to, text } of [...edits].sort((one, other) => one.from - other.from || one.to - other.to)) {
    if (from < at) continue
    written += line.slice(at, from) + text
    at = to
  }
  return written + line.slice(at)
}
