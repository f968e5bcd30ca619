// Rollback plans: which sections are options, what sets them off, how long they may take. A section without a step is no plan.
import { plain } from '@/lib/domain/checklist/blocks/inline'
import type { Reading } from '@/lib/domain/checklist/lexicon/reading'
import { labelled } from '@/lib/domain/checklist/roles/roles'
import { durationsIn } from '@/lib/domain/checklist/sections/times'
import type { Tree } from '@/lib/domain/checklist/sections/tree'
import type { RollbackNode, SectionNode } from '@/lib/domain/checklist/structure'

const LETTERED = /^[A-Z][.):：]\s/u
const OPENS_LIST = /[:：]\**\s*$/u
/** Letters of "in case" and its like: a longer hit at the beginning names triggers, and is none. */
const LONGEST_IF = 8
const MOST_TRIGGERS = 100

/** Where a line stands: what goes on with the line above it begins nothing. */
export type LineShape = 'ordered' | 'bullet' | 'paragraph' | 'continued'

type Option = { node: RollbackNode; section: SectionNode; above: readonly SectionNode[] }

export class Rollbacks {
  private readonly options: Option[] = []
  /** Heading level of the rollback section that is being read; below every heading while there is none. */
  private level = 7
  /** The section whose bullets are triggers, since the line or heading above them says so. */
  private listing: SectionNode | null = null
  /** A line with a colon opened the list, and bullets of it were read: the next sentence ends it. */
  private hasListed = false

  constructor(private readonly tree: Tree) {}

  private reading(text: string): Reading {
    // A comma before a condition says nothing: "Откат, если".
    return this.tree.words.read(text.slice(0, 300).replaceAll(', ', ' '))
  }

  /** A heading that says what sets a rollback off, and one that says how to check that it worked. */
  private isTriggers(reading: Reading): boolean {
    return reading.has('rollback.trigger') && !reading.has('enumerator')
  }

  private isOption({ title }: SectionNode): boolean {
    const reading = this.reading(title)
    if (
      this.isTriggers(reading) ||
      reading.has('rollback.validation', 'rollback.communication', 'kind.verify', 'kind.prepare', 'label.contact')
    )
      return false
    return LETTERED.test(title) || reading.begins('enumerator') || reading.has('kind.rollback', 'rollback.option')
  }

  /** A heading about going back is one option; what stands below it belongs to the option, unless it is an option itself. */
  open(section: SectionNode, path: readonly SectionNode[]): void {
    const { key, title, level, line } = section
    const reading = this.reading(title)
    this.listing = this.isTriggers(reading) ? section : null
    this.hasListed = false
    if (level > this.level && !this.isOption(section)) return
    if (level <= this.level) this.level = level
    const budget = this.budgetOf(title, reading) ?? section.plannedSeconds
    const above = path.slice(0, -1)
    const named = above.findLast(
      (parent) => parent.kind === 'rollback' && this.reading(parent.title).begins('branch.if', 'rollback.trigger'),
    )
    const triggers = named ? [named.title.slice(0, 1000)] : []
    const node = {
      key,
      sectionKey: key,
      title: title.slice(0, 300),
      line,
      triggers,
      ...(budget && { budgetSeconds: budget }),
    }
    this.options.push({ node, section, above })
  }

  /** Seconds of a budget: "(< 15 min)" in a heading, "RTO: 15 minutes", "Rollback must complete within 15 minutes". */
  private budgetOf(text: string, reading: Reading): number | null {
    const [first] = durationsIn(reading.text, this.tree.words)
    if (!first || first.seconds <= 0) return null
    const before = reading.text.slice(0, first.at)
    return /[<≤~]\s*$/.test(before) || (text.length < 80 && reading.has('rollback.budget')) ? first.seconds : null
  }

  private optionAt(section: SectionNode): Option | undefined {
    const path = this.tree.path()
    return this.options.findLast(({ section: own }) => own === section || path.includes(own))
  }

  /** Whether a line of a rollback section is one of its steps. */
  isStep(section: SectionNode, text: string, ordered: boolean): boolean {
    const reading = this.reading(text)
    if (
      (this.listing === section && !ordered) ||
      reading.begins('branch.if', 'rollback.trigger') ||
      OPENS_LIST.test(text.trim())
    )
      return false
    return !this.reading(section.title).has('rollback.validation', 'label.contact', 'kind.reference')
  }

  /** Takes what a line says of its plan: the budget, a trigger, or that triggers follow. */
  read(text: string, section: SectionNode, shape: LineShape): void {
    const option = this.optionAt(section)
    if (!option || shape === 'ordered') return
    const words = plain(text).replace(/^[-•]\s*/, '')
    const reading = this.reading(words)
    const opens = OPENS_LIST.test(text.trim())
    if (this.budget(option, reading)) return
    if (opens && this.introducesTriggers(reading)) {
      this.listing = section
      this.hasListed = false
      return
    }
    const conditional = reading.begins('branch.if', 'rollback.trigger')
    if (opens || (this.hasListed && shape === 'paragraph' && !conditional)) this.listing = null
    if (this.listing === section) {
      this.hasListed ||= shape === 'bullet' && !this.isTriggers(this.reading(section.title))
      this.trigger(option, words)
      return
    }
    if (conditional && (option.node.triggers.length === 0 || this.isNamedAbove(option))) {
      option.node.triggers = []
      this.trigger(option, words.replace(/[:：]$/u, ''))
    }
  }

  /** "Triggers:", "When to roll back:", "Roll back if any of these happens:". "If the site is down:" is a trigger itself. */
  private introducesTriggers(reading: Reading): boolean {
    const named = reading
      .all('rollback.trigger')
      .some(({ at, end }) => at <= reading.label.from && end - at > LONGEST_IF)
    const rolls =
      reading.has('kind.rollback') && !reading.begins('branch.if') && reading.has('branch.if', 'rollback.trigger')
    return reading.whole('rollback.trigger') || named || rolls
  }

  /** "RTO: 15 minutes", "The rollback must complete within 15 minutes". True when the line gave the budget. */
  private budget({ node }: Option, reading: Reading): boolean {
    const says = reading.begins('rollback.budget') || (reading.has('rollback.budget') && reading.has('kind.rollback'))
    if (!says || reading.has('branch.if') || node.budgetSeconds !== undefined) return false
    const [first] = durationsIn(reading.text, this.tree.words)
    if (!first || first.seconds <= 0) return false
    node.budgetSeconds = first.seconds
    return true
  }

  private isNamedAbove({ node, above }: Option): boolean {
    return above.some((parent) => parent.title === node.triggers[0])
  }

  private trigger({ node }: Option, said: string): void {
    const found = labelled(said)
    const isLabel = found && !found.empty && this.reading(found.label).whole('rollback.trigger')
    const words = isLabel ? found.rest : said
    if (words !== '' && node.triggers.length < MOST_TRIGGERS) node.triggers.push(words.slice(0, 1000))
  }

  /** What sets a rollback off sets off each of its options. Those above stand first, so that theirs are complete. */
  private inheritTriggers({ node, above }: Option, options: ReadonlyMap<SectionNode, Option>): void {
    const inherited = above.flatMap((section) => options.get(section)?.node.triggers ?? [])
    node.triggers = [...new Set([...inherited, ...node.triggers])].slice(0, MOST_TRIGGERS)
  }

  /** The options, and the sections that speak of going back without a step. A section that only holds other options is none. */
  end(): { plans: RollbackNode[]; empty: SectionNode[] } {
    const works = ({ steps, items, sections }: SectionNode): boolean =>
      steps.length > 0 || items.length > 0 || sections.some(works)
    for (const { node, section } of this.options) {
      const stated = this.tree.triggers.get(section) ?? []
      node.triggers = [...node.triggers, ...stated].slice(0, MOST_TRIGGERS)
    }
    const own = this.options.filter(({ section }) => works(section))
    const options = new Map(this.options.map((option) => [option.section, option]))
    for (const option of own) this.inheritTriggers(option, options)
    const holders = new Set(own.flatMap(({ above }) => above))
    const plans = own
      .filter(({ section }) => !holders.has(section) || section.steps.length > 0 || section.items.length > 0)
      .map(({ node }) => node)
    const empty =
      plans.length > 0 ? [] : this.options.map(({ section }) => section).filter((section) => !works(section))
    return { plans, empty }
  }
}
