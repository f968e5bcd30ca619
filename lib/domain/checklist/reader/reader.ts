// Block by block, a document becomes a tree of sections and items with everything that stands in them.

import { Keys, plain, titleOf } from '@/lib/domain/checklist/blocks/inline'
import type { Block } from '@/lib/domain/checklist/blocks/scan'
import { changesSomething, inlineCommands } from '@/lib/domain/checklist/commands/commands'
import {
  expectedOf,
  fieldsOfScript,
  isScript,
  onlySetsVariables,
  piecesOf,
  variablesOf,
} from '@/lib/domain/checklist/commands/scripts'
import { Placing } from '@/lib/domain/checklist/corrections/placing'
import { Gates, modeOf } from '@/lib/domain/checklist/criteria/gates'
import { fieldsIn, measureField } from '@/lib/domain/checklist/fields/fields'
import { measuresIn } from '@/lib/domain/checklist/fields/measures'
import { walk } from '@/lib/domain/checklist/nodes'
import { Policies } from '@/lib/domain/checklist/policies'
import { LineReader } from '@/lib/domain/checklist/reader/line-reader'
import { escalationOf, Troubles } from '@/lib/domain/checklist/reference/support'
import { roleNamed, roleOfItem, roleOfLine } from '@/lib/domain/checklist/roles/roles'
import { Rollbacks } from '@/lib/domain/checklist/rollback/rollbacks'
import { isItem, type Owner, Tree } from '@/lib/domain/checklist/sections/tree'
import type { ItemNode, SectionNode } from '@/lib/domain/checklist/structure'
import { TableReader } from '@/lib/domain/checklist/tables/table-reader'
import { metricOfBullet } from '@/lib/domain/checklist/tables/tables'
import type { CriterionMode } from '@/lib/domain/words'

const FACT = /^\*\*([^*:]{1,80}):?\*\*:?\s*(.*)$/
/** The same without emphasis, as it stands above the first heading. */
const PLAIN_FACT = /^([A-Z][\w /-]{1,40}):\s+(\S.{0,300})$/
const ASKS_FOR_ROLES =
  /\b(?:approved by|sign-?offs?|approvals?|signatures?|approvers?|aprovado por|aprova[cç][aã]o|aprova[cç][oõ]es)\b/i
/** Room for a name and for a date: nothing but a signature looks so. */
const SIGNED_LINE = /_{3,}.{0,40}\b(?:date|data)\b.{0,20}_{3,}/i
/** A paragraph that is nothing but bold words stands for a heading. */
const BOLD_HEADING = /^\*\*([^*:]{3,120}(?::[^*:]{1,120})?[^*:])\*\*$/
const STEP = /^(?:step|phase|passo|etapa|fase|test|check)\s+\d+\b|^[A-Z][.)]\s+\S|^\d{1,2}[.)]\s+\S/i
const PREREQUISITES = /prerequisite|requirements?$|pré-requisitos|pre-requisitos/i
const DOES: ReadonlySet<string> = new Set(['prepare', 'deploy', 'verify', 'monitor'])
const ASIDE: ReadonlySet<string> = new Set(['rollback', 'follow-up', 'reference'])

export class Reader {
  readonly tree: Tree
  readonly placing = new Placing()
  readonly gates = new Gates()
  readonly policies = new Policies()
  readonly rollbacks = new Rollbacks()
  readonly troubles = new Troubles()
  private readonly lines: LineReader
  private readonly tables: TableReader
  private readonly bold = new Set<SectionNode>()
  private mode: CriterionMode | null = null
  private expectsRoles = false
  private footer = false
  /** In a document without boxes: the item that the commands of this section stand on. */
  private stepItem: ItemNode | null = null
  private lastBox: { item: ItemNode; line: number } | null = null
  private lastNode: Owner | null = null

  /** `boxless`: nothing in the document is there to be ticked, so that its steps and criteria become the items. */
  constructor(
    lineCount: number,
    private readonly boxless: boolean,
  ) {
    this.tree = new Tree(lineCount)
    this.lines = new LineReader(this.tree)
    this.tables = new TableReader(this.tree, this.gates, boxless)
  }

  private section(line: number): SectionNode {
    return this.tree.section(line)
  }

  private heading({ level, text, line, endLine }: Extract<Block, { kind: 'heading' }>): void {
    const { structure } = this.tree
    Object.assign(this, { mode: null, expectsRoles: false, footer: false, stepItem: null, lastBox: null })
    if (level === 1 && structure.title === '' && !this.tree.hasSection()) {
      structure.title = titleOf(text).slice(0, 2000)
      this.tree.hold('title', line, endLine)
      return
    }
    this.open(level, text, line, endLine)
  }

  private open(level: number, text: string, line: number, endLine: number): SectionNode {
    const section = this.tree.openSection(level, text, line, endLine)
    this.lastNode = section
    const inherits = section.kind === 'gate' && this.tree.path().some((above) => modeOf(above.title) === 'success')
    this.mode = modeOf(section.title) ?? (inherits ? 'success' : null)
    if (section.kind === 'signoff') this.expectsRoles = true
    if (section.kind === 'rollback') this.rollbacks.open(section, this.tree.path())
    return section
  }

  private item(text: string, claimed: boolean, indent: number, line: number): ItemNode {
    const item = this.tree.openItem(text, claimed, indent, line)
    this.lastNode = item
    return item
  }

  private box({ indent, checked, text, line }: Extract<Block, { kind: 'box' }>): void {
    const item = this.item(text, checked, indent, line)
    const section = this.section(line)
    this.lastBox = { item, line }
    this.stepItem = null
    item.fields.push(...fieldsIn(text, item.title, this.tree.fieldKeys, line))
    if (item.fields.length === 0 && !ASIDE.has(section.kind))
      item.fields.push(
        ...measuresIn(text, item.title).map((measure) => measureField(measure, this.tree.fieldKeys, line)),
      )
    for (const command of inlineCommands(text))
      this.tree.addStep(item, {
        kind: 'command',
        text: command,
        changes: changesSomething(command),
        line,
        endLine: line,
      })
    if (!this.mode || indent > 0) return
    this.gates.add(this.mode, item.title, section, line, item.key)
    if (this.mode === 'no-go-if-any') item.required = false
  }

  /** A line of a go/no-go list. Where nothing can be ticked, what must be true becomes an item. */
  private criterion(text: string, line: number): boolean {
    if (!this.mode) return false
    const section = this.section(line)
    const asItem = this.boxless && this.mode !== 'no-go-if-any'
    const words = this.gates.add(this.mode, text, section, line)
    if (words === null) return false
    this.tree.hold(section.key, line)
    if (!asItem) return true
    this.tree.closeItems()
    const item = this.item(text.replace(/^(?:✅|❌|⚠|\uFE0F|\s)+/u, ''), false, 0, line)
    item.fields.push(...fieldsIn(text, item.title, this.tree.fieldKeys, line))
    if (item.fields.length === 0)
      item.fields.push(
        ...measuresIn(text, item.title).map((measure) => measureField(measure, this.tree.fieldKeys, line)),
      )
    for (const command of inlineCommands(text))
      this.tree.addStep(item, {
        kind: 'command',
        text: command,
        changes: changesSomething(command),
        line,
        endLine: line,
      })
    const criterion = this.gates.criteria.at(-1)
    if (criterion) criterion.itemKey = item.key
    this.tree.closeItems()
    return true
  }

  /** A line with room for a name and a date ends a go/no-go list that it stands below: whoever signs is no criterion. */
  private signed(text: string, line: number): boolean {
    if (!this.mode || !SIGNED_LINE.test(text.slice(0, 400)) || !this.role(text, line)) return false
    this.mode = null
    return true
  }

  private role(text: string, line: number): boolean {
    const section = this.section(line)
    if (!this.expectsRoles && section.kind !== 'signoff' && !SIGNED_LINE.test(text.slice(0, 400))) return false
    const role = roleOfLine(text, line)
    if (!role) return false
    this.tree.addRoles([role])
    this.tree.hold(section.key, line)
    return true
  }

  private bullet({ indent, text, line, ordered }: Extract<Block, { kind: 'bullet' }>): void {
    const item = this.tree.itemAt(indent)
    const section = this.section(line)
    if (!item && ASKS_FOR_ROLES.test(text.slice(0, 80)) && /:\**$/.test(text.trim())) this.expectsRoles = true
    if (item) this.lines.read(text, item, line, true)
    else if (
      this.signed(text, line) ||
      this.criterion(text, line) ||
      this.role(text, line) ||
      this.watched(text, section, line)
    )
      return
    else if (this.stepItem) this.lines.read(text, this.stepItem, line, true)
    else if (
      ordered &&
      DOES.has(section.kind) &&
      inlineCommands(text).length === 0 &&
      fieldsIn(text, 'x', new Keys(), line).length === 0
    )
      this.instruction(text, section, line)
    else if (ordered && section.kind === 'rollback') this.instruction(text, section, line)
    else this.lines.read(text, section, line, true)
  }

  private instruction(text: string, section: SectionNode, line: number): void {
    this.tree.addStep(section, { kind: 'instruction', text: plain(text), changes: false, line, endLine: line })
    for (const command of inlineCommands(text))
      this.tree.addStep(section, {
        kind: 'command',
        text: command,
        changes: changesSomething(command),
        line,
        endLine: line,
      })
  }

  /** Bullets that say what to watch, what to have, how soon to act, or what helps. */
  private watched(text: string, section: SectionNode, line: number): boolean {
    const { structure } = this.tree
    if (section.kind === 'rollback') this.rollbacks.read(text, section, this.tree.path())
    if (PREREQUISITES.test(section.title)) structure.prerequisites.push({ text: plain(text).slice(0, 500), line })
    if (section.kind === 'reference') {
      this.troubles.bullet(text, section)
      const escalation = escalationOf(text, line)
      if (!escalation) return false
      structure.escalations.push(escalation)
      this.tree.hold(section.key, line)
      return true
    }
    const metric =
      section.kind === 'monitor' || /metric|watch|slo\b/i.test(section.title)
        ? metricOfBullet(text, this.tree.metricKeys, line)
        : null
    if (!metric) return false
    structure.metrics.push(metric)
    if (this.tree.unnamed.delete(section)) section.kind = 'monitor'
    this.tree.hold(section.key, line)
    return true
  }

  private text(block: Extract<Block, { kind: 'text' }>, next: Block | undefined): void {
    const { indent, text, line } = block
    const item = indent >= 2 ? this.tree.itemAt(indent) : null
    if (!item) this.tree.closeItems()
    const words = plain(text)
    const bold = !item && block.fresh ? BOLD_HEADING.exec(text.trim()) : null
    if (bold && this.tree.hasSection() && (next?.kind === 'box' || next?.kind === 'bullet') && !modeOf(words)) {
      this.bold.add(this.open(this.below(), bold[1] ?? '', line, line))
      return
    }
    if (!item)
      this.mode =
        modeOf(words) ??
        (this.mode === 'success' && this.section(line).items.length === 0 && !block.fresh
          ? this.mode
          : this.keepMode(words))
    if (!item && ASKS_FOR_ROLES.test(words) && /:\**$/.test(text.trim())) this.expectsRoles = true
    if (!this.tree.hasSection() || this.footer) this.preamble(text, line)
    else if (item && !block.fresh && this.goesOn(item, text, line)) return
    else if (item) this.lines.read(text, item, line, false, !block.fresh)
    else this.paragraph(text, line)
  }

  /** A line right below a box, without a mark of its own, goes on with what the box says. */
  private goesOn(item: ItemNode, text: string, line: number): boolean {
    if (this.lastBox?.item !== item || this.lastBox.line !== line - 1) return false
    this.lastBox.line = line
    item.title = `${item.title} ${titleOf(text)}`.trim().slice(0, 2000)
    item.fields.push(...fieldsIn(text, item.title, this.tree.fieldKeys, line))
    for (const command of inlineCommands(text))
      this.tree.addStep(item, {
        kind: 'command',
        text: command,
        changes: changesSomething(command),
        line,
        endLine: line,
      })
    this.tree.hold(item.key, line)
    return true
  }

  /** The level of a heading that is only bold: right below the last real one, beside others of its sort. */
  private below(): number {
    const real = this.tree.path().findLast((section) => !this.bold.has(section))
    return Math.min(6, (real?.level ?? 1) + 1)
  }

  /** Success criteria go on below a line that introduces them ("Staging is ready when:"). */
  private keepMode(words: string): CriterionMode | null {
    return this.mode === 'success' && words.endsWith(':') ? this.mode : null
  }

  private paragraph(text: string, line: number): void {
    const section = this.section(line)
    if (section.kind === 'reference') this.troubles.label(text, section, line)
    if (section.kind === 'rollback') this.rollbacks.read(text, section, this.tree.path())
    if (this.role(text, line)) return
    this.lines.read(text, this.stepItem ?? section, line)
  }

  /** Lines between the title and the first section, and those below the last rule: facts, blanks of the release, or prose. */
  private preamble(text: string, line: number): void {
    const { structure, fieldKeys } = this.tree
    const fact = FACT.exec(text) ?? (this.footer ? null : PLAIN_FACT.exec(text))
    const fields = fieldsIn(text, plain(text), fieldKeys, line)
    if (fields.length > 0) {
      structure.fields.push(...fields)
      this.tree.hold('release', line)
    } else if (fact) {
      structure.facts.push({ label: plain(fact[1] ?? ''), value: plain(fact[2] ?? ''), line })
      this.tree.hold('facts', line)
    } else this.tree.addProse(this.section(line), text, line, line, ' ')
  }

  private fence(block: Extract<Block, { kind: 'fence' }>): void {
    const { indent, language, text, line, endLine } = block
    if (language === 'policy' && block.closed) {
      this.tree.hold(this.tree.hasSection() ? this.section(line).key : 'release', line, endLine)
      this.policies.read(text, line)
      return
    }
    const near = indent === 0 && this.lastBox?.line === line - 1 ? this.lastBox.item : null
    const section = this.section(line)
    const item = near ?? (indent > 0 ? this.tree.itemAt(indent) : null)
    if (!item) this.tree.closeItems()
    if (!block.closed)
      this.placing.findings.push({
        code: 'fence-open',
        severity: 'warning',
        message: 'This code block is never closed: everything below it is read as code.',
        lines: [line],
        suggestion: 'Close it with ```.',
      })
    const owner = item ?? this.stepOwner(section, language, text, line)
    if (language === 'probe') {
      this.tree.hold(owner.key, line, endLine)
      this.placing.probe(text, owner, line)
    } else if (language === '' && /^\s*\[[^\][]{3,300}\]\s*$/.test(text)) this.lines.place(owner, text, line, endLine)
    else this.script(block, owner)
  }

  /** Commands of a step in a document without boxes stand on an item that is named like the step. */
  private stepOwner(section: SectionNode, language: string, text: string, line: number): Owner {
    if (this.stepItem) return this.stepItem
    if (!this.boxless || ASIDE.has(section.kind) || !isScript(language, text) || onlySetsVariables(text)) return section
    if (!STEP.test(section.title.replace(/^[^\p{L}\p{N}]+/u, '')) && section.kind !== 'verify') return section
    this.stepItem = this.item(section.title, false, 0, section.line)
    this.tree.hold(section.key, section.line)
    this.tree.closeItems()
    if (line > 0) this.lastBox = null
    return this.stepItem
  }

  private script({ language, text, line, endLine }: Extract<Block, { kind: 'fence' }>, owner: Owner): void {
    const last = owner.steps.at(-1)
    const runs = isScript(language, text)
    this.tree.structure.variables.push(
      ...variablesOf(text, line + 1).filter(
        (found) => !this.tree.structure.variables.some((known) => known.name === found.name),
      ),
    )
    if (
      !runs &&
      last?.kind === 'command' &&
      !last.expected &&
      /^(?:json|text|txt|output|)$/.test(language) &&
      this.lines.announcedOutput(owner)
    ) {
      last.expected = text.slice(0, 4000)
      this.tree.hold(owner.key, line, endLine)
      return
    }
    const measured = isItem(owner) && !ASIDE.has(this.section(line).kind)
    this.tree.addFields(owner, fieldsOfScript(text, line + 1, this.tree.fieldKeys, measured))
    const pieces = runs ? piecesOf(text, line + 1) : [{ text, line: line + 1, endLine }]
    pieces.forEach((piece, at) => {
      const expected = expectedOf(piece.text)
      this.tree.addStep(owner, {
        kind: 'command',
        text: piece.text,
        changes: runs && changesSomething(piece.text),
        line: at === 0 ? line : piece.line,
        endLine: at === pieces.length - 1 ? endLine : piece.endLine,
        ...(language && { language: language.slice(0, 40) }),
        ...(expected && { expected }),
      })
    })
  }

  /** Reads a block. `next` is the one right below it. */
  read(block: Block, next: Block | undefined): void {
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
        this.text(block, next)
        return
      case 'fence':
        this.fence(block)
        return
      case 'table':
        this.tables.read(block, this.section(block.line))
        return
      case 'front-matter':
        this.frontMatter(block)
        return
      case 'comment':
        this.comment(block)
        return
      case 'rule':
        this.tree.closeItems()
        this.stepItem = null
        this.footer = this.tree.hasSection()
        this.tree.hold(this.tree.hasSection() ? this.section(block.line).key : 'title', block.line)
    }
  }

  private frontMatter({ rows, line, endLine }: Extract<Block, { kind: 'front-matter' }>): void {
    this.tree.hold('facts', line, endLine)
    for (const { text, line: at } of rows) {
      const [, label = '', value = ''] = /^([\w.-]+)[ \t]*:[ \t]*(.*)$/.exec(text.slice(0, 1000)) ?? []
      if (value !== '')
        this.tree.structure.facts.push({ label, value: value.replace(/^(["'])(.*)\1$/, '$2'), line: at })
    }
  }

  private comment({ text, line, endLine }: Extract<Block, { kind: 'comment' }>): void {
    const owner = this.lastNode
    if (this.placing.comment(text, owner, line)) this.tree.hold(owner?.key ?? 'release', line, endLine)
    else this.tree.addProse(owner ?? this.section(line), text, line, endLine)
  }

  /** Items that say that somebody has approved, or are named like a role among approvals, name the roles of a document that has no other place to sign. */
  rolesFromItems(): void {
    for (const node of walk(this.tree.structure.sections)) {
      if (!('sections' in node)) continue
      const found = node.items.flatMap(
        ({ title, required, line }) =>
          roleOfItem(title, required, line) ??
          (node.kind === 'signoff' ? roleNamed(title, required, line) : null) ??
          [],
      )
      this.tree.addRoles(found)
    }
  }
}
