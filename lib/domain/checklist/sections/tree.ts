// The structure while it grows: the open sections and items, the keys that are taken, and which node holds each line.
import { headingOf, Keys, slug, titleOf } from '@/lib/domain/checklist/blocks/inline'
import type { FieldContext } from '@/lib/domain/checklist/fields/fields'
import { weightOf } from '@/lib/domain/checklist/items/weight'
import type { Vocabulary } from '@/lib/domain/checklist/lexicon/vocabulary'
import { MAX_DEPTH } from '@/lib/domain/checklist/limits'
import { ChoiceIndex } from '@/lib/domain/checklist/sections/choice-lookup'
import { type Contents, namedKind } from '@/lib/domain/checklist/sections/kinds'
import { everyOf, plannedOf, pointOf, windowIn } from '@/lib/domain/checklist/sections/times'
import type {
  Condition,
  FieldNode,
  ItemNode,
  RoleNode,
  SectionNode,
  StepNode,
  Structure,
} from '@/lib/domain/checklist/structure'
import type { SectionKind } from '@/lib/domain/enums'
import { memoizeFor } from '@/lib/domain/memoize'

/** What the schema allows for a title. */
const TITLE = 2000
/** The level of a section that no heading opened: every heading ends it. */
const LOWEST = 6
const BRACKETS = /[([（]([^()[\]（）]{1,60})[)\]）]/gu
const LEADING_MARKS = /^(?:✅|✔|❌|⚠|☑|\uFE0F|\s)+(?=\S)/u
/** Sections that may hold check points. */
const AFTER: ReadonlySet<SectionKind> = new Set<SectionKind>(['monitor', 'verify', 'follow-up'])
const NONE: Contents = { boxes: 0, ready: 0, scripts: 0, ordered: 0 }

export type Owner = SectionNode | ItemNode
export const isItem = (owner: Owner): owner is ItemNode => 'claimed' in owner

/** What the line of an item says by itself: its title and the key made of it, how much it counts, how often it is done. */
const itemWords = memoizeFor(3000, (text: string, words: Vocabulary) => {
  const title = (titleOf(text, words).replace(LEADING_MARKS, '') || text.trim() || 'Untitled item').slice(0, TITLE)
  return { title, key: slug(title), weight: weightOf(title, words), every: everyOf(title, words) }
})

/** The same of a heading: its title and key, the window that it names, and the length that it plans. */
const headingWords = memoizeFor(2000, (text: string, words: Vocabulary) => {
  const title = headingOf(text).slice(0, TITLE)
  const reading = words.read(title.slice(0, 300))
  return { title, key: slug(title), reading, window: windowIn(reading, title, words), planned: plannedIn(title, words) }
})

/** The length that stands in a bracket of a heading. */
function plannedIn(title: string, words: Vocabulary): number | null {
  if (!/\d/.test(title)) return null
  for (const [, inside = ''] of title.matchAll(BRACKETS)) {
    const seconds = plannedOf(inside, words)
    if (seconds) return seconds
  }
  return null
}

export type Growing = Omit<Structure, 'coverage' | 'lineKeys' | 'offers' | 'findings'>

export class Tree {
  readonly structure: Growing
  readonly sectionKeys = new Keys()
  readonly fieldKeys = new Keys()
  readonly fieldContext: FieldContext
  readonly metricKeys = new Keys()
  readonly lineKeys: string[]
  readonly lineProse: boolean[]
  private readonly sections: SectionNode[] = []
  /** Whether the last line of prose was a bullet: what follows it stands on a line of its own. */
  private listed = false
  private items: { node: ItemNode; indent: number }[] = []
  private itemKeys = new Map<SectionNode, Keys>()
  /** Choices of sections, in the order of the document. */
  private readonly choices: FieldNode[] = []
  private readonly sectionChoices: ChoiceIndex
  private readonly releaseChoices: ChoiceIndex
  /** Sections whose heading names no kind: what stands in them may. */
  readonly unnamed = new Set<SectionNode>()
  /** Sections in which somebody was found who signs, and what sets off a rollback by the section that says so. */
  readonly signed = new Set<SectionNode>()
  /** Names of its roles in small letters: each signs once. */
  private readonly roleNames = new Set<string>()
  /** Lines with room for a name and a date whose label is no role: "Signed: ____ Date: ____". */
  readonly unnamedSigners: { label: string; line: number; section: SectionNode }[] = []
  readonly triggers = new Map<SectionNode, string[]>()

  constructor(
    lineCount: number,
    readonly words: Vocabulary,
    format: string,
  ) {
    this.fieldContext = { words, keys: this.fieldKeys }
    this.structure = {
      ...{ title: '', format, languages: [...words.languages], facts: [], fields: [], sections: [], roles: [] },
      ...{ metrics: [], criteria: [], rollbacks: [], phases: [], escalations: [], troubles: [] },
      ...{ contacts: [], variables: [], prerequisites: [] },
    }
    this.sectionChoices = new ChoiceIndex(this.choices, words)
    this.releaseChoices = new ChoiceIndex(this.structure.fields, words)
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

  openSection(level: number, text: string, line: number, endLine = line, contents: Contents = NONE): SectionNode {
    while ((this.sections.at(-1)?.level ?? 0) >= level) this.sections.pop()
    const parent = this.sections.at(-1)
    const { title, key, reading, window, planned: length } = headingWords(text, this.words)
    const named = namedKind({ reading, window, contents }, parent?.kind ?? this.titleKind())
    const kind: SectionKind = named ?? parent?.kind ?? 'prepare'
    const isWatched = kind === 'monitor' || kind === 'follow-up' || (window?.fromSeconds ?? -1) > 0
    const planned = isWatched ? null : length
    // Written out without spreading: a large document makes many thousands of these.
    const node: SectionNode = {
      key: this.sectionKeys.take(key),
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
    if (planned) node.plannedSeconds = planned
    if (window && !(planned && kind === 'verify')) node.window = { ...window }
    if (!named) this.unnamed.add(node)
    ;(parent ? parent.sections : this.structure.sections).push(node)
    this.sections.push(node)
    this.items = []
    this.hold(node.key, line, endLine)
    return node
  }

  /** The title speaks for all of a document that prepares ("Pre-launch checklist"), and for no other. */
  private titleKind(): SectionKind | null {
    const { title } = this.structure
    return title !== '' && this.words.read(title.slice(0, 300)).has('kind.prepare') ? 'prepare' : null
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
    const node = this.newItem(text, claimed, section, line)
    ;(parent ? parent.items : section.items).push(node)
    this.items.push({ node, indent })
    this.hold(node.key, line)
    return node
  }

  /** An item of a section that is not put anywhere yet. */
  newItem(text: string, claimed: boolean, section: SectionNode, line: number): ItemNode {
    const { title, key, weight, every } = itemWords(text, this.words)
    const keys = this.itemKeys.get(section) ?? new Keys()
    this.itemKeys.set(section, keys)
    const point = /\d/.test(title) && AFTER.has(section.kind) ? pointOf(title, this.words) : undefined
    const node: ItemNode = {
      key: `${section.key}/${keys.take(key)}`.slice(-200),
      title,
      line,
      required: weight.required,
      claimed,
      verification: 'manual-or-probe',
      fields: [],
      steps: [],
      prose: [],
      items: [],
    }
    if (weight.applicability) Object.assign(node, this.applying(weight.applicability))
    if (every) node.everySeconds = every
    if (point) node.window = point
    return node
  }

  /** What words like "major releases only" make of an item or a role: required where its choice is made, else never. */
  applying(applicability: string): Pick<ItemNode, 'required' | 'applicability' | 'condition'> {
    const condition = this.conditionOf(applicability, true)
    if (!condition) return { required: false, applicability }
    this.requireChoice(condition)
    return { required: true, applicability, condition }
  }

  /** A role that is named twice is one. */
  addRoles(named: RoleNode[], section?: SectionNode): void {
    const roles = named.map((role) =>
      role.applicability && !role.required ? { ...role, ...this.applying(role.applicability) } : role,
    )
    for (const role of roles) {
      const name = role.role.toLowerCase()
      if (this.roleNames.has(name)) continue
      this.roleNames.add(name)
      this.structure.roles.push(role)
    }
    if (section && roles.length > 0) this.signed.add(section)
  }

  addFact(item: ItemNode, label: string, value: string, line: number): void {
    const facts = item.facts ?? []
    item.facts = [...facts, { label: label.slice(0, 300), value: value.slice(0, 2000), line }]
    this.hold(item.key, line)
  }

  addTriggers(section: SectionNode, triggers: string[]): void {
    this.triggers.set(section, [...(this.triggers.get(section) ?? []), ...triggers])
  }

  addFields(owner: Owner | null, fields: FieldNode[]): void {
    ;(owner ? owner.fields : this.structure.fields).push(...fields)
    for (const field of fields) if (field.choices && (!owner || !isItem(owner))) this.choices.push(field)
  }

  /**
   * The choice above that words speak of ("If NO-GO", "Major releases only"): the field, and its values that they name. `ofThings`: a choice of things
   * ("Patch, Minor, Major"), as "no" and "done" stand in many sentences.
   */
  conditionOf(text: string, ofThings = false): Condition | undefined {
    const short = text.slice(0, 300)
    return this.sectionChoices.named(short, ofThings) ?? this.releaseChoices.named(short, ofThings)
  }

  /** The choice that a condition depends on has to be made. */
  requireChoice({ fieldKey }: Condition): void {
    const chosen = this.releaseChoices.get(fieldKey) ?? this.sectionChoices.get(fieldKey)
    if (chosen) chosen.required = true
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
