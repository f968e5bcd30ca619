// Text → structure. Pure, total, deterministic and linear: any text gives a structure, the same text the same one, and no line is lost.
import { changesSomething, inlineCommands } from '@/lib/domain/checklist/commands'
import { fieldsIn } from '@/lib/domain/checklist/fields'
import { choiceStart, Keys, plain, slug, titleOf } from '@/lib/domain/checklist/inline'
import { roleOfLine, rolesOfTable } from '@/lib/domain/checklist/roles'
import { itemsFromSteps } from '@/lib/domain/checklist/runbook'
import { type Block, scan } from '@/lib/domain/checklist/scan'
import type { CriterionNode, FieldNode, RoleNode, Structure } from '@/lib/domain/checklist/structure'
import { fieldsOfTable, metricsOfTable } from '@/lib/domain/checklist/tables'
import { boundOf, secondsOf } from '@/lib/domain/checklist/thresholds'
import { isItem, type Owner, Tree } from '@/lib/domain/checklist/tree'

const FACT = /^\*\*([^*:]{1,80}):?\*\*:?\s*(.*)$/
const ASKS_FOR_ROLES = /\b(approved by|sign-?offs?|approvals?|signatures?|approvers?)\b/i
/** Room for a name and for a date: nothing but a signature looks so. */
const SIGNED_LINE = /_{3,}.{0,40}\bdate\b.{0,20}_{3,}/i
const SHOULD = /^(?:should|must|expected)\b/i
const EXPECTED = /^(?:\*\*)?expected(?: \w+)?(?:\*\*)?:?(?:\*\*)?\s*(.+)$/i
const GO_IF_ALL = /\bgo if all\b/i
const NO_GO_IF_ANY = /\bno-?go if any\b/i

class Reader {
  private readonly tree: Tree
  private mode: CriterionNode['mode'] | null = null
  private readonly metricKeys = new Keys()
  private readonly criterionKeys = new Keys()
  private expectsRoles = false
  /** Heading level of the rollback section that is being read; below every heading while there is none. */
  private rollbackLevel = 7

  constructor(lineCount: number) {
    this.tree = new Tree(lineCount)
  }

  private owner(indent: number, line: number): Owner {
    return this.tree.itemAt(indent) ?? this.tree.section(line)
  }

  private heading({ level, text, line }: Extract<Block, { kind: 'heading' }>): void {
    this.mode = null
    this.expectsRoles = false
    const { structure } = this.tree
    if (level === 1 && structure.title === '' && !this.tree.hasSection()) {
      structure.title = titleOf(text).slice(0, 2000)
      this.tree.hold('title', line)
    } else {
      const section = this.tree.openSection(level, text, line)
      if (section.kind === 'rollback') this.rollback(section.key, section.title, section.level, line)
    }
  }

  /** A heading about going back is one option of it; what stands below that heading belongs to the option, unless it is an option itself. */
  private rollback(sectionKey: string, title: string, level: number, line: number): void {
    const { rollbacks } = this.tree.structure
    const option = /\boption\b|\bquick\b|\bfull\b|\bemergency\b/i.test(title)
    if (level > this.rollbackLevel && !option) return
    if (level <= this.rollbackLevel) this.rollbackLevel = level
    const budget = /<\s*(\d[^)]*)/.exec(title)
    const seconds = budget ? secondsOf(budget[1] ?? '') : null
    rollbacks.push({ key: sectionKey, sectionKey, title: title.slice(0, 300), line, ...(seconds && { budgetSeconds: seconds }) })
  }

  private box({ indent, checked, text, line }: Extract<Block, { kind: 'box' }>): void {
    this.mode = null
    const item = this.tree.openItem(text, checked, indent, line)
    item.fields.push(...fieldsIn(text, item.title, this.tree.fieldKeys, line))
    for (const command of inlineCommands(text)) this.tree.addStep(item, { kind: 'command', text: command, changes: changesSomething(command), line, endLine: line })
  }

  /** A bound that stands on a line of its own judges the number beside it. */
  private joinBound(owner: Owner, text: string): boolean {
    const bound = SHOULD.test(plain(text)) || /\bshould be\b/i.test(text) ? boundOf(plain(text.slice(0, choiceStart(text) === -1 ? undefined : choiceStart(text)))) : null
    const number = bound && owner.fields.findLast((field) => field.type === 'number' && !field.threshold)
    if (!bound || !number) return false
    number.threshold = bound.threshold
    number.required = true
    if (!number.unit && bound.unit) number.unit = bound.unit
    return true
  }

  private line(text: string, owner: Owner, line: number, listed = false): void {
    const expected = EXPECTED.exec(plain(text))
    if (this.joinBound(owner, text)) {
      this.tree.hold(owner.key, line)
      return
    }
    const fields = fieldsIn(text, isItem(owner) ? owner.title : plain(text), this.tree.fieldKeys, line)
    if (fields.length > 0) {
      this.tree.addFields(owner, fields)
      this.tree.hold(owner.key, line)
    } else if (isItem(owner) && expected) {
      const step = owner.steps.at(-1)
      if (step && !step.expected) step.expected = (expected[1] ?? '').slice(0, 4000)
      else this.tree.addProse(owner, text, line)
      this.tree.hold(owner.key, line)
    } else if (isItem(owner)) this.tree.addStep(owner, { kind: 'instruction', text: plain(text), changes: false, line, endLine: line })
    else if (listed) this.tree.addProse(owner, `• ${text}`, line)
    else this.tree.addProse(owner, text, line, line, ' ')
  }

  private criterion(text: string, line: number): boolean {
    if (!this.mode) return false
    const words = plain(text).replace(/^(?:✅|❌|⚠|\uFE0F|\s)+/u, '')
    if (words === '') return false
    const section = this.tree.section(line)
    this.tree.structure.criteria.push({ key: this.criterionKeys.take(slug(words)), mode: this.mode, text: words.slice(0, 2000), sectionKey: section.key, line })
    this.tree.hold(section.key, line)
    return true
  }

  private role(text: string, line: number): boolean {
    const section = this.tree.section(line)
    if (!this.expectsRoles && section.kind !== 'signoff' && !SIGNED_LINE.test(text)) return false
    const role = roleOfLine(text, line)
    if (!role) return false
    this.addRoles([role])
    this.tree.hold(section.key, line)
    return true
  }

  private addRoles(roles: RoleNode[]): void {
    for (const role of roles) if (!this.tree.structure.roles.some((known) => known.role === role.role)) this.tree.structure.roles.push(role)
  }

  private bullet({ indent, text, line }: Extract<Block, { kind: 'bullet' }>): void {
    const item = this.tree.itemAt(indent)
    if (item) this.line(text, item, line)
    else if (!this.criterion(text, line) && !this.role(text, line)) this.line(text, this.tree.section(line), line, true)
  }

  private text({ indent, text, line }: Extract<Block, { kind: 'text' }>): void {
    const item = indent >= 2 ? this.tree.itemAt(indent) : null
    if (!item) this.tree.closeItems()
    const heading = plain(text)
    if (GO_IF_ALL.test(heading)) this.mode = 'go-if-all'
    else if (NO_GO_IF_ANY.test(heading)) this.mode = 'no-go-if-any'
    else if (!item) this.mode = null
    if (!item && ASKS_FOR_ROLES.test(heading) && /:\**$/.test(text.trim())) this.expectsRoles = true
    if (!this.tree.hasSection()) this.preamble(text, line)
    else if (item || !this.role(text, line)) this.line(text, item ?? this.tree.section(line), line)
  }

  /** Lines between the title and the first section: facts, blanks of the release, or prose. */
  private preamble(text: string, line: number): void {
    const { structure, fieldKeys } = this.tree
    const fact = FACT.exec(text)
    const fields = fieldsIn(text, plain(text), fieldKeys, line)
    if (fields.length > 0) {
      structure.fields.push(...fields)
      this.tree.hold('release', line)
    } else if (fact) {
      structure.facts.push({ label: plain(fact[1] ?? ''), value: plain(fact[2] ?? ''), line })
      this.tree.hold('facts', line)
    } else this.tree.addProse(this.tree.section(line), text, line, line, ' ')
  }

  private fence({ indent, language, text, line, endLine }: Extract<Block, { kind: 'fence' }>): void {
    const owner = indent > 0 ? this.owner(indent, line) : this.tree.section(line)
    if (indent === 0) this.tree.closeItems()
    const blanks = text.split('\n').flatMap((row, at): FieldNode[] => fieldsIn(row.replace(/^\s*#+\s*/, ''), 'Value', this.tree.fieldKeys, line + 1 + at))
    const listed = /^\s*\[[^\][]{3,200}\]\s*$/.test(text) && language === ''
    if (listed) {
      const label = plain(owner.prose.at(-1)?.text.split('\n').at(-1) ?? '').replace(/:$/, '') || plain(text.trim().slice(1, -1))
      this.tree.addFields(owner, [{ key: this.tree.fieldKeys.take(slug(label)), label: label.slice(0, 300), type: 'text', required: false, line }])
      this.tree.hold(owner.key, line, endLine)
      return
    }
    this.tree.addFields(owner, blanks)
    this.tree.addStep(owner, { kind: 'command', text, changes: changesSomething(text), line, endLine, ...(language && { language: language.slice(0, 40) }) })
  }

  private table({ rows, line, endLine }: Extract<Block, { kind: 'table' }>): void {
    this.tree.closeItems()
    const section = this.tree.section(line)
    const filled = rows.filter((row) => row.cells.length > 0)
    const roles = rolesOfTable(filled)
    const metrics = roles.length > 0 ? [] : metricsOfTable(filled, this.metricKeys)
    const fields = roles.length > 0 || metrics.length > 0 ? [] : fieldsOfTable(filled, this.tree.fieldKeys)
    this.addRoles(roles)
    this.tree.structure.metrics.push(...metrics)
    this.tree.addFields(section, fields)
    if (roles.length + metrics.length + fields.length > 0) this.tree.hold(section.key, line, endLine)
    else this.tree.addProse(section, filled.map((row) => row.cells.join(' | ')).join('\n'), line, endLine)
  }

  read(block: Block): void {
    switch (block.kind) {
      case 'heading':
        this.heading(block)
        return
      case 'box':
        this.box(block)
        return
      case 'bullet':
        this.bullet(block)
        return
      case 'text':
        this.text(block)
        return
      case 'fence':
        this.fence(block)
        return
      case 'table':
        this.table(block)
        return
      case 'rule':
        this.tree.closeItems()
        this.tree.hold(this.tree.hasSection() ? this.tree.section(block.line).key : 'title', block.line)
    }
  }

  finish(lines: string[], boxes: number): Structure {
    const { structure, lineKeys, lineProse } = this.tree
    if (boxes === 0) itemsFromSteps(structure.sections)
    const soak = /(\d+\+?\s*(?:hours?|days?|weeks?))\s+(?:of\s+)?stable/i
    const at = lines.findIndex((line) => soak.test(line.slice(0, 1000)))
    const seconds = at === -1 ? null : secondsOf(soak.exec(lines[at] ?? '')?.[1] ?? '')
    const filled = lines.map((line, index) => (line.trim() === '' ? null : index)).filter((index) => index !== null)
    const prose = filled.filter((index) => lineProse[index]).length
    const lost = filled.filter((index) => lineKeys[index] === '').length
    return {
      ...structure,
      ...(seconds && {
        soak: {
          requiredSeconds: seconds,
          restartsOnBreach: lines.some((line) => /restart.{0,40}timer/i.test(line.slice(0, 1000))),
          text: (lines[at] ?? '').trim().slice(0, 300),
          line: at + 1,
        },
      }),
      coverage: { lines: filled.length, structured: filled.length - prose - lost, prose, lost },
      lineKeys: lines.map((line, index) => (line.trim() === '' ? '' : (lineKeys[index] ?? ''))),
    }
  }
}

/** The structure of a Markdown checklist. Never throws, whatever the text; limits of size are the caller's (`limits`). */
export function parseChecklist(text: string): Structure {
  const { blocks, lines } = scan(text)
  const reader = new Reader(lines.length)
  for (const block of blocks) reader.read(block)
  return reader.finish(lines, blocks.filter((block) => block.kind === 'box').length)
}
