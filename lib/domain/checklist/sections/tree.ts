// The structure while it grows: the open sections and items, the keys that are taken, and which node holds each line.
import { headingOf, Keys, slug, titleOf } from '@/lib/domain/checklist/blocks/inline'
import { MAX_DEPTH } from '@/lib/domain/checklist/limits'
import { namedKind } from '@/lib/domain/checklist/sections/kinds'
import { everyOf, secondsOf, windowOf } from '@/lib/domain/checklist/sections/times'
import type { FieldNode, ItemNode, RoleNode, SectionNode, StepNode, Structure } from '@/lib/domain/checklist/structure'
import type { SectionKind } from '@/lib/domain/words'

const CONDITIONAL = /\(((?:if|when|se) [^()]{1,120}|(?:optional|opcional)[^()]{0,80})\)|\b(optional|opcional)\b:?$/i
const OPTIONAL = /op(?:t|c)ional/i
const DURATION =
  /\(([^()]{0,40}\d[^()]{0,20}(?:min|minutes?|minutos?|hours?|horas?|h|days?|dias?|weeks?|s|sec|seconds?)[^()]{0,10})\)/i
/** What the schema allows for a title. */
const TITLE = 2000
/** The level of a section that no heading opened: every heading ends it. */
const LOWEST = 6

export type Owner = SectionNode | ItemNode
export const isItem = (owner: Owner): owner is ItemNode => 'claimed' in owner

type Growing = Omit<Structure, 'coverage' | 'lineKeys' | 'offers' | 'findings'>

export class Tree {
  readonly structure: Growing = {
    ...{
      title: '',
      format: 'markdown',
      languages: ['en'],
      contacts: [],
      facts: [],
      fields: [],
      sections: [],
      roles: [],
      metrics: [],
      criteria: [],
      rollbacks: [],
    },
    ...{ phases: [], escalations: [], troubles: [], variables: [], prerequisites: [] },
  }
  readonly sectionKeys = new Keys()
  readonly fieldKeys = new Keys()
  readonly metricKeys = new Keys()
  readonly lineKeys: string[]
  readonly lineProse: boolean[]
  private readonly sections: SectionNode[] = []
  /** Whether the last line of prose was a bullet: what follows it stands on a line of its own. */
  private listed = false
  private items: { node: ItemNode; indent: number }[] = []
  private itemKeys = new Map<SectionNode, Keys>()
  /** Sections whose heading names no kind: what stands in them may. */
  readonly unnamed = new Set<SectionNode>()

  constructor(lineCount: number) {
    this.lineKeys = new Array<string>(lineCount).fill('')
    this.lineProse = new Array<boolean>(lineCount).fill(false)
  }

  /** Says which node holds lines `from` to `to`, and whether as prose. */
  hold(key: string, from: number, to = from, prose = false): void {
    for (let line = from; line <= to; line++) {
      this.lineKeys[line - 1] = key
      this.lineProse[line - 1] = prose
    }
  }

  openSection(level: number, text: string, line: number, endLine = line): SectionNode {
    while ((this.sections.at(-1)?.level ?? 0) >= level) this.sections.pop()
    const parent = this.sections.at(-1)
    const title = headingOf(text).slice(0, TITLE)
    const window = windowOf(title)
    const planned = DURATION.exec(title)
    const seconds = planned && !/[<>≤≥]|before|after|post/i.test(planned[1] ?? '') ? secondsOf(planned[1] ?? '') : null
    const named = namedKind(title, parent?.kind ?? null)
    const kind: SectionKind = named ?? parent?.kind ?? 'prepare'
    // Written out without spreading: a large document makes many thousands of these.
    const node: SectionNode = {
      key: this.sectionKeys.take(slug(title)),
      title,
      level,
      kind,
      line,
      prose: [],
      fields: [],
      steps: [],
      items: [],
      sections: [],
    }
    if (seconds) node.plannedSeconds = seconds
    if (window) node.window = window
    if (!named) this.unnamed.add(node)
    ;(parent ? parent.sections : this.structure.sections).push(node)
    this.sections.push(node)
    this.items = []
    this.hold(node.key, line, endLine)
    return node
  }

  /** The innermost open section; a document that begins without a heading gets one. */
  section(line: number): SectionNode {
    return this.sections.at(-1) ?? this.openSection(LOWEST, this.structure.title || 'Checklist', line)
  }

  /** Whether any section is open yet. */
  hasSection(): boolean {
    return this.sections.length > 0
  }

  /** The open sections above and including the innermost, outermost first. */
  path(): readonly SectionNode[] {
    return this.sections
  }

  /** The item that something at this indent belongs to, or null. */
  itemAt(indent: number): ItemNode | null {
    while (this.items.length > 0 && (this.items.at(-1)?.indent ?? 0) >= indent) this.items.pop()
    return this.items.at(-1)?.node ?? null
  }

  /** Something at the margin ends every open item. */
  closeItems(): void {
    this.items = []
  }

  openItem(text: string, claimed: boolean, indent: number, line: number): ItemNode {
    const section = this.section(line)
    let parent = this.itemAt(indent)
    if (this.items.length >= MAX_DEPTH) {
      this.items.length = MAX_DEPTH - 1
      parent = this.items.at(-1)?.node ?? null
    }
    const title = (
      titleOf(text).replace(/^(?:✅|❌|⚠|☑|\uFE0F|\s)+(?=\S)/u, '') ||
      text.trim() ||
      'Untitled item'
    ).slice(0, TITLE)
    const conditional = title.includes('(') || OPTIONAL.test(title) ? CONDITIONAL.exec(title) : null
    const keys = this.itemKeys.get(section) ?? new Keys()
    this.itemKeys.set(section, keys)
    const applicability = conditional ? (conditional[1] ?? conditional[2]) : undefined
    const every = everyOf(title)
    const node: ItemNode = {
      key: `${section.key}/${keys.take(slug(title))}`.slice(-200),
      title,
      line,
      required: applicability === undefined,
      claimed,
      verification: 'manual-or-probe',
      fields: [],
      steps: [],
      prose: [],
      items: [],
    }
    if (applicability) node.applicability = applicability.toLowerCase()
    if (every) node.everySeconds = every
    ;(parent ? parent.items : section.items).push(node)
    this.items.push({ node, indent })
    this.hold(node.key, line)
    return node
  }

  /** A role that is named twice is one. */
  addRoles(roles: RoleNode[]): void {
    for (const role of roles)
      if (!this.structure.roles.some((known) => known.role === role.role)) this.structure.roles.push(role)
  }

  addFields(owner: Owner | null, fields: FieldNode[]): void {
    ;(owner ? owner.fields : this.structure.fields).push(...fields)
  }

  addStep(owner: Owner, step: Omit<StepNode, 'key'>): void {
    owner.steps.push({ key: `${owner.key}.${owner.steps.length + 1}`.slice(-200), ...step })
    this.hold(owner.key, step.line, step.endLine)
  }

  /** Lines that follow each other are one piece; those of one paragraph are joined by `joint`. */
  addProse(owner: Owner, text: string, line: number, endLine = line, joint = '\n'): void {
    const last = owner.prose.at(-1)
    if (last && last.endLine === line - 1) {
      last.text += (this.listed ? '\n' : joint) + text
      last.endLine = endLine
    } else owner.prose.push({ text, line, endLine })
    this.listed = text.startsWith('•')
    this.hold(owner.key, line, endLine, true)
  }
}
