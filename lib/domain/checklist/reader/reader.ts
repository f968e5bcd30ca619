// Part by part, a document becomes a tree of sections and items with everything that stands in them.
import type { Block } from '@/lib/domain/checklist/blocks/block'
import { Keys, plain, titleOf } from '@/lib/domain/checklist/blocks/inline'
import { codeChanges } from '@/lib/domain/checklist/commands/fences'
import { expectedOf, fieldsOfScript, isScript, piecesOf, variablesOf } from '@/lib/domain/checklist/commands/scripts'
import { inlineSteps } from '@/lib/domain/checklist/commands/steps'
import { Placing } from '@/lib/domain/checklist/corrections/placing'
import { Gates } from '@/lib/domain/checklist/criteria/gates'
import { fieldsIn } from '@/lib/domain/checklist/fields/fields'
import { Questions } from '@/lib/domain/checklist/findings/questions'
import { isForm, opensBelow } from '@/lib/domain/checklist/items/form'
import {
  isFactBullet,
  isStepBullet,
  type StepContext,
  statesFact,
  stepSourceOf,
} from '@/lib/domain/checklist/items/step-plan'
import { weightOf } from '@/lib/domain/checklist/items/weight'
import type { Reading } from '@/lib/domain/checklist/lexicon/reading'
import type { Vocabulary } from '@/lib/domain/checklist/lexicon/vocabulary'
import { Policies } from '@/lib/domain/checklist/policies'
import { BoxReader } from '@/lib/domain/checklist/reader/box-reader'
import { LineReader } from '@/lib/domain/checklist/reader/line-reader'
import {
  asksForRoles,
  decisionBranch,
  introduce,
  listModeOf,
  type SectionState,
  stateOf,
} from '@/lib/domain/checklist/reader/section-state'
import { contactOf, escalationOf, Troubles } from '@/lib/domain/checklist/reference/support'
import { isRoleName, roleNode } from '@/lib/domain/checklist/roles/names'
import {
  isFormLine,
  isSignatureLine,
  isSignedLine,
  labelled,
  roleOfLine,
  signerNamed,
} from '@/lib/domain/checklist/roles/roles'
import { Rollbacks } from '@/lib/domain/checklist/rollback/rollbacks'
import { contentsOf } from '@/lib/domain/checklist/sections/contents'
import { blockBelow, isList, type Part } from '@/lib/domain/checklist/sections/outline'
import { type Owner, Tree } from '@/lib/domain/checklist/sections/tree'
import type { ItemNode, SectionNode } from '@/lib/domain/checklist/structure'
import { metricOfBullet } from '@/lib/domain/checklist/tables/metric-table'
import { TableReader } from '@/lib/domain/checklist/tables/table-reader'
import type { CriterionMode, SectionKind } from '@/lib/domain/enums'

const FACT = /^\*\*([^*:：]{1,80})[:：]?\*\*\s*[:：]?\s*(.*)$/u
/** The same without emphasis, as it stands above the first heading. */
const PLAIN_FACT = /^([\p{Lu}\p{Lo}][\p{L}\p{M}\p{N} /_-]{1,40})[:：]\s{1,3}(\S.{0,300})$/u
const PLACE_ALONE = /^\s*\[[^\][]{3,300}\]\s*$/
/** A block of output stands right below its command, with a blank line between them at most. */
const NEXT = 2
const FACTLESS: ReadonlySet<SectionKind> = new Set<SectionKind>(['rollback', 'reference', 'signoff'])
const OPENS = /[:：]\**\s*$/u
const ASIDE: ReadonlySet<SectionKind> = new Set<SectionKind>(['rollback', 'follow-up', 'reference'])

export class Reader {
  readonly tree: Tree
  readonly placing = new Placing()
  readonly gates = new Gates()
  readonly policies = new Policies()
  readonly rollbacks: Rollbacks
  readonly troubles: Troubles
  readonly questions: Questions
  private readonly lines: LineReader
  private readonly boxes: BoxReader
  private readonly tables: TableReader
  private state: SectionState | null = null
  private lastBox: { item: ItemNode; line: number } | null = null
  private lastNode: Owner | null = null
  /** A section was opened by a heading, or by something to be done. */
  private started = false
  /** The first box or bullet of the part that is read; -1 where there is none. */
  private firstList = -1
  /** A line above the first heading asks for signatures. */
  private preambleSigns = false
  /** The section that a sentence above the first heading opened: what stands below it decides what it is for. */
  private preambleSection: SectionNode | null = null

  /** `document.boxless`: nothing is there to be ticked, so that its steps and criteria become the items. */
  constructor(
    lineCount: number,
    format: string,
    private readonly words: Vocabulary,
    private readonly document: Pick<StepContext, 'boxless' | 'stepped'>,
  ) {
    this.tree = new Tree(lineCount, words, format)
    this.questions = new Questions(words)
    this.lines = new LineReader(this.tree, words)
    this.boxes = new BoxReader(this.tree, this.gates)
    this.tables = new TableReader(this.tree, this.gates, this.questions)
    this.rollbacks = new Rollbacks(this.tree)
    this.troubles = new Troubles(words)
  }

  /** Reads one part; `first` when nothing but the title stands above it, `last` when nothing stands below. */
  read(part: Part, place: { isTitle: boolean; isLast: boolean }): void {
    this.state = null
    this.lastBox = null
    if (part.heading && place.isTitle) {
      this.tree.structure.title = titleOf(part.heading.text, this.words).slice(0, 2000)
      this.tree.hold('title', part.heading.line, part.heading.endLine)
    } else if (part.heading) this.open(part)
    const { blocks } = part
    this.firstList = blocks.findIndex(isList)
    for (let at = 0; at < blocks.length; at++) at += this.block(blocks, at, place.isLast)
  }

  private open(part: Part): void {
    const { heading, blocks } = part
    if (!heading) return
    this.started = true
    const contents = contentsOf(blocks, this.words)
    const section = this.tree.openSection(heading.level, heading.text, heading.line, heading.endLine, contents)
    this.lastNode = section
    const reading = this.introducing(section.title)
    const branch = decisionBranch(reading)
    if (branch && section.kind !== 'signoff') section.kind = branch
    this.applicability(section, reading, branch !== null)
    this.signerOfHeading(section, blocks)
    this.state = stateOf(section, reading, this.inheritedMode(section))
    this.state.steps = this.stepSource(section, heading.text, blocks, contents.boxes > 0)
    this.state.isForm = isForm(blocks)
    this.startSteps(part, this.state)
    if (section.kind === 'rollback') this.rollbacks.open(section, this.tree.path())
  }

  /** Words that say how a list is read; a comma before a condition says nothing ("GO, wenn"). */
  private introducing(text: string): Reading {
    return this.words.read(plain(text).slice(0, 300).replaceAll(', ', ' '))
  }

  /** When a section applies: what its heading says, and the choice of the document that it depends on. */
  private applicability(section: SectionNode, reading: Reading, branches: boolean): void {
    // "Rollback (if needed)": a plan is always for a case, and its checks hold in it.
    if (section.kind === 'rollback') return
    const weight = weightOf(section.title, this.words)
    if (!branches && weight.required && !reading.begins('branch.if')) return
    section.applicability = (weight.applicability ?? section.title).slice(0, 300)
    const condition = this.tree.conditionOf(section.title)
    if (!condition) return
    section.condition = condition
    // Whether the section applies is open until somebody has chosen.
    this.tree.requireChoice(condition)
  }

  /** A heading below "Success criteria" goes on with them. */
  private inheritedMode(section: SectionNode): CriterionMode | null {
    if (section.kind !== 'gate') return null
    const above = this.tree.path().slice(0, -1)
    const success = above.some(({ title }) => listModeOf(this.words.read(title.slice(0, 300))) === 'success')
    return success ? 'success' : null
  }

  private stepSource(section: SectionNode, heading: string, blocks: readonly Block[], ticked: boolean) {
    const path = this.tree.path()
    const named = !path.every((above) => this.tree.unnamed.has(above))
    const watched = path.some(({ kind }) => kind === 'monitor')
    return stepSourceOf(section, heading, blocks, ticked, { named, watched, ...this.document, words: this.words })
  }

  /** The heading itself is what has to be done: its scripts, lines and blanks stand on one item. */
  private startSteps({ heading }: Part, state: SectionState): void {
    if (state.steps !== 'heading' || !heading || state.mode) return
    state.stepItem = this.openStep(state.section.title, heading.line)
    this.tree.hold(state.section.key, heading.line, heading.endLine)
    this.tree.closeItems()
  }

  private openStep(text: string, line: number): ItemNode {
    const item = this.tree.openItem(text, false, 0, line)
    if (this.state) this.boxes.conditions(item, this.state)
    this.lastNode = item
    return item
  }

  /** The state of the open section; a document that begins without a heading gets a section of its own. */
  private current(line: number, blocks: readonly Block[]): SectionState {
    if (this.state) return this.state
    this.started = true
    const opened = !this.tree.hasSection() || this.tree.section(line) === this.preambleSection
    const section = this.tree.section(line)
    const contents = contentsOf(blocks, this.words)
    if (opened && contents.boxes > 0) section.kind = 'prepare'
    this.state = stateOf(section, null, null)
    this.state.steps = opened ? this.stepSource(section, section.title, blocks, contents.boxes > 0) : 'boxes'
    this.state.isForm = isForm(blocks)
    if (this.state.steps === 'heading') this.state.steps = 'none'
    if (opened && section.kind === 'rollback') this.rollbacks.open(section, this.tree.path())
    return this.state
  }

  /** Reads the block at `at`, and gives how many more it took. */
  private block(blocks: readonly Block[], at: number, isLast: boolean): number {
    const block = blocks[at]
    switch (block?.kind) {
      case 'box':
        return this.box(blocks, at)
      case 'bullet':
        this.bullet(blocks, at)
        return 0
      case 'text':
        this.text(blocks, at)
        return 0
      case 'fence':
        this.fence(block, blocks)
        return 0
      case 'table': {
        const { section, asksForRoles: asked } = this.current(block.line, blocks)
        this.tables.read(block, { section, asked, boxless: this.document.boxless })
        return 0
      }
      case 'front-matter':
        this.frontMatter(block)
        return 0
      case 'comment':
        this.comment(block)
        return 0
      case 'rule':
        this.rule(block.line, isLast)
        return 0
      default:
        return 0
    }
  }

  private rule(line: number, isLast: boolean): void {
    this.tree.closeItems()
    this.tree.hold(this.tree.hasSection() ? this.tree.section(line).key : 'title', line)
    if (!this.state) return
    this.state.stepItem = null
    this.state.footer = isLast
  }

  private box(blocks: readonly Block[], at: number): number {
    const block = blocks[at]
    if (block?.kind !== 'box') return 0
    const state = this.current(block.line, blocks)
    state.stepItem = null
    const signers = this.boxes.signers(blocks, at, state)
    if (signers > 0) return this.blocksOf(blocks, at, signers) - 1
    const choice = this.boxes.choice(blocks, at, state)
    if (choice) {
      this.boxes.takeChoice(choice, state)
      return this.blocksOf(blocks, at, choice.boxes.length) - 1
    }
    const item = this.boxes.item(block, state)
    this.lastNode = item
    this.lastBox = { item, line: block.line }
    return 0
  }

  /** How many blocks hold the next `count` boxes; comments stand between them. */
  private blocksOf(blocks: readonly Block[], at: number, count: number): number {
    let [taken, left] = [0, count]
    for (let index = at; index < blocks.length && left > 0; index++) {
      taken += 1
      if (blocks[index]?.kind === 'box') left -= 1
    }
    return taken
  }

  private bullet(blocks: readonly Block[], at: number): void {
    const block = blocks[at]
    if (block?.kind !== 'bullet') return
    const { indent, text, line, ordered } = block
    const state = this.current(line, blocks)
    const item = this.tree.itemAt(indent)
    const { section } = state
    const reading = this.words.read(text.slice(0, 300))
    if (item) {
      this.lines.read(text, item, line, true)
      return
    }
    state.group = BoxReader.groupOf(blocks, at)
    const opensList = opensBelow(blocks, at)
    if (opensList && OPENS.test(text.trim())) introduce(state, text, reading, this.words)
    if (this.signed(text, state, line) || this.criterion(text, state, line, ordered)) return
    if (this.role(text, state, line, opensList)) return
    if (this.fact(text, state, line) || (!opensList && this.openLabel(text, state, line))) return
    if (this.watched(text, state, line, ordered)) return
    if (!state.listsFailures && isStepBullet(block, state.steps, this.words)) this.step(text, state, line, indent)
    else if (state.stepItem) this.lines.read(text, state.stepItem, line, true)
    else if (section.kind === 'rollback') this.rollbackBullet(text, section, line, ordered)
    else this.lines.read(text, section, line, true)
  }

  /** "Version: 8.1.0" outside of any item says something of the document. */
  private fact(text: string, { section }: SectionState, line: number): boolean {
    if (FACTLESS.has(section.kind) || !isFactBullet(text, this.words)) return false
    const found = labelled(text)
    if (!found || found.room) return false
    this.tree.structure.facts.push({ label: plain(found.label), value: plain(found.rest), line })
    this.tree.hold('facts', line)
    return true
  }

  /** "Risks:" with nothing behind it, among others of its sort, leaves room to write. */
  private openLabel(text: string, state: SectionState, line: number): boolean {
    if (!state.isForm || !OPENS.test(text.trim())) return false
    // "Passed:" asks which; "Backup verified:" is to be done.
    const asksWhich = this.words.read(plain(text).slice(0, 100)).whole('result.pass', 'state.done')
    if (state.steps === 'bullets' && !asksWhich && statesFact(text, this.words)) {
      const item = this.openStep(text, line)
      item.fields.push(...fieldsIn(text, item.title, { ...this.tree.fieldContext, open: true }, line))
      this.tree.closeItems()
      return true
    }
    const { section } = state
    this.tree.addFields(section, fieldsIn(text, section.title, { ...this.tree.fieldContext, open: true }, line))
    this.tree.hold(section.key, line)
    return true
  }

  private rollbackBullet(text: string, section: SectionNode, line: number, ordered: boolean): void {
    const fields = fieldsIn(text, 'x', { words: this.words, keys: new Keys() }, line)
    if (this.rollbacks.isStep(section, text, ordered) && (ordered || fields.length === 0))
      this.instruction(text, section, line)
    else this.lines.read(text, section, line, true)
  }

  /** A step without a box becomes an item. */
  private step(text: string, state: SectionState, line: number, indent: number): void {
    const item = this.tree.openItem(text, false, indent, line)
    this.boxes.conditions(item, state)
    this.boxes.contents(item, text, line, !ASIDE.has(state.section.kind))
    this.lastNode = item
    this.lastBox = { item, line }
    state.stepItem = item
  }

  private instruction(text: string, owner: Owner, line: number): void {
    const commands = inlineSteps(text, line, this.words, true)
    for (const step of commands) this.tree.addStep(owner, step)
    if (commands.length > 0) return
    this.tree.addStep(owner, { kind: 'instruction', text: plain(text), changes: false, line, endLine: line })
  }

  /** A line of a go/no-go list. Where nothing can be ticked, what must be true becomes an item. */
  private criterion(text: string, state: SectionState, line: number, ordered = false): boolean {
    if (!state.mode || state.footer) return false
    const { section, mode } = state
    const words = this.gates.add(mode, text, section, line)
    if (words === null) return false
    this.tree.hold(section.key, line)
    this.questions.signerInCriterion(words, section, line)
    if (!this.document.boxless || mode === 'no-go-if-any' || mode !== state.headingMode) return true
    // Where the document numbers what is to be done, a bullet of its criteria is what must be true afterwards.
    if (this.document.stepped && !ordered) return true
    this.tree.closeItems()
    const item = this.openStep(text, line)
    this.boxes.contents(item, text, line, true)
    const criterion = this.gates.criteria.at(-1)
    if (criterion) criterion.itemKey = item.key
    this.tree.closeItems()
    return true
  }

  /** A line with room for a name and a date ends a go/no-go list that it stands below: whoever signs is no criterion. */
  private signed(text: string, state: SectionState, line: number): boolean {
    if (!isSignedLine(text, this.words)) return false
    if (!this.role(text, state, line)) {
      const label = labelled(text)?.label
      if (label) this.tree.unnamedSigners.push({ label: plain(label), line, section: state.section })
      return false
    }
    state.mode = null
    return true
  }

  private role(text: string, state: SectionState, line: number, opensList = false): boolean {
    const role =
      roleOfLine(text, line, this.words, state.asksForRoles, opensList) ?? signerNamed(text, line, this.words)
    if (!role) return false
    this.tree.addRoles([role], state.section)
    this.tree.hold(state.section.key, line)
    return true
  }

  /** Bullets that say what to watch, what to have, how soon to act, whom to reach, or what helps. */
  private watched(text: string, { section }: SectionState, line: number, ordered: boolean): boolean {
    const { structure, words } = this.tree
    if (section.kind === 'rollback') this.rollbacks.read(text, section, ordered ? 'ordered' : 'bullet')
    const title = words.read(section.title.slice(0, 300))
    if (title.has('list.prerequisites')) structure.prerequisites.push({ text: plain(text).slice(0, 500), line })
    if (section.kind === 'reference') {
      this.troubles.bullet(text, section)
      const escalation = escalationOf(text, line, words)
      const listed = title.has('label.contact')
      const contact = escalation ? null : contactOf(text, line, words, listed)
      if (!escalation && !contact) return false
      if (escalation) structure.escalations.push(escalation)
      if (contact) structure.contacts.push(contact)
      this.tree.hold(section.key, line)
      return true
    }
    const watches = section.kind === 'monitor' || title.has('label.metric', 'kind.monitor')
    const metric = watches ? metricOfBullet(text, this.tree.metricKeys, line, words) : null
    if (!metric) return false
    structure.metrics.push(metric)
    if (this.tree.unnamed.delete(section)) section.kind = 'monitor'
    this.tree.hold(section.key, line)
    return true
  }

  private text(blocks: readonly Block[], at: number): void {
    const block = blocks[at]
    if (block?.kind !== 'text') return
    const { indent, text, line, fresh } = block
    if (!this.state && this.isPreamble(blocks, at)) {
      this.preambleSigns ||= asksForRoles(this.words.read(plain(text).slice(0, 300)))
      if (!this.preambleSigner(text, line)) this.preamble(text, line, blockBelow(blocks, at))
      return
    }
    const state = this.current(line, blocks)
    const item = indent >= 2 ? this.tree.itemAt(indent) : null
    if (item && !fresh && this.goesOn(item, text, line)) return
    if (item) {
      this.lines.read(text, item, line, false, !fresh)
      return
    }
    this.tree.closeItems()
    if (state.footer) {
      this.preamble(text, line, blockBelow(blocks, at))
      return
    }
    const reading = this.introducing(text)
    if (fresh || /[:：]\**\s*$/u.test(text.trim())) introduce(state, text, reading, this.words)
    this.paragraph(block, state, blockBelow(blocks, at))
  }

  /** Above the first heading a form may say who approves: "Approved:" and a name to fill in below it. */
  private preambleSigner(text: string, line: number): boolean {
    const role = this.preambleSigns ? roleOfLine(text, line, this.words, true) : null
    if (!role) return false
    const isNamed = isRoleName(role.role, this.words) || this.words.read(role.role).begins('role.head')
    if (!isNamed) return false
    this.tree.addRoles([role])
    this.tree.hold('release', line)
    return true
  }

  /** Facts, blanks and prose right below the title belong to the document, until something is to be done. */
  private isPreamble(blocks: readonly Block[], at: number): boolean {
    if (this.started || (this.firstList !== -1 && this.firstList < at)) return false
    const block = blocks[at]
    return !(block?.kind === 'text' && isList(blockBelow(blocks, at)) && this.announces(block.text))
  }

  /** Words above a list that say how it is read: "NO-GO if any:", "Select one:", "If the schema changes:". */
  private announces(text: string): boolean {
    const reading = this.introducing(text)
    const conditional = OPENS.test(text.trim()) && reading.begins('branch.if', 'weight.optional')
    return conditional || listModeOf(reading) !== null || reading.has('choice.mark-one')
  }

  /** A line right below a box, without a mark of its own, goes on with what the box says. */
  private goesOn(item: ItemNode, text: string, line: number): boolean {
    if (this.lastBox?.item !== item || this.lastBox.line !== line - 1) return false
    this.lastBox.line = line
    item.title = `${item.title} ${titleOf(text, this.words)}`.trim().slice(0, 2000)
    item.fields.push(...fieldsIn(text, item.title, this.tree.fieldContext, line))
    for (const step of inlineSteps(text, line, this.words)) this.tree.addStep(item, step)
    this.tree.hold(item.key, line)
    return true
  }

  private paragraph(block: Extract<Block, { kind: 'text' }>, state: SectionState, next: Block | undefined): void {
    const { text, line, fresh } = block
    const { section } = state
    if (this.signer(text, state, line, next)) return
    if (section.kind === 'reference') this.troubles.label(text, section, line)
    if (section.kind === 'rollback') this.rollbacks.read(text, section, fresh ? 'paragraph' : 'continued')
    if (this.signed(text, state, line) || this.role(text, state, line, next !== undefined && next.kind !== 'text'))
      return
    if (
      state.mode &&
      /^(?:✅|❌|☐|☑)/u.test(text.trim()) &&
      next?.kind !== 'bullet' &&
      this.criterion(text, state, line)
    )
      return
    // A line at the margin goes on with a numbered step above it, and not with a bullet.
    const goesOn = state.steps === 'heading' || (state.steps === 'ordered' && !OPENS.test(text.trim()))
    this.lines.read(text, (goesOn && state.stepItem) || section, line)
  }

  /** A role on a line of its own, above "Signature: ____"; and the lines of that form, which the signature itself fills in. */
  private signer(text: string, state: SectionState, line: number, next: Block | undefined): boolean {
    const { section } = state
    const form = isFormLine(text, this.words) && roleOfLine(text, line, this.words, false) === null
    if (form && this.tree.signed.has(section)) {
      this.tree.hold(section.key, line)
      return true
    }
    const opens = next?.kind === 'text' && isFormLine(next.text, this.words)
    if (form || !opens || !state.asksForRoles || !isRoleName(plain(text), this.words)) return false
    const role = roleNode(text, line, this.words)
    if (!role) return false
    this.tree.addRoles([role], section)
    this.tree.hold(section.key, line)
    return true
  }

  /** A heading that is a role, above "Name: ____, Signature: ____", is who signs. */
  private signerOfHeading(section: SectionNode, blocks: readonly Block[]): boolean {
    if (!isRoleName(section.title, this.words)) return false
    const form = blocks.some(
      (block) => (block.kind === 'text' || block.kind === 'bullet') && isSignatureLine(block.text, this.words),
    )
    const role = form ? roleNode(section.title, section.line, this.words) : null
    if (!role) return false
    section.kind = 'signoff'
    this.tree.addRoles([role], section)
    return true
  }

  /** Lines between the title and the first section, and those below the last rule: facts, blanks of the release, or prose. */
  private preamble(text: string, line: number, next: Block | undefined): void {
    const { structure, fieldKeys: keys } = this.tree
    const footer = this.state?.footer ?? false
    const followed = isList(next) || (next?.kind === 'text' && !FACT.test(next.text.slice(0, 2000)))
    const fact = FACT.exec(text.slice(0, 2000)) ?? (footer ? null : PLAIN_FACT.exec(text.slice(0, 2000)))
    const fields = fieldsIn(text, plain(text), { words: this.words, keys }, line)
    if (fields.length > 0) {
      structure.fields.push(...fields)
      this.tree.hold('release', line)
    } else if (fact && (fact[2] ?? '') === '' && !followed) {
      structure.fields.push(...fieldsIn(text, plain(text), { ...this.tree.fieldContext, open: true }, line))
      this.tree.hold('release', line)
    } else if (fact) {
      structure.facts.push({ label: plain(fact[1] ?? ''), value: plain(fact[2] ?? ''), line })
      this.tree.hold('facts', line)
    } else {
      if (!this.tree.hasSection()) this.preambleSection = this.tree.section(line)
      this.tree.addProse(this.tree.section(line), text, line, line, ' ')
    }
  }

  private fence(block: Extract<Block, { kind: 'fence' }>, blocks: readonly Block[]): void {
    const { indent, language, text, line, endLine } = block
    if (language === 'policy' && block.closed) {
      this.tree.hold(this.tree.hasSection() ? this.tree.section(line).key : 'release', line, endLine)
      this.policies.read(text, line)
      return
    }
    const state = this.current(line, blocks)
    const near = indent === 0 && this.lastBox?.line === line - 1 ? this.lastBox.item : null
    const item = near ?? (indent > 0 ? this.tree.itemAt(indent) : null)
    if (!item) this.tree.closeItems()
    if (!block.closed) this.unclosed(line)
    const owner = item ?? state.stepItem ?? state.section
    if (language === 'probe') {
      this.tree.hold(owner.key, line, endLine)
      this.placing.probe(text, owner, line)
    } else if (language === '' && PLACE_ALONE.test(text)) this.lines.place(owner, text, line, endLine)
    else if (state.steps === 'scripts' && owner === state.section && this.pieces(block, state)) return
    else this.script(block, owner, state)
  }

  private unclosed(line: number): void {
    this.placing.findings.push({
      code: 'fence-open',
      severity: 'warning',
      message: 'This code block is never closed: everything below it is read as code.',
      lines: [line],
      suggestion: 'Close it with ```.',
    })
  }

  /** A script whose comments are numbered, in a section without boxes: each of its steps is an item. */
  private pieces(block: Extract<Block, { kind: 'fence' }>, state: SectionState): boolean {
    const pieces = isScript(block.language, block.text) ? piecesOf(block.text, block.line + 1) : []
    if (pieces.length < 2) return false
    this.tree.hold(state.section.key, block.line, block.endLine)
    for (const piece of pieces) {
      const comment =
        /^\s*#\s*(?:\p{L}{1,12}\s{1,2})?\d{1,2}\s*[.):：-]\s*(.{1,300})$/mu.exec(piece.text)?.[1] ?? piece.text
      const item = this.openStep(comment.trim(), piece.line)
      const { text, line, endLine } = piece
      this.tree.addFields(item, fieldsOfScript(text, line, this.tree.fieldContext, true))
      this.addCommand(item, block.language, { text }, line, endLine)
      this.tree.closeItems()
    }
    return true
  }

  private script(block: Extract<Block, { kind: 'fence' }>, owner: Owner, state: SectionState): void {
    const { language, text, line, endLine } = block
    const last = owner.steps.at(-1)
    const runs = isScript(language, text)
    const settings = variablesOf(text, line + 1)
    const { variables } = this.tree.structure
    variables.push(...settings.filter(({ name }) => !variables.some((known) => known.name === name)))
    const output = !runs && last?.kind === 'command' && !last.expected && /^(?:json|text|txt|output|)$/.test(language)
    if (output && (this.lines.announcedOutput(owner) || line - last.endLine <= NEXT)) {
      last.expected = text.slice(0, 4000)
      this.tree.hold(owner.key, line, endLine)
      return
    }
    const measured = owner !== state.section && !ASIDE.has(state.section.kind)
    const fields = fieldsOfScript(text, line + 1, this.tree.fieldContext, measured)
    this.tree.addFields(owner, fields)
    if (!runs) {
      this.tree.addProse(owner, text, line, endLine)
      if (settings.length + fields.length > 0) this.tree.hold(owner.key, line, endLine)
      return
    }
    const pieces = piecesOf(text, line + 1, state.section.kind === 'rollback')
    pieces.forEach((piece, at) => {
      const from = at === 0 ? line : piece.line
      this.addCommand(owner, language, piece, from, at === pieces.length - 1 ? endLine : piece.endLine)
    })
  }

  private addCommand(owner: Owner, language: string, piece: { text: string }, line: number, endLine: number): void {
    const expected = expectedOf(piece.text, this.words)
    this.tree.addStep(owner, {
      kind: 'command',
      text: piece.text,
      changes: codeChanges(language, piece.text),
      line,
      endLine,
      ...(language && { language: language.slice(0, 40) }),
      ...(expected && { expected }),
    })
  }

  private frontMatter({ rows, line, endLine }: Extract<Block, { kind: 'front-matter' }>): void {
    this.tree.hold('facts', line, endLine)
    for (const { text, line: at } of rows) {
      const [, label = '', value = ''] = /^([\w.-]+)[ \t]*[:=][ \t]*(.*)$/.exec(text.slice(0, 1000)) ?? []
      if (value !== '')
        this.tree.structure.facts.push({ label, value: value.replace(/^(["'])(.*)\1$/, '$2'), line: at })
    }
  }

  private comment({ text, line, endLine }: Extract<Block, { kind: 'comment' }>): void {
    const owner = this.lastNode
    // A comment above the first section opens none, so that the facts below it stay facts of the document.
    const isPreamble = owner === null && !this.tree.hasSection()
    if (this.placing.comment(text, owner, line) || isPreamble) this.tree.hold(owner?.key ?? 'release', line, endLine)
    else this.tree.addProse(owner ?? this.tree.section(line), text, line, endLine)
  }
}
