// Every command of a document that a machine could check, as a probe. Offered, never run: somebody has to accept it.

import { Keys } from '@/lib/domain/checklist/blocks/inline'
import { innerCommand, onlyLooks } from '@/lib/domain/checklist/commands/commands'
import { commandsOf, type SimpleCommand } from '@/lib/domain/checklist/commands/shell'
import type { Draft, Place, Setting } from '@/lib/domain/checklist/offers/draft'
import { LOCAL } from '@/lib/domain/checklist/offers/draft'
import { hostOffer } from '@/lib/domain/checklist/offers/host'
import { httpOffer, loadOffer } from '@/lib/domain/checklist/offers/http'
import { networkOffer } from '@/lib/domain/checklist/offers/network'
import { sqlOffer } from '@/lib/domain/checklist/offers/sql'
import type { ItemNode, OfferNode, SectionNode, StepNode } from '@/lib/domain/checklist/structure'
import { parseDefinition } from '@/lib/domain/probe/definition'
import { Refusal } from '@/lib/domain/refusal'

const MAX_OFFERS = 2000
const PER_STEP = 12
const MOST_COMMANDS = 100
const SQL = new Set(['psql'])
const NETWORK = new Set(['openssl', 'dig', 'nslookup', 'host', 'nc', 'ncat', 'telnet'])

/** What a simple command would be as a probe; null when it changes something, or no probe says the same. */
export function draftOf(
  command: SimpleCommand,
  setting: Setting,
  assigned: Map<string, string> = new Map(),
): Draft | null {
  const inner = innerCommand(command.words)
  const words = inner ?? command.words
  const [program = ''] = words
  if (program === 'curl') return httpOffer({ ...command, words }, setting, assigned)
  if (!onlyLooks(command) || command.times > 1) return null
  if (program === 'k6') return loadOffer(command, setting)
  if (SQL.has(program)) return sqlOffer(words, command, setting)
  if (NETWORK.has(program)) return networkOffer(words)
  return hostOffer(command, setting)
}

/** The ports of `localhost` in the order of the document, and the host that it logs in to. */
function placeOf(lines: string[]): Place {
  const ports = new Set<string>()
  let host = ''
  for (const line of lines) {
    const short = line.slice(0, 2000)
    if (short.includes('://'))
      for (const found of short.matchAll(new RegExp(LOCAL.source.slice(1), 'g'))) if (found[2]) ports.add(found[2])
    const login =
      host === ''
        ? /(?:^|[\s`])ssh\s+(?:-\S+\s+)*(?:[\w.-]+@)?([A-Za-z][\w.-]{1,60})(?=\s|`|$)/.exec(short)?.[1]
        : undefined
    if (login && /^\s*(?:[-*`]|ssh|\$)/.test(short)) host = login
  }
  return { localPorts: [...ports], host: host || 'server' }
}

type Owner = { key: string; title: string; section: SectionNode; item: ItemNode | null }

class Offering {
  readonly found: OfferNode[] = []
  private readonly keys = new Keys()

  constructor(private readonly place: Place) {}

  step(step: StepNode, owner: Owner, steps: StepNode[]): void {
    if (step.kind !== 'command' || this.found.length >= MAX_OFFERS) return
    const assigned = new Map<string, string>()
    const commands = commandsOf(step.text).slice(0, MOST_COMMANDS)
    const fields = (owner.item ?? owner.section).fields
    let offered = 0
    for (const command of commands) {
      for (const [name, value] of command.assigns) if (command.words.length === 0) assigned.set(name, value)
      if (offered >= PER_STEP) break
      const alone = steps.length === 1 && commands.filter(({ words }) => words[0] === command.words[0]).length === 1
      const near = fields.filter(
        (field) => alone || steps.length === 1 || (field.line >= step.line && field.line <= step.endLine),
      )
      const own = commands.length > 1 && !alone ? nearest(near, step, command, commands) : near
      const expected =
        step.expected && (alone || commands.length === 1) ? step.expected : expectedAfter(step.text, command.line)
      const draft = draftOf(
        command,
        {
          title: owner.title,
          fields: own,
          expected,
          document: this.place,
          goingBack: owner.section.kind === 'rollback',
        },
        assigned,
      )
      if (!draft || !canBeSaved(draft)) continue
      offered += 1
      this.add(draft, owner, step, command)
    }
  }

  private add(draft: Draft, { title, section, item }: Owner, step: StepNode, command: SimpleCommand): void {
    const offset = step.language !== undefined || step.text.includes('\n') || step.endLine > step.line ? 1 : 0
    const rows = step.text.split('\n')
    const shown = [command.words, ...command.pipe].map((words) => words.join(' ')).join(' | ')
    const comment = (rows[command.line - 1] ?? '').match(/^\s*#\s*(?:\d+[.):]\s*)?(.{3,120})$/)?.[1]
    this.found.push({
      key: this.keys.take(`${(item ?? section).key}:${draft.definition.kind}`.slice(-180)),
      sectionKey: section.key,
      ...(item && { itemKey: item.key }),
      title: (comment && !/^(?:expected|actual)/i.test(comment) ? comment.replace(/:$/, '') : title).slice(0, 300),
      command: shown.slice(0, 4000),
      ...draft,
      asserts: [],
      leaves: [],
      line: Math.min(step.line + offset + command.line, step.endLine),
    })
    if (item && !item.offer) item.offer = draft.definition
  }
}

/** What a document says in odd ways (a path with `..`, a pattern that no linear engine takes) is not offered, rather than offered and refused. */
function canBeSaved({ definition }: Draft): boolean {
  try {
    return Boolean(parseDefinition(definition))
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}

/** Of the blanks of a block with several commands, those that stand between this command and the next. */
function nearest(
  fields: ItemNode['fields'],
  step: StepNode,
  command: SimpleCommand,
  commands: SimpleCommand[],
): ItemNode['fields'] {
  const from = step.line + 1 + command.line
  const next = commands.find((other) => other.line > command.line)
  const to = next ? step.line + 1 + next.line : step.endLine
  const inside = fields.filter((field) => field.line >= step.line && field.line <= step.endLine)
  const last = !next
    ? inside.filter((field) => field.line >= from)
    : inside.filter((field) => field.line >= from && field.line < to)
  return last.length > 0 || inside.length > 0 ? last : fields
}

/** The comments right below a command of a longer block. */
function expectedAfter(text: string, line: number): string {
  const rows = text.split('\n')
  const found: string[] = []
  for (let at = line + 1; at < rows.length && found.length < 40; at++) {
    const row = rows[at] ?? ''
    const comment = /^\s*#\s?(.*)$/.exec(row)?.[1]
    if (comment === undefined && row.trim() !== '' && !/^\s/.test(row) && !/^[}\])'"|\\-]/.test(row.trim())) break
    if (comment !== undefined) found.push(comment)
  }
  const first = found.findIndex((row) => /^(?:expected|response|should|output|returns?)\b/i.test(row))
  return first === -1
    ? ''
    : found
        .slice(first)
        .join('\n')
        .replace(/^(?:expected(?: \w+)?|response):\s*/i, '')
}

/** The probes offered for a document, in its order; sets `offer` of each item to the first of its own. */
export function offersOf(sections: SectionNode[], lines: string[]): OfferNode[] {
  const offering = new Offering(placeOf(lines))
  const items = (nodes: ItemNode[], section: SectionNode): void => {
    for (const item of nodes) {
      for (const step of item.steps)
        offering.step(step, { key: item.key, title: item.title, section, item }, item.steps)
      items(item.items, section)
    }
  }
  const open = [...sections].reverse()
  for (let section = open.pop(); section; section = open.pop()) {
    for (const step of section.steps)
      offering.step(step, { key: section.key, title: section.title, section, item: null }, section.steps)
    items(section.items, section)
    for (const child of [...section.sections].reverse()) open.push(child)
  }
  return offering.found
}
