// One line below an item or a heading: a place, a bound that judges one, what is expected, something to do, or prose.

import { LONGEST, plain, slug } from '@/lib/domain/checklist/blocks/inline'
import { inlineSteps } from '@/lib/domain/checklist/commands/steps'
import { measuresIn } from '@/lib/domain/checklist/fields/bounds/measures'
import { type Bound, boundOf } from '@/lib/domain/checklist/fields/bounds/thresholds'
import { startOf } from '@/lib/domain/checklist/fields/choices/choice-spans'
import { type LineSpots, spotsIn } from '@/lib/domain/checklist/fields/field-positions'
import { fieldsIn, judgedBy, measureField } from '@/lib/domain/checklist/fields/fields'
import type { Concept } from '@/lib/domain/checklist/lexicon/concept'
import type { Vocabulary } from '@/lib/domain/checklist/lexicon/vocabulary'
import { labelled } from '@/lib/domain/checklist/roles/roles'
import { everyOf } from '@/lib/domain/checklist/sections/times'
import { isItem, type Owner, type Tree } from '@/lib/domain/checklist/sections/tree'
import type { FieldNode, ItemNode } from '@/lib/domain/checklist/structure'

const SIGN_FIRST = /^[<>≤≥~]/
const LABEL = /^([^:：]{1,60})[:：](?:\s+|(?=[^\s\p{ASCII}])|$)(.*)$/u
/** How near the end of a line the words stand that announce what comes back. */
const ANNOUNCED = 120
/** Fewer words behind a place only say more of it. */
const WORDS_OF_A_SENTENCE = 3
/** How many lines a bound waits for its blank. */
const NEAR = 3

/** Labels of what is stated beside an item. */
const FACTS: readonly Concept[] = [
  ...(['label.owner', 'label.due', 'label.length', 'label.priority', 'label.fact', 'label.evidence'] as const),
  ...(['label.verify-with', 'label.interval', 'label.comment'] as const),
]

type Pending = { owner: Owner; field: FieldNode | null; bound: Bound | null; expected: string | null; line: number }

export class LineReader {
  private pending: Pending | null = null
  /** The last line spoken of an owner: it may announce what a command gives back. */
  private last: { owner: Owner; said: string } | null = null
  /** "Expected tables:" — the list below says what the last command must show. */
  private listing: Owner | null = null

  constructor(
    private readonly tree: Tree,
    private readonly words: Vocabulary,
  ) {}

  /** Whether the last line spoken of an owner announced what a command gives back. */
  announcedOutput(owner: Owner): boolean {
    return this.last?.owner === owner && this.announces(this.last.said)
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
    const bound = this.statesBound(said) ? boundOf(said, this.words) : null
    const number =
      bound?.polarity === 'kept' &&
      owner.fields.findLast((field) => field.type === 'number' && !field.threshold && line - field.line <= NEAR)
    if (!bound || !number) return false
    this.judge(number, bound)
    return number.threshold !== undefined
  }

  private statesBound(said: string): boolean {
    if (SIGN_FIRST.test(said)) return true
    return (
      /\p{Nd}/u.test(said) && this.words.read(said).has('demand', 'label.target', 'label.threshold', 'label.expected')
    )
  }

  private judge(field: FieldNode, bound: Bound): void {
    Object.assign(field, judgedBy(field, bound))
  }

  /** "Expected response:", "Should return". */
  private announces(said: string): boolean {
    const label = this.words.read(said.slice(-ANNOUNCED))
    return label.ends('label.expected') || (said.endsWith(':') && label.has('label.expected'))
  }

  /** What a line expects, behind the label that says so: "Expected: index exists". */
  private expectedIn(said: string): string | undefined {
    const [, label = '', rest = ''] = LABEL.exec(said) ?? []
    return rest !== '' && this.words.read(label).begins('label.expected') ? rest : undefined
  }

  /** "Expected tables:" */
  private listsExpected(said: string): boolean {
    const [, label = '', rest = ''] = LABEL.exec(said) ?? []
    return label !== '' && rest === '' && this.words.read(label).begins('label.expected')
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
      !this.isActual(first.label)
    )
      return
    if (pending.bound && (first.type === 'number' || first.choices === undefined)) {
      this.judge(first, pending.bound)
      owner.fields = owner.fields.filter((field) => field !== pending.field)
    } else if (pending.expected && !first.choices) first.expected = pending.expected
  }

  /** A blank that is called so takes its bound from the line that came before it. */
  private isActual(label: string): boolean {
    const reading = this.words.read(label)
    return reading.has('label.actual') || reading.begins('label.number')
  }

  /** Reads a line that belongs to an item or, outside of any, to a section. `listed`: it was a bullet. `continues`: it goes on with the line above. */
  read(text: string, owner: Owner, line: number, listed = false, continues = false): void {
    if (continues && this.goesOn(text, owner, line)) return
    const spots = spotsIn(text.slice(0, LONGEST), this.words)
    const [choice] = spots.choices
    const said = plain(choice ? text.slice(0, startOf(text, choice)) : text)
    this.last = { owner, said }
    if (listed && this.listing === owner && this.expects(owner, said, line)) return
    this.listing = !listed && this.listsExpected(said) ? owner : null
    if (this.listing && this.expects(owner, '', line)) return
    if (spots.places.length === 0 && this.joinsAbove(owner, said, line)) {
      this.tree.hold(owner.key, line)
      return
    }
    const fallback = isItem(owner) ? owner.title : said || owner.title
    const fields = fieldsIn(text, fallback, this.tree.fieldContext, line)
    if (fields.length > 0) {
      this.blanks(fields, owner, said, line)
      if (isItem(owner) && goesOnBehind(text, spots)) this.instruct(text, owner, line)
    } else if (isItem(owner) && this.isFact(text, owner, line)) return
    else if (isItem(owner)) this.below(text, owner, said, line)
    else this.beside(text, owner, line, listed)
  }

  /** "Owner: …", "Est. time: 4 hours", "Frequency: every 4 hours" below an item say something of it, and are nothing to do. */
  private isFact(text: string, item: ItemNode, line: number): boolean {
    const found = labelled(text)
    if (!found || found.room || found.empty) return false
    const reading = this.words.read(plain(found.label))
    if (!reading.whole(...FACTS)) return false
    const every = reading.whole('label.interval') ? everyOf(found.rest, this.words) : null
    if (every) item.everySeconds = every
    this.tree.addFact(item, plain(found.label), plain(found.rest), line)
    return true
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
    if (step?.kind !== 'instruction' || step.endLine !== line - 1) return false
    const spots = spotsIn(text, this.words)
    if (spots.places.length + spots.choices.length > 0) return false
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
    if (choice)
      this.pending = { owner, field: choice, bound: boundOf(said, this.words), expected: choice.expected ?? null, line }
    else if (measure?.threshold && !measure.required)
      this.pending = {
        owner,
        field: measure,
        bound: {
          ...{ threshold: measure.threshold, polarity: 'kept', at: 0, end: 0 },
          ...(measure.unit && { unit: measure.unit }),
        },
        expected: null,
        line,
      }
  }

  private instruct(text: string, owner: Owner, line: number): void {
    this.tree.addStep(owner, { kind: 'instruction', text: plain(text), changes: false, line, endLine: line })
  }

  private below(text: string, owner: Extract<Owner, { claimed: boolean }>, said: string, line: number): void {
    const expected = this.expectedIn(said)
    const measures = measuresIn(expected ?? said, owner.title, this.words)
    const added = measures.map((measure) => measureField(measure, this.tree.fieldKeys, line))
    this.tree.addFields(owner, added)
    const commands = inlineSteps(text, line, this.words, !expected)
    const step = owner.steps.at(-1)
    if (expected) this.pending = { owner, field: added[0] ?? null, bound: measures[0]?.bound ?? null, expected, line }
    if (expected && step && !step.expected) {
      step.expected = expected.slice(0, 4000)
      this.tree.hold(owner.key, line)
    } else if (expected) {
      this.tree.addProse(owner, text, line)
      this.tree.hold(owner.key, line)
    } else if (commands.length === 0) this.instruct(text, owner, line)
    for (const command of commands) this.tree.addStep(owner, command)
  }

  private beside(text: string, owner: Owner, line: number, listed: boolean): void {
    this.tree.addProse(owner, listed ? `• ${text}` : text, line, line, listed ? '\n' : ' ')
    for (const step of inlineSteps(text, line, this.words)) this.tree.addStep(owner, step)
  }
}

/** Whether a line asks for something in the middle of what is to be done: "Deploy <version> and wait for the pods". */
function goesOnBehind(text: string, { places, choices }: LineSpots): boolean {
  const last = places.at(-1)
  if (last?.kind !== 'asked' || choices.length > 0) return false
  const rest = text.slice(last.to).replace(/[(（].{0,200}?[)）]/g, ' ')
  return (rest.match(/\p{L}{2,}/gu)?.length ?? 0) >= WORDS_OF_A_SENTENCE
}
