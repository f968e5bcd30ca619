// Tables become what they are: roles, metrics, a matrix, things to tick, phases, details to fill in; any other is prose.

import { plain } from '@/lib/domain/checklist/blocks/inline'
import type { Block } from '@/lib/domain/checklist/blocks/scan'
import { changesSomething, inlineCommands } from '@/lib/domain/checklist/commands/commands'
import type { Gates } from '@/lib/domain/checklist/criteria/gates'
import { fieldsIn, measureField } from '@/lib/domain/checklist/fields/fields'
import { measuresIn } from '@/lib/domain/checklist/fields/measures'
import { escalationOf } from '@/lib/domain/checklist/reference/support'
import { rolesOfTable } from '@/lib/domain/checklist/roles/roles'
import type { Tree } from '@/lib/domain/checklist/sections/tree'
import type { SectionNode } from '@/lib/domain/checklist/structure'
import {
  fieldsOfTable,
  matrixOfTable,
  metricsOfTable,
  phasesOfTable,
  type Rows,
  type Task,
  tasksOfTable,
} from '@/lib/domain/checklist/tables/tables'

const ASIDE: ReadonlySet<string> = new Set(['rollback', 'follow-up', 'reference'])

export class TableReader {
  constructor(
    private readonly tree: Tree,
    private readonly gates: Gates,
    private readonly boxless: boolean,
  ) {}

  /** Takes a table that stands in a section. */
  read({ rows, line, endLine }: Extract<Block, { kind: 'table' }>, section: SectionNode): void {
    this.tree.closeItems()
    const filled = rows.filter((row) => row.cells.length > 0)
    if (this.meaningful(filled, section)) this.tree.hold(section.key, line, endLine)
    else this.tree.addProse(section, filled.map((row) => row.cells.join(' | ')).join('\n'), line, endLine)
    for (const item of section.items) if (item.line >= line && item.line <= endLine) this.tree.hold(item.key, item.line)
  }

  /** Takes a table as what it is; false when it is prose. */
  private meaningful(rows: Rows, section: SectionNode): boolean {
    const { structure, fieldKeys } = this.tree
    const roles = rolesOfTable(rows, section.kind === 'signoff')
    if (roles.length > 0) {
      this.tree.addRoles(roles)
      if (this.tree.unnamed.delete(section) && section.items.length === 0) section.kind = 'signoff'
      return true
    }
    const metrics = metricsOfTable(rows, this.tree.metricKeys)
    if (metrics.length > 0) {
      structure.metrics.push(...metrics)
      if (this.tree.unnamed.delete(section) && section.items.length === 0) section.kind = 'monitor'
      return true
    }
    const matrix = matrixOfTable(rows)
    if (matrix.length > 0) {
      for (const { text, line } of matrix) {
        this.gates.add('matrix', text, section, line)
        if (this.boxless) this.matrixItem(text, line)
      }
      return true
    }
    const tasks = ASIDE.has(section.kind) ? [] : tasksOfTable(rows)
    for (const task of tasks) this.task(task, section)
    if (tasks.length > 0) return true
    const escalations =
      section.kind === 'reference'
        ? rows
            .slice(1)
            .flatMap(({ cells, line }) => escalationOf(`${cells[0] ?? ''}: ${cells.slice(1).join(', ')}`, line) ?? [])
        : []
    const phases = phasesOfTable(rows)
    const fields = fieldsOfTable(rows, fieldKeys)
    structure.escalations.push(...escalations)
    structure.phases.push(...phases)
    this.tree.addFields(section, fields)
    return fields.length + phases.length + escalations.length > 0
  }

  private matrixItem(text: string, line: number): void {
    const item = this.tree.openItem(text, false, 0, line)
    const criterion = this.gates.criteria.at(-1)
    if (criterion) criterion.itemKey = item.key
    this.tree.closeItems()
  }

  private task({ title, claimed, rest, line }: Task, section: SectionNode): void {
    const item = this.tree.openItem(title, claimed, 0, line)
    const told: string[] = []
    for (const { label, cell } of rest) {
      const fields = fieldsIn(cell, label || item.title, this.tree.fieldKeys, line)
      item.fields.push(...fields)
      if (fields.length === 0 && cell !== '') told.push(label === '' ? plain(cell) : `${label}: ${plain(cell)}`)
      for (const command of inlineCommands(cell))
        this.tree.addStep(item, {
          kind: 'command',
          text: command,
          changes: changesSomething(command),
          line,
          endLine: line,
        })
    }
    const bounded = [
      title,
      ...rest
        .filter(({ label }) => /expect|target|pass|criteri|limit|threshold|should|meta|alvo/i.test(label))
        .map(({ cell }) => cell),
    ]
    if (item.fields.every((field) => field.type !== 'number') && !ASIDE.has(section.kind))
      item.fields.push(
        ...bounded
          .flatMap((text) => measuresIn(text, item.title))
          .map((measure) => measureField(measure, this.tree.fieldKeys, line)),
      )
    if (told.length > 0) item.prose.push({ text: told.join('\n'), line, endLine: line })
    this.tree.closeItems()
  }
}
