// Every command of a document that a machine could check, and every line that names a check, as a probe. Offered, never run: somebody has to accept it.
import { Keys } from '@/lib/domain/checklist/blocks/inline'
import type { Vocabulary } from '@/lib/domain/checklist/lexicon/vocabulary'
import { NEW_SESSION, type Session } from '@/lib/domain/checklist/offers/commands/script'
import type { Draft } from '@/lib/domain/checklist/offers/draft'
import type { Owner, Prepared } from '@/lib/domain/checklist/offers/outcome'
import { placeOf } from '@/lib/domain/checklist/offers/place'
import { Preparing } from '@/lib/domain/checklist/offers/preparing'
import { Restatements } from '@/lib/domain/checklist/offers/required/restated'
import { Speech } from '@/lib/domain/checklist/offers/required/said'
import { canBeSaved } from '@/lib/domain/checklist/offers/savable'
import type { ItemNode, OfferNode, SectionNode } from '@/lib/domain/checklist/structure'

const MAX_OFFERS = 2000

class Offering {
  readonly found: OfferNode[] = []
  private readonly keys = new Keys()
  private readonly commands = new Map<string, string>()
  private readonly restatements: Restatements

  constructor(
    private readonly preparing: Preparing,
    speech: Speech,
  ) {
    this.restatements = new Restatements(speech)
  }

  /** Offers for what stands at an item or a section. Returns the session that its commands end in. */
  at(owner: Owner, session: Session): Session {
    const node = owner.item ?? owner.section
    const commands = node.steps.some(({ kind }) => kind === 'command')
    const full = this.full(owner.section)
    if (!commands && (!owner.item || full)) return session
    if (full) return this.preparing.sessionAt(owner, session)
    const outcome = this.preparing.at(owner, session)
    const prepared = outcome.onlyWords ? this.restated(owner, session) : outcome.prepared
    const own = prepared.map((one) => this.offer(one, owner))
    this.found.push(...own)
    for (const offer of own) this.restatements.add(offer)
    const best = bestOf(own)
    if (owner.item && best) owner.item.offer = best.definition
    return outcome.session
  }

  /** The probe of an earlier item, where an item without one says again what that was about. */
  private restated(owner: Owner, session: Session): Prepared[] {
    const { item } = owner
    const known = item && this.restatements.of(item.title)
    if (!item || !known) return []
    const { kind, ...rest } = known.definition
    const notes = [`The same probe as for line ${known.line}: ${known.title.slice(0, 200)}`, ...known.notes]
    const asked = this.preparing.asked(owner, session)
    const draft: Draft = {
      ...{ definition: { kind: String(kind), ...rest }, needs: known.needs, notes },
      ...{ met: asked.title, settles: false },
    }
    const made = { draft, commands: [], title: item.title, shown: '', line: item.line }
    const prepared = canBeSaved(draft) ? this.preparing.prepare(made, asked, owner) : null
    return prepared ? [prepared] : []
  }

  /** Reference is looked up and no part of the work; and there is an end to offers. */
  private full({ kind }: SectionNode): boolean {
    return this.found.length >= MAX_OFFERS || kind === 'reference'
  }

  private offer({ below, ...prepared }: Prepared, { section, item }: Owner): OfferNode {
    const node = item ?? section
    const { definition, needs } = this.uniquelyNamed(prepared)
    return {
      key: this.keys.take(`${node.key}:${definition.kind}`.slice(-180)),
      sectionKey: section.key,
      ...(item && { itemKey: item.key }),
      ...prepared,
      definition,
      needs,
      line: node.line + below,
    }
  }

  /** One name stands for the same words in the whole document: another command of that name gets a number. */
  private uniquelyNamed({
    definition,
    needs,
  }: Pick<Prepared, 'definition' | 'needs'>): Pick<Prepared, 'definition' | 'needs'> {
    const [[name, argv] = []] = Object.entries(needs.commands ?? {})
    if (name === undefined || argv === undefined) return { definition, needs }
    const words = JSON.stringify(argv)
    let own = name
    for (let count = 2; (this.commands.get(own) ?? words) !== words; count++) own = `${name}-${count}`
    this.commands.set(own, words)
    return { definition: { ...definition, command: own }, needs: { ...needs, commands: { [own]: argv } } }
  }
}

/** The offer of an item that leaves least; of several the one that asserts most. */
function bestOf(offers: OfferNode[]): OfferNode | undefined {
  return [...offers].sort(
    (one, other) => one.leaves.length - other.leaves.length || other.asserts.length - one.asserts.length,
  )[0]
}

/** The probes offered for a document, in its order; sets `offer` of each item to the one that leaves least. */
export function offersOf(sections: SectionNode[], lines: string[], words: Vocabulary): OfferNode[] {
  const speech = new Speech(words)
  const offering = new Offering(new Preparing(placeOf(lines), speech, lines), speech)
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
