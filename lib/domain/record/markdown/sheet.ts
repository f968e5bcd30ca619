// A document that is written into: edits of its canonical lines, collected until all are known.
import { htmlBlocks } from '@/lib/domain/checklist/source/html/html-blocks'
import { readSource, type Source } from '@/lib/domain/checklist/source/source'
import { applied, type Edit } from '@/lib/domain/record/markdown/edit'
import { respelled } from '@/lib/domain/record/markdown/spelling'

const BREAK = '\u2028'

export class Sheet {
  private readonly source: Source
  private readonly ends: string[]
  private readonly edits = new Map<number, Edit[]>()
  private readonly below = new Map<number, string[]>()

  constructor(private readonly text: string) {
    this.source = readSource(text)
    this.ends = text.match(/\r\n|\n|\r/g) ?? []
  }

  /** The words of a line, counted from 1, in canonical Markdown. */
  line(number: number): string {
    return this.source.lines[number - 1] ?? ''
  }

  edit(number: number, edits: Edit[]): void {
    if (edits.length > 0) this.edits.set(number, [...(this.edits.get(number) ?? []), ...edits])
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

  /** Lines of HTML that are written into: a block of it can be printed in Markdown only. */
  private rewritten(): Set<number> {
    const isEdited = (at: number) => this.edits.has(at + 1) || this.below.has(at + 1)
    const lines = new Set<number>()
    for (const { from, to } of htmlBlocks(this.source.original)) {
      const block = Array.from({ length: to - from + 1 }, (_, at) => from + at)
      if (block.some(isEdited)) for (const at of block) lines.add(at)
    }
    return lines
  }

  /** The document. `asWritten`: in the spelling of its author wherever it can be; a document in another format is printed as Markdown. */
  print(asWritten: boolean): string {
    if (this.edits.size + this.below.size === 0) return this.text
    const { format, original, lines } = this.source
    const isMarkdown = format === 'markdown' || format === 'text'
    const rewritten = this.rewritten()
    const end = this.ends[0] ?? '\n'
    const lineAt = (at: number): string => {
      const edits = this.edits.get(at + 1)
      const own = original[at] ?? ''
      const canonical = lines[at] ?? ''
      const isOwn = isMarkdown && !rewritten.has(at)
      if (asWritten && isOwn) return edits ? printable(respelled(own, canonical, edits), '<br>') : own
      return printable(applied(canonical, edits ?? []), isOwn ? '<br>' : end)
    }
    const mark = this.text.charCodeAt(0) === 0xfeff ? '\ufeff' : ''
    const printed = original.map(
      (_, at) => [lineAt(at), ...(this.below.get(at + 1) ?? [])].join(end) + (this.ends[at] ?? ''),
    )
    return mark + printed.join('')
  }
}

/** A break within a line: `<br>` in Markdown; where it parts blocks that were made of another format, the end of a line. */
function printable(line: string, end: string): string {
  if (!line.includes(BREAK)) return line
  return end === '<br>' ? line.replaceAll(/\u2028[ \t]*/g, end) : line.replaceAll(BREAK, end)
}
