// Every command of a document that a machine could check, and every line that names a check, as a probe. Offered, never run: somebody has to accept it.
import { Keys } from '@/lib/domain/checklist/blocks/inline'
import { statementsOf } from '@/lib/domain/checklist/commands/sql'
import type { Vocabulary } from '@/lib/domain/checklist/lexicon/vocabulary'
import { type Asked, type AskedCommand, Asking } from '@/lib/domain/checklist/offers/asked'
import { demandOf } from '@/lib/domain/checklist/offers/demand'
import type { Draft, Place, Setting } from '@/lib/domain/checklist/offers/draft'
import { draftOf } from '@/lib/domain/checklist/offers/drafting'
import { effectOf } from '@/lib/domain/checklist/offers/effects'
import { type Stated, shown, stated } from '@/lib/domain/checklist/offers/leaves'
import { namedDrafts } from '@/lib/domain/checklist/offers/named/named'
import { settingsNamed } from '@/lib/domain/checklist/offers/named/settings'
import { placeOf } from '@/lib/domain/checklist/offers/place'
import { Restatements } from '@/lib/domain/checklist/offers/restated'
import { Speech } from '@/lib/domain/checklist/offers/said'
import { canBeSaved } from '@/lib/domain/checklist/offers/savable'
import { NEW_SESSION, type Session } from '@/lib/domain/checklist/offers/script'
import { queryOffer } from '@/lib/domain/checklist/offers/sql'
import type { ItemNode, OfferNode, SectionNode, StepNode } from '@/lib/domain/checklist/structure'

const MAX_OFFERS = 2000
const PER_PLACE = 12
/** Where a line that names a check is one. */
const NAMED_IN: ReadonlySet<string> = new Set(['prepare', 'deploy', 'verify', 'monitor', 'gate', 'signoff'])
const SQL_BLOCK = /^(?:\w*sql|postgres\w*)$/i

type Owner = { section: SectionNode; item: ItemNode | null }

/** A draft with the commands that it stands for. */
type Made = { draft: Draft; commands: AskedCommand[]; title: string; shown: string; line: number }

const NO_COMMAND = {
  ...{ words: [], assigns: [], pipe: [], inner: [], input: false, output: false, times: 1, line: 0 },
  ...{ negated: false, condition: false, sudo: null },
}

class Offering {
  readonly found: OfferNode[] = []
  private readonly keys = new Keys()
  private readonly commands = new Map<string, string>()
  private readonly asking: Asking
  private readonly restatements: Restatements

  constructor(
    private readonly place: Place,
    private readonly speech: Speech,
    private readonly lines: string[],
  ) {
    this.asking = new Asking(speech)
    this.restatements = new Restatements(speech)
  }

  /** Offers for what stands at an item or a section. Returns the session that its commands end in. */
  at(owner: Owner, session: Session): Session {
    const node = owner.item ?? owner.section
    const commands = node.steps.some(({ kind }) => kind === 'command')
    if (!commands && (!owner.item || this.full(owner.section))) return session
    const asked = this.asking.of(node, session)
    if (this.full(owner.section)) return asked.session
    const own = this.first(
      () => [...this.fromCommands(asked, owner), ...this.fromQueries(asked, owner)],
      () => this.fromWords(asked, owner),
      () => this.fromEffects(asked, owner),
    )(asked, owner)
    this.found.push(...own)
    for (const offer of own) this.restatements.add(offer)
    const best = bestOf(own)
    if (owner.item && best) owner.item.offer = best.definition
    return asked.session
  }

  /** The offers of the first source that has any: what is written as a command counts before what is only named. */
  private first(...sources: (() => Made[])[]): (asked: Asked, owner: Owner) => OfferNode[] {
    return (asked, owner) => {
      for (const source of sources) {
        const made = together(source())
          .filter(({ draft }) => canBeSaved(draft))
          .slice(0, PER_PLACE)
          .flatMap((one) => this.offer(one, asked, owner) ?? [])
        if (made.length > 0) return made
      }
      return []
    }
  }

  /** What can be seen after the commands of an item that change something. */
  private fromEffects(asked: Asked, { section, item }: Owner): Made[] {
    if (!item || section.kind === 'rollback') return []
    return asked.commands.flatMap((command) => {
      const draft = effectOf(command, this.place)
      return draft ? [{ draft, commands: [], title: item.title, shown: shown(command), line: item.line }] : []
    })
  }

  /** What an item only names. Going back is done by hand, and a section is no check. */
  private fromWords(asked: Asked, { section, item }: Owner): Made[] {
    if (!item || item.items.length > 0 || !NAMED_IN.has(section.kind)) return []
    const raw = this.lines[item.line - 1] ?? item.title
    const { speech, place } = this
    const named = namedDrafts(raw, item, section, asked, speech, place)
    const settings = named.length > 0 ? null : settingsNamed(item, raw, asked, speech, place)
    const again = named.length > 0 || settings || asked.commands.length > 0 ? null : this.restated(item, asked)
    const drafts = [...named, ...(settings ? [settings] : []), ...(again ? [again] : [])]
    return drafts.map((draft) => ({ draft, commands: [], title: item.title, shown: '', line: item.line }))
  }

  /** The probe of an earlier item that a line of a list says again. */
  private restated({ title }: ItemNode, asked: Asked): Draft | null {
    const known = this.restatements.of(title)
    if (!known) return null
    const { kind, ...rest } = known.definition
    const notes = [`The same probe as for line ${known.line}: ${known.title.slice(0, 200)}`, ...known.notes]
    return { definition: { kind: String(kind), ...rest }, needs: known.needs, notes, met: asked.title, settles: false }
  }

  /** Reference is looked up and no part of the work; and there is an end to offers. */
  private full({ kind }: SectionNode): boolean {
    return this.found.length >= MAX_OFFERS || kind === 'reference'
  }

  private setting(command: AskedCommand, asked: Asked, { section, item }: Owner): Setting {
    const { script, demands, fields, expected, comment } = command
    return {
      title: this.speech.of((item ?? section).title),
      comment: script.comment === null ? null : this.speech.of(script.comment),
      demands: [...demands, ...comment, ...(item ? asked.title : [])],
      fields,
      expected,
      document: this.place,
      goingBack: section.kind === 'rollback',
      speech: this.speech,
      command: script,
    }
  }

  private fromCommands(asked: Asked, owner: Owner): Made[] {
    return asked.commands.flatMap((command) => {
      const draft = draftOf(this.setting(command, asked, owner))
      if (!draft) return []
      const { step, script } = command
      const offset = step.language !== undefined || step.endLine > step.line ? 1 : 0
      const line = Math.min(step.line + offset + script.command.line, step.endLine)
      const title = script.comment ?? (owner.item ?? owner.section).title
      return [{ draft, commands: [command], title, shown: shown(command), line }]
    })
  }

  /** Blocks of SQL with one statement. */
  private fromQueries(asked: Asked, owner: Owner): Made[] {
    const node = owner.item ?? owner.section
    return node.steps.flatMap((step: StepNode) => {
      if (step.changes || !SQL_BLOCK.test(step.language ?? '')) return []
      const [query, ...more] = statementsOf(step.text, true)
      if (query === undefined || more.length > 0) return []
      const rows = (step.expected ?? '').split('\n').filter((row) => row.trim() !== '')
      const command: AskedCommand = {
        step,
        script: { command: NO_COMMAND, comment: null, expected: [], session: NEW_SESSION },
        demands: rows.map((row) => demandOf(row, 'expected', this.speech)),
        fields: node.fields,
        expected: step.expected ?? '',
        comment: [],
      }
      const draft = queryOffer(query, 'main', this.setting(command, asked, owner))
      return draft ? [{ draft, commands: [command], title: node.title, shown: query, line: step.line }] : []
    })
  }

  private offer(made: Made, asked: Asked, { section, item }: Owner): OfferNode | null {
    const placed = { draft: made.draft, asked, commands: made.commands, inItem: item !== null }
    const said = stated(placed)
    if (said.asserts.length === 0) return null
    const { definition, needs } = this.uniquelyNamed(made.draft)
    const { every, asserts, leaves } = repeated(said, definition, this.speech)
    return {
      key: this.keys.take(`${(item ?? section).key}:${definition.kind}`.slice(-180)),
      sectionKey: section.key,
      ...(item && { itemKey: item.key }),
      title: made.title.slice(0, 300),
      command: made.shown.slice(0, 4000),
      definition: { ...definition, ...every, ...(leaves.length > 0 && { covers: 'part' }) },
      needs,
      notes: [...new Set(made.draft.notes)].map((note) => note.slice(0, 500)),
      asserts: asserts.slice(0, 50),
      leaves: leaves.slice(0, 50),
      line: made.line,
    }
  }

  /** One name stands for the same words in the whole document: another command of that name gets a number. */
  private uniquelyNamed({ definition, needs }: Draft): Pick<Draft, 'definition' | 'needs'> {
    const [[name, argv] = []] = Object.entries(needs.commands ?? {})
    if (name === undefined || argv === undefined) return { definition, needs }
    const words = JSON.stringify(argv)
    let own = name
    for (let count = 2; (this.commands.get(own) ?? words) !== words; count++) own = `${name}-${count}`
    this.commands.set(own, words)
    return { definition: { ...definition, command: own }, needs: { ...needs, commands: { [own]: argv } } }
  }
}

/** "every 30 seconds" becomes the schedule of the probe; what may change something is never repeated. */
function repeated(
  { asserts, leaves }: Stated,
  definition: Draft['definition'],
  speech: Speech,
): Stated & { every: Record<string, number> } {
  const said = leaves.find((text) => text.length <= 40 && speech.of(text).every !== null) ?? ''
  const seconds = Math.round(speech.of(said).every ?? 0)
  const method = 'method' in definition ? definition.method : 'GET'
  const reads = definition.kind !== 'report' && definition.kind !== 'load' && (method === 'GET' || method === 'HEAD')
  if (!reads || seconds < 10 || seconds > 604_800) return { every: {}, asserts, leaves }
  return {
    every: { everySeconds: seconds },
    asserts: [...asserts, said],
    leaves: leaves.filter((text) => text !== said),
  }
}

/** Commands that come to the same probe are one offer. */
function together(made: Made[]): Made[] {
  const known = new Map<string, Made>()
  for (const one of made) {
    const same = JSON.stringify([one.draft.definition, one.draft.needs.commands])
    const other = known.get(same)
    if (!other) {
      known.set(same, one)
      continue
    }
    other.commands.push(...one.commands)
    other.draft = { ...other.draft, met: [...other.draft.met, ...one.draft.met] }
  }
  return [...known.values()]
}

/** The offer of an item that leaves least; of several the one that asserts most. */
function bestOf(offers: OfferNode[]): OfferNode | undefined {
  return [...offers].sort(
    (one, other) => one.leaves.length - other.leaves.length || other.asserts.length - one.asserts.length,
  )[0]
}

/** The probes offered for a document, in its order; sets `offer` of each item to the one that leaves least. */
export function offersOf(sections: SectionNode[], lines: string[], words: Vocabulary): OfferNode[] {
  const offering = new Offering(placeOf(lines), new Speech(words), lines)
  const items = (nodes: ItemNode[], section: SectionNode, session: Session): Session => {
    let now = session
    for (const item of nodes) {
      now = offering.at({ section, item }, now)
      now = items(item.items, section, now)
    }
    return now
  }
  const open = [...sections].reverse()
  for (let section = open.pop(); section; section = open.pop()) {
    const session = offering.at({ section, item: null }, NEW_SESSION)
    items(section.items, section, session)
    for (const child of [...section.sections].reverse()) open.push(child)
  }
  return offering.found
}
