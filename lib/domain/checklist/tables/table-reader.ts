// Tables become what they are: roles, metrics, a matrix, things to tick, phases, contacts, details to fill in; any other is prose.

import type { Block } from '@/lib/domain/checklist/blocks/block'
import { plain, slug, titleOf } from '@/lib/domain/checklist/blocks/inline'
import { inlineSteps } from '@/lib/domain/checklist/commands/steps'
import type { Gates } from '@/lib/domain/checklist/criteria/gates'
import { measuresIn } from '@/lib/domain/checklist/fields/bounds/measures'
import { boundOf } from '@/lib/domain/checklist/fields/bounds/thresholds'
import { fieldsIn, judgedBy, measureField } from '@/lib/domain/checklist/fields/fields'
import type { Questions } from '@/lib/domain/checklist/findings/questions'
import { exclusiveChoice } from '@/lib/domain/checklist/items/exclusive'
import { weightOfLabel } from '@/lib/domain/checklist/items/weight'
import { escalationOf } from '@/lib/domain/checklist/reference/support'
import { rolesOfTable } from '@/lib/domain/checklist/roles/role-table'
import type { Tree } from '@/lib/domain/checklist/sections/tree'
import type { FieldNode, ItemNode, SectionNode } from '@/lib/domain/checklist/structure'
import { Columns, isEmptyCell, type Rows } from '@/lib/domain/checklist/tables/columns'
import { fieldsOfTable } from '@/lib/domain/checklist/tables/field-table'
import { metricsOfTable } from '@/lib/domain/checklist/tables/metric-table'
import {
  contactsOfTable,
  matrixOfTable,
  phasesOfTable,
  triggersOfTable,
} from '@/lib/domain/checklist/tables/structure-tables'
import { EXPECTED, holdsBoxes, stepsOfTable, type Task, tasksOfTable } from '@/lib/domain/checklist/tables/task-table'
import type { SectionKind } from '@/lib/domain/enums'

const PLACE = /_{3,}|^\s*(?:\[[^\][]{1,}\]|<[^<>]{1,}>)\s*$/
const ASIDE: ReadonlySet<SectionKind> = new Set<SectionKind>(['rollback', 'follow-up', 'reference'])
const WORKED: ReadonlySet<SectionKind> = new Set<SectionKind>(['prepare', 'deploy', 'verify', 'monitor', 'gate'])

/** `asked`: signatures are asked for here. `boxless`: nothing in the document is there to be ticked. */
export type TablePlace = { section: SectionNode; asked: boolean; boxless: boolean }

export class TableReader {
  constructor(
    private readonly tree: Tree,
    private readonly gates: Gates,
    private readonly questions: Questions,
  ) {}

  /** Takes a table that stands in a section. */
  read({ rows, line, endLine }: Extract<Block, { kind: 'table' }>, place: TablePlace): void {
    this.tree.closeItems()
    const { section } = place
    const filled = rows.filter((row) => row.cells.length > 0)
    if (this.isMeaningful(filled, place)) this.tree.hold(section.key, line, endLine)
    else {
      this.tree.addProse(section, filled.map((row) => row.cells.join(' | ')).join('\n'), line, endLine)
      if (holdsBoxes(filled))
        this.questions.boxesUnread(
          section,
          filled.map((row) => row.line),
        )
    }
    for (const item of section.items) if (item.line >= line && item.line <= endLine) this.tree.hold(item.key, item.line)
  }

  /** Takes a table as what it is; false when it is prose. In this order: the first that fits. */
  private isMeaningful(rows: Rows, place: TablePlace): boolean {
    if (this.roles(rows, place) || this.metrics(rows, place)) return true
    const ticked = tasksOfTable(rows, this.tree.words)
    return (
      this.options(rows, ticked, place) ||
      this.matrix(rows, place) ||
      this.tasks(rows, ticked, place) ||
      this.contacts(rows, place) ||
      this.facts(rows, place)
    )
  }

  private roles(rows: Rows, { section, asked }: TablePlace): boolean {
    const roles = rolesOfTable(rows, asked, this.tree.words)
    if (roles.length === 0) return false
    this.tree.addRoles(roles, section)
    if (this.tree.unnamed.delete(section) && section.items.length === 0) section.kind = 'signoff'
    return true
  }

  private metrics(rows: Rows, { section }: TablePlace): boolean {
    const { metrics, unclear } = metricsOfTable(rows, this.tree.metricKeys, this.tree.words)
    if (metrics.length === 0) return false
    this.tree.structure.metrics.push(...metrics)
    if (unclear.length > 0) this.questions.polarityUnknown(section, unclear)
    if (this.tree.unnamed.delete(section) && section.items.length === 0) section.kind = 'monitor'
    return true
  }

  /** Rows of which one is to be ticked: "Go", "Conditional go", "No-go". */
  private options(rows: Rows, tasks: Task[], { section }: TablePlace): boolean {
    const { words, fieldKeys } = this.tree
    const columns = new Columns(rows[0], words)
    const title = columns.labels.findIndex((_, at) => columns.reading(at).has('label.decision', 'kind.gate'))
    const choices = exclusiveChoice(
      tasks.map((task) => task.title),
      { decides: title !== -1, markOne: columns.has('choice.mark-one') },
      words,
    )
    const [first] = tasks
    if (!choices || !first) return false
    const label = (columns.labels[title === -1 ? 0 : title] || section.title).slice(0, 300)
    this.tree.addFields(section, [
      { key: fieldKeys.take(slug(label)), label, type: 'choice', choices, required: true, line: first.line },
    ])
    return true
  }

  private matrix(rows: Rows, { section, boxless }: TablePlace): boolean {
    const matrix = matrixOfTable(rows, this.tree.words)
    for (const { text, line } of matrix) {
      this.gates.add('matrix', text, section, line)
      this.questions.signerInCriterion(text, section, line)
      if (boxless) this.matrixItem(text, line)
    }
    return matrix.length > 0
  }

  private matrixItem(text: string, line: number): void {
    const item = this.tree.openItem(text, false, 0, line)
    const criterion = this.gates.criteria.at(-1)
    if (criterion) criterion.itemKey = item.key
    this.tree.closeItems()
  }

  private tasks(rows: Rows, ticked: Task[], { section }: TablePlace): boolean {
    const worked = WORKED.has(section.kind)
    const tasks = ticked.length > 0 ? ticked : worked ? stepsOfTable(rows, this.tree.words) : []
    const columns = new Columns(rows[0], this.tree.words)
    for (const task of tasks) this.task(task, section, columns)
    return tasks.length > 0
  }

  private contacts(rows: Rows, { section }: TablePlace): boolean {
    const { words } = this.tree
    const contacts = contactsOfTable(rows, words)
    if (contacts.length === 0) return false
    this.tree.structure.contacts.push(...contacts)
    this.tree.structure.escalations.push(...this.escalations(rows, section))
    return true
  }

  private escalations(rows: Rows, section: SectionNode) {
    if (section.kind !== 'reference') return []
    return rows
      .slice(1)
      .flatMap(
        ({ cells, line }) =>
          escalationOf(`${cells[0] ?? ''}: ${cells.slice(1).join(', ')}`, line, this.tree.words) ?? [],
      )
  }

  private facts(rows: Rows, { section }: TablePlace): boolean {
    const { structure, fieldKeys, words } = this.tree
    const triggers = section.kind === 'rollback' ? triggersOfTable(rows, words) : []
    if (triggers.length > 0) {
      this.tree.addTriggers(section, triggers)
      return true
    }
    const escalations = this.escalations(rows, section)
    const phases = phasesOfTable(rows, words)
    const fields = section.kind === 'reference' ? [] : fieldsOfTable(rows, { words, keys: fieldKeys })
    structure.escalations.push(...escalations)
    structure.phases.push(...phases)
    this.tree.addFields(section, fields)
    const facts = this.pairs(rows, fields.length > 0)
    return fields.length + phases.length + escalations.length + facts > 0
  }

  /** A table of labels and values says something of the document where a value is filled in. Gives how many. */
  private pairs([header, ...body]: Rows, isForm: boolean): number {
    const { words, structure } = this.tree
    if (header?.cells.length !== 2) return 0
    const filled = body.filter(
      ({ cells }) => !isEmptyCell(cells[0]) && !isEmptyCell(cells[1]) && !PLACE.test(cells[1] ?? ''),
    )
    const facts = filled.filter(
      ({ cells }) =>
        isForm || words.read(plain(cells[0] ?? '')).whole('label.fact', 'label.owner', 'label.due', 'sign.date'),
    )
    for (const { cells, line } of facts)
      structure.facts.push({ label: plain(cells[0] ?? ''), value: plain(cells[1] ?? ''), line })
    return facts.length
  }

  private task(task: Task, section: SectionNode, columns: Columns): void {
    const { title, state, line } = task
    const { words } = this.tree
    const whole = this.titleOf(task, columns)
    const item = this.tree.openItem(whole, state === 'done', 0, line)
    const weight = task.priority ? weightOfLabel(task.priority, words) : null
    if (weight && !weight.required) Object.assign(item, weight)
    if (task.isOptional) Object.assign(item, { required: false, applicability: 'not mandatory' })
    if (state === 'not-applicable') Object.assign(item, { required: false, applicability: 'marked not applicable' })
    if (task.answers) item.fields.push(this.answerField(task.answers, line))
    this.rest(task, item, columns)
    const stated = [title, ...task.rest.filter(({ at }) => this.isBound(columns, at)).map(({ cell }) => cell)]
    if (item.fields.every((field) => field.type !== 'number') && !ASIDE.has(section.kind)) {
      const measures = stated.flatMap((text) => measuresIn(text, item.title, words))
      item.fields.push(...measures.map((measure) => measureField(measure, this.tree.fieldKeys, line)))
    }
    this.tree.closeItems()
  }

  private isBound(columns: Columns, at: number): boolean {
    return columns.reading(at).has('label.expected', 'label.target', 'label.threshold', 'list.success', 'label.item')
  }

  /** A criterion and its requirement make one title: "Performance" alone is nothing that anybody could judge. */
  private titleOf({ title, rest }: Task, columns: Columns): string {
    const requirement = rest.find(
      ({ at, cell }) => columns.reading(at).whole('label.item') && plain(cell) !== '' && plain(cell) !== plain(title),
    )
    const short = titleOf(title).split(/\s+/).length <= 2
    return requirement && short ? `${titleOf(title)}: ${requirement.cell}` : title
  }

  private answerField({ label, choices }: NonNullable<Task['answers']>, line: number): FieldNode {
    const key = this.tree.fieldKeys.take(label)
    return { key, label: label.slice(0, 300), type: 'choice', choices, required: true, line }
  }

  /**
   * What was measured in a row is judged by what its row expects, where that is a bound; any other expectation stands
   * beside it: "Expected: 20".
   */
  private judged(actual: FieldNode, { rest }: Task, columns: Columns): FieldNode {
    const { words } = this.tree
    const expected = rest.find(({ at, cell }) => !isEmptyCell(cell) && columns.reading(at).whole(...EXPECTED))
    if (!expected || actual.threshold || actual.choices) return actual
    const said = plain(expected.cell)
    // A bare "20" is compared by whoever looks; the header says of a stated bound that it is to be kept.
    const bound = boundOf(said, words) && boundOf(`${expected.label}: ${said}`, words)
    const judged = bound ? judgedBy(actual, bound) : actual
    return judged.threshold ? judged : { ...actual, expected: said.slice(0, 1000) }
  }

  /** The other cells of a row: blanks, facts, commands; what is neither is prose of the item. */
  private rest(task: Task, item: ItemNode, columns: Columns): void {
    const { rest, line } = task
    const { words, fieldKeys } = this.tree
    const said: string[] = []
    for (const { label, cell, at } of rest) {
      const isActual = columns.reading(at).whole('label.actual')
      if (isEmptyCell(cell) && !isActual) continue
      const fields = fieldsIn(cell === '' ? '____' : cell, label || item.title, { words, keys: fieldKeys }, line)
      item.fields.push(...(isActual ? fields.map((field) => this.judged(field, task, columns)) : fields))
      for (const step of inlineSteps(label === '' ? cell : `${label}: ${cell}`, line, words))
        this.tree.addStep(item, step)
      if (fields.length > 0 || plain(cell) === '') continue
      if (isFact(columns, at)) this.tree.addFact(item, label, plain(cell), line)
      else said.push(label === '' ? plain(cell) : `${label}: ${plain(cell)}`)
    }
    if (said.length > 0) item.prose.push({ text: said.join('\n'), line, endLine: line })
  }
}

const isFact = (columns: Columns, at: number): boolean =>
  columns
    .reading(at)
    .whole(
      'label.owner',
      'label.due',
      'label.priority',
      'label.evidence',
      'label.length',
      'label.fact',
      'label.comment',
    )
