// A document as it was imported, in its own layout, with what became of it: boxes ticked, blanks filled in, names and dates where signatures belong.
// Read again it gives the same sections and items. Where an answer would change them it stands aside, and at worst only in the appendix.

import { FILLED_IN } from '@/lib/domain/checklist/blocks/filled-in'
import { titleOf } from '@/lib/domain/checklist/blocks/inline'
import { parseChecklist } from '@/lib/domain/checklist/parse'
import type { ItemNode } from '@/lib/domain/checklist/structure'
import { matrixColumns } from '@/lib/domain/checklist/tables/structure-tables'
import { answersOf, chooseByBound, saidAnswer } from '@/lib/domain/record/markdown/answers'
import { signLine, signRow } from '@/lib/domain/record/markdown/approvals'
import { tickLine, tickRow } from '@/lib/domain/record/markdown/boxes'
import { beforeBar, cellSpans, wordsOf } from '@/lib/domain/record/markdown/cells'
import { applied, type Edit } from '@/lib/domain/record/markdown/edit'
import { escapeCell, escapeText, insideFence } from '@/lib/domain/record/markdown/escape'
import { filledRows, spotsOf, textOf } from '@/lib/domain/record/markdown/field-positions'
import type { Filling, ItemFilling, ValueFilling } from '@/lib/domain/record/markdown/filling'
import { type Layout, layoutOf, outlineOf } from '@/lib/domain/record/markdown/layout'
import { Sheet } from '@/lib/domain/record/markdown/sheet'
import { OUTCOMES } from '@/lib/domain/release/item/outcomes'

/** How much is written where it was asked for: all of it; all of it, each answer behind a mark; boxes alone. */
type Caution = 0 | 1 | 2

/** How far below a question its number stands. */
const NEAR = 3
const MARKED = `${FILLED_IN} `
const behind = (edits: Edit[]): Edit[] =>
  edits.map((edit, at) =>
    at === 0 ? { ...edit, text: edit.text.startsWith(' ') ? ` ${FILLED_IN}${edit.text}` : MARKED + edit.text } : edit,
  )

class Filler {
  readonly sheet: Sheet
  private readonly titles: Map<number, ItemNode>

  constructor(
    private readonly filling: Filling,
    private readonly layout: Layout,
    private readonly caution: Caution,
  ) {
    this.sheet = new Sheet(filling.source)
    this.titles = new Map(layout.items.map((item) => [item.line, item]))
  }

  private tableAt(line: number) {
    const block = this.layout.blocks.get(line)
    return block?.kind === 'table' ? block : null
  }

  /** The last line that goes on with the title of an item. */
  private titleEnd(item: ItemNode): number {
    const first = this.layout.blocks.get(item.line)
    let said = first && 'text' in first ? titleOf(first.text, this.layout.words) : item.title
    let line = item.line
    while (said.length < item.title.length) {
      const next = this.layout.blocks.get(line + 1)
      if (next?.kind !== 'text' || this.layout.owner(line + 1) !== item.key) break
      line += 1
      said = `${said} ${titleOf(next.text, this.layout.words)}`
    }
    return line
  }

  private box(item: ItemNode, { outcome, marks }: ItemFilling): void {
    const { line } = item
    const row = this.sheet.line(line)
    const table = this.tableAt(line)
    const { isPass, label } = OUTCOMES[outcome]
    const ticked = table ? tickRow(row, table, isPass, this.layout.words) : null
    const edits = table ? (ticked?.edits ?? []) : tickLine(row, isPass)
    const said = edits === null && isPass && marks.length === 0 ? [{ word: label, says: null }] : marks
    this.sheet.edit(line, edits ?? [])
    if (said.length === 0) return
    const print = table ? escapeCell : escapeText
    const marked = this.sheet.written(table ? line : this.titleEnd(item)).includes(FILLED_IN)
    const text = ` ${marked && !table ? '' : MARKED}— ${said.map(({ word, says }) => `**${word}**${says ? `: ${print(says)}` : ''}`).join('; ')}`
    if (ticked) this.sheet.edit(line, [{ from: ticked.titleEnd, to: ticked.titleEnd, text }])
    else if (!table) this.sheet.append(this.titleEnd(item), text)
  }

  /** Answers of a line that opens an item may not change its title: they stand behind a mark, or below. */
  private onTitle(item: ItemNode, edits: Edit[]): Edit[] | null {
    const line = this.sheet.line(item.line)
    const { text, base } = textOf(line, this.layout.blocks.get(item.line))
    const read = (more: Edit[]) =>
      titleOf(
        applied(
          text,
          more.map(({ from, to, text: words }) => ({ from: from - base, to: to - base, text: words })),
        ).split(FILLED_IN)[0] ?? '',
        this.layout.words,
      )
    const sorted = [...edits].sort((one, other) => one.from - other.from)
    return [sorted, behind(sorted)].find((tried) => read(tried) === titleOf(text, this.layout.words)) ?? null
  }

  private values(line: number): void {
    const nodes = this.layout.fields.get(line) ?? []
    const fields = nodes.map((node) => ({ node, answer: this.filling.values.get(node.key) }))
    if (fields.every(({ answer }) => !answer || answer.value === null)) return
    const block = this.layout.blocks.get(line)
    if (block?.kind === 'fence' && block.line === line) {
      this.place(block, fields[0]?.answer)
      return
    }
    const row = this.sheet.line(line)
    const { edits, rest } = answersOf(row, spotsOf(row, line, this.layout), fields)
    const title = this.tableAt(line) ? undefined : this.titles.get(line)
    const retained = title
      ? this.onTitle(title, edits)
      : this.caution === 1 && block?.kind !== 'fence'
        ? behind(edits)
        : edits
    this.sheet.edit(line, retained ?? [])
    const unplaced = retained ? rest : fields.flatMap(({ answer }) => (answer && answer.value !== null ? [answer] : []))
    if (unplaced.length > 0) this.unplaced(line, unplaced, title ?? null)
  }

  /** Answers without a place: behind a line that only says something, else in a list below the item that they belong to. */
  private unplaced(line: number, answers: ValueFilling[], title: ItemNode | null): void {
    const block = this.layout.blocks.get(line)
    if (!title && (block?.kind === 'text' || block?.kind === 'bullet')) {
      const { text } = textOf(this.sheet.line(line), block)
      const said = answers.map((answer) => saidAnswer(answer, titleOf(text, this.layout.words), escapeText)).join(', ')
      this.sheet.append(line, ` ${this.caution === 1 ? MARKED : ''}— ${said}`)
      return
    }
    const item = title ?? this.layout.items.find(({ key }) => key === this.layout.owner(line))
    if (!item || this.tableAt(item.line) || this.caution === 1) return
    let last = item.line
    while (this.layout.owner(last + 1) === item.key) last += 1
    const lead = /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?/.exec(this.sheet.line(item.line))?.[0] ?? ''
    const indent = /^\s*#/.test(this.sheet.line(item.line)) ? '' : lead.replace(/\S/g, ' ') || '  '
    this.sheet.insert(
      last,
      answers.map((answer) => `${indent}- ${saidAnswer(answer, item.title, escapeText)}`),
    )
  }

  /** "[List any issues]" in a block of its own. */
  private place(block: { line: number; endLine: number }, answer: ValueFilling | undefined): void {
    if (!answer || answer.value === null) return
    for (let line = block.line + 1; line < block.endLine; line++) {
      const row = this.sheet.line(line)
      const from = row.indexOf('[')
      if (from === -1) continue
      const [first = '', ...more] = insideFence(String(answer.value))
      this.sheet.edit(line, [
        {
          from,
          to: row.trimEnd().length,
          text: [first, ...more.map((words) => row.slice(0, from) + words)].join('\n'),
        },
      ])
      return
    }
  }

  /** "Count should be 0: ✅ / ❌" is answered by the number that stands right below it. */
  private asked(): void {
    for (const [line, block] of this.layout.blocks) {
      if ((block.kind !== 'bullet' && block.kind !== 'text') || this.layout.fields.has(line) || this.titles.has(line))
        continue
      const row = this.sheet.line(line)
      const choice = spotsOf(row, line, this.layout).find(({ kind }) => kind === 'choice')
      if (!choice) continue
      const below = Array.from({ length: NEAR }, (_, at) => line + 1 + at).filter(
        (next) => this.layout.owner(next) === this.layout.owner(line),
      )
      const number = below.flatMap((next) => this.layout.fields.get(next) ?? []).find((node) => node.threshold)
      if (number)
        this.sheet.edit(line, chooseByBound(row, choice, number, this.filling.values.get(number.key)?.value ?? null))
    }
  }

  private approvals(): void {
    for (const { role, line } of this.layout.structure.roles) {
      const signatures = this.filling.signatures.get(role)
      if (!signatures || this.titles.has(line)) continue
      const row = this.sheet.line(line)
      const table = this.tableAt(line)
      const block = this.layout.blocks.get(line)
      const edits = table
        ? signRow(row, table, signatures, this.layout.words)
        : signLine(row, block, signatures, this.layout.words)
      // Behind a box, more words would make an item of the role.
      const isMarked = !table && (this.caution === 1 || block?.kind === 'box')
      this.sheet.edit(line, isMarked ? behind(edits) : edits)
    }
  }

  private criteria(): void {
    for (const { key, line, mode } of this.layout.structure.criteria) {
      const holds = this.filling.criteria.get(key)
      if (holds === undefined || this.titles.has(line)) continue
      const table = this.tableAt(line)
      const columns = table && mode === 'matrix' ? matrixColumns(filledRows(table)[0], this.layout.words) : null
      if (!columns) {
        this.sheet.append(line, ` ${this.caution === 1 ? MARKED : ''}— **${holds ? 'true' : 'not true'}**`)
        continue
      }
      const row = this.sheet.line(line)
      const span = cellSpans(row)[holds ? columns.go : columns.noGo]
      if (!span) continue
      const { from, to } = wordsOf(row, span)
      this.sheet.edit(
        line,
        from === to
          ? [{ from, to, text: beforeBar(row, to, '**×**') }]
          : [...['**', '**'].map((text, at) => ({ from: at === 0 ? from : to, to: at === 0 ? from : to, text }))],
      )
    }
  }

  /** `asWritten`: in the spelling of the document's author. */
  fill(asWritten: boolean): string {
    if (this.caution < 2) {
      for (const line of this.layout.fields.keys()) this.values(line)
      this.asked()
      this.approvals()
      this.criteria()
    }
    for (const item of this.layout.items) {
      const filled = this.filling.items.get(item.key)
      if (filled) this.box(item, filled)
    }
    return this.sheet.print(asWritten)
  }
}

/** The filled-in document. Whatever it is filled in with, its sections and items are those of its source. */
export function fillDocument(filling: Filling): string {
  const layout = layoutOf(filling.source)
  const outline = outlineOf(layout.structure)
  for (const caution of [0, 1, 2] as const)
    for (const asWritten of [true, false]) {
      const text = new Filler(filling, layout, caution).fill(asWritten)
      if (outlineOf(parseChecklist(text)) === outline) return text
    }
  return filling.source
}
