// One line below an item or a heading: a blank, a bound that judges one, what is expected, something to do, or prose.

import { choiceStart, plain, slug } from '@/lib/domain/checklist/blocks/inline'
import { changesSomething, inlineCommands } from '@/lib/domain/checklist/commands/commands'
import { fieldsIn, measureField } from '@/lib/domain/checklist/fields/fields'
import { measuresIn } from '@/lib/domain/checklist/fields/measures'
import { type Bound, boundOf } from '@/lib/domain/checklist/fields/thresholds'
import { isItem, type Owner, type Tree } from '@/lib/domain/checklist/sections/tree'
import type { FieldNode } from '@/lib/domain/checklist/structure'

const STATES_BOUND = /\b(?:should|must|has to|deve|expected|target|goal|limit|acceptable)\b|^[<>≤≥~]/i
const EXPECTED = /^(?:expected(?: \w+)?|esperado|should see|you should see|verify that)\s*:\s*(.+)$/i
const LISTS_EXPECTED = /^expected\b[\w\s-]{0,40}:$/i
const ANNOUNCES_OUTPUT =
  /\b(?:expected|response|output|returns?|should (?:see|show|return|print)|answer|example|esperad[oa]|resposta)\b.{0,40}:?\**$/i
/** A blank that is called so takes its bound from the line that came before it. */
const ACTUAL =
  /\b(?:actual|measured|observed|result|value|real|obtido|medido|resultado|valor)\b|^(?:count|número|contagem)\b/i
/** How many lines a bound waits for its blank. */
const NEAR = 3

type Pending = { owner: Owner; field: FieldNode | null; bound: Bound | null; expected: string | null; line: number }

export class LineReader {
  private pending: Pending | null = null
  private announced: Owner | null = null
  /** "Expected tables:" — the list below says what the last command must show. */
  private listing: Owner | null = null

  constructor(private readonly tree: Tree) {}

  /** Whether the last line spoken of an owner announced what a command gives back. */
  announcedOutput(owner: Owner): boolean {
    return this.announced === owner || !isItem(owner) || owner.steps.at(-1) !== undefined
  }

  /** A place to write in: "[List any blocking issues]" in a block of its own. */
  place(owner: Owner, text: string, line: number, endLine: number): void {
    const before = plain(owner.prose.at(-1)?.text.split('\n').at(-1) ?? '').replace(/:$/, '')
    const label = before || plain(text.trim().slice(1, -1))
    this.tree.addFields(owner, [
      { key: this.tree.fieldKeys.take(slug(label)), label: label.slice(0, 300), type: 'text', required: false, line },
    ])
    this.tree.hold(owner.key, line, endLine)
  }

  /** A bound that stands on a line of its own judges the number right above it. */
  private joinsAbove(owner: Owner, said: string, line: number): boolean {
    const bound = STATES_BOUND.test(said) ? boundOf(said) : null
    const number =
      bound &&
      owner.fields.findLast((field) => field.type === 'number' && !field.threshold && line - field.line <= NEAR)
    if (!bound || !number) return false
    this.give(number, bound)
    return true
  }

  private give(field: FieldNode, { threshold, unit }: Bound): void {
    field.type = 'number'
    field.threshold = threshold
    field.required = true
    if (!field.unit && unit) field.unit = unit
  }

  /** A blank for what was just demanded: it takes the bound, and stands in place of the choice that asked whether it was kept. */
  private joinsPending(owner: Owner, fields: FieldNode[], line: number): void {
    const { pending } = this
    this.pending = null
    const [first] = fields
    if (
      !pending ||
      !first ||
      pending.owner !== owner ||
      line - pending.line > NEAR ||
      first.threshold ||
      !ACTUAL.test(first.label)
    )
      return
    if (pending.bound && (first.type === 'number' || first.choices === undefined)) {
      this.give(first, pending.bound)
      owner.fields = owner.fields.filter((field) => field !== pending.field)
    } else if (pending.expected && !first.choices) first.expected = pending.expected
  }

  /** Reads a line that belongs to an item or, outside of any, to a section. `listed`: it was a bullet. `continues`: it goes on with the line above. */
  read(text: string, owner: Owner, line: number, listed = false, continues = false): void {
    if (continues && this.goesOn(text, owner, line)) return
    const start = choiceStart(text)
    const said = plain(start === -1 ? text : text.slice(0, start))
    this.announced = ANNOUNCES_OUTPUT.test(said.slice(-120)) ? owner : null
    if (listed && this.listing === owner && this.expects(owner, said, line)) return
    this.listing = !listed && LISTS_EXPECTED.test(said) ? owner : null
    if (this.listing && this.expects(owner, '', line)) return
    if (!/_{3,}/.test(text) && this.joinsAbove(owner, said, line)) {
      this.tree.hold(owner.key, line)
      return
    }
    const fields = fieldsIn(text, isItem(owner) ? owner.title : said || owner.title, this.tree.fieldKeys, line)
    if (fields.length > 0) this.blanks(fields, owner, said, line)
    else if (isItem(owner)) this.below(text, owner, said, line)
    else this.beside(text, owner, line, listed)
  }

  /** Adds a line to what the last command must show; false where there is no command. */
  private expects(owner: Owner, said: string, line: number): boolean {
    const step = owner.steps.findLast((known) => known.kind === 'command')
    if (!step) return false
    step.expected = [step.expected, said].filter(Boolean).join('\n').slice(0, 4000)
    if (step.expected === '') delete step.expected
    this.tree.hold(owner.key, line)
    return true
  }

  private goesOn(text: string, owner: Owner, line: number): boolean {
    const step = owner.steps.at(-1)
    if (step?.kind !== 'instruction' || step.endLine !== line - 1 || /_{3,}/.test(text) || choiceStart(text) !== -1)
      return false
    step.text = `${step.text} ${plain(text)}`
    step.endLine = line
    this.tree.hold(owner.key, line)
    return true
  }

  private blanks(fields: FieldNode[], owner: Owner, said: string, line: number): void {
    this.joinsPending(owner, fields, line)
    this.tree.addFields(owner, fields)
    this.tree.hold(owner.key, line)
    const choice = fields.find((field) => field.choices)
    const measure = fields.length === 1 && !choice ? fields[0] : undefined
    if (choice) this.pending = { owner, field: choice, bound: boundOf(said), expected: choice.expected ?? null, line }
    else if (measure?.threshold && !measure.required)
      this.pending = {
        owner,
        field: measure,
        bound: { threshold: measure.threshold, at: 0, end: 0, ...(measure.unit && { unit: measure.unit }) },
        expected: null,
        line,
      }
  }

  private below(text: string, owner: Extract<Owner, { claimed: boolean }>, said: string, line: number): void {
    const measures = measuresIn(said.replace(EXPECTED, '$1'), owner.title)
    const added = measures.map((measure) => measureField(measure, this.tree.fieldKeys, line))
    this.tree.addFields(owner, added)
    const expected = EXPECTED.exec(said)?.[1]
    const step = owner.steps.at(-1)
    if (expected) this.pending = { owner, field: added[0] ?? null, bound: measures[0]?.bound ?? null, expected, line }
    if (expected && step && !step.expected) {
      step.expected = expected.slice(0, 4000)
      this.tree.hold(owner.key, line)
    } else if (expected) {
      this.tree.addProse(owner, text, line)
      this.tree.hold(owner.key, line)
    } else this.tree.addStep(owner, { kind: 'instruction', text: plain(text), changes: false, line, endLine: line })
    for (const command of inlineCommands(text))
      this.tree.addStep(owner, {
        kind: 'command',
        text: command,
        changes: changesSomething(command),
        line,
        endLine: line,
      })
  }

  private beside(text: string, owner: Owner, line: number, listed: boolean): void {
    this.tree.addProse(owner, listed ? `• ${text}` : text, line, line, listed ? '\n' : ' ')
    for (const command of inlineCommands(text))
      this.tree.addStep(owner, {
        kind: 'command',
        text: command,
        changes: changesSomething(command),
        line,
        endLine: line,
      })
  }
}
