// What can be offered at one place of a document, as far as only its own words decide. Places that say the same share one answer.
import { statementsOf } from '@/lib/domain/checklist/commands/sql'
import { draftOf } from '@/lib/domain/checklist/offers/commands/drafting'
import { effectOf } from '@/lib/domain/checklist/offers/commands/effects'
import { NEW_SESSION, type Session } from '@/lib/domain/checklist/offers/commands/script'
import { queryOffer } from '@/lib/domain/checklist/offers/commands/sql'
import type { Draft, Place, Setting } from '@/lib/domain/checklist/offers/draft'
import { namedDrafts } from '@/lib/domain/checklist/offers/named/named'
import { settingsNamed } from '@/lib/domain/checklist/offers/named/settings'
import type { Outcome, Owner, Prepared } from '@/lib/domain/checklist/offers/outcome'
import { OutcomeCache } from '@/lib/domain/checklist/offers/outcome-cache'
import { type Stated, shown, stated } from '@/lib/domain/checklist/offers/required/leaves'
import { requirementOf } from '@/lib/domain/checklist/offers/required/requirement'
import { type Asked, type AskedCommand, Asking } from '@/lib/domain/checklist/offers/required/requirements-of'
import type { Speech } from '@/lib/domain/checklist/offers/required/said'
import { canBeSaved } from '@/lib/domain/checklist/offers/savable'
import type { StepNode } from '@/lib/domain/checklist/structure'

const PER_PLACE = 12
/** Where a line that names a check is one. */
const NAMED_IN: ReadonlySet<string> = new Set(['prepare', 'deploy', 'verify', 'monitor', 'gate', 'signoff'])
const SQL_BLOCK = /^(?:\w*sql|postgres\w*)$/i

/** A draft with the commands that it stands for. */
export type Made = { draft: Draft; commands: AskedCommand[]; title: string; shown: string; line: number }

const NO_COMMAND = {
  ...{ words: [], assigns: [], pipe: [], inner: [], input: false, output: false, times: 1, line: 0 },
  ...{ negated: false, condition: false, sudo: null },
}

export class Preparing {
  private readonly asking: Asking
  private readonly cache: OutcomeCache
  private readonly document: Place
  private looksAtDocument = false

  constructor(
    place: Place,
    private readonly speech: Speech,
    private readonly lines: string[],
  ) {
    this.asking = new Asking(speech)
    this.cache = new OutcomeCache(speech.vocabulary, place)
    const looks = () => {
      this.looksAtDocument = true
    }
    this.document = {
      ...place,
      get text() {
        looks()
        return place.text
      },
    }
  }

  /** What a place asks for. */
  asked({ section, item }: Owner, session: Session): Asked {
    return this.asking.of(item ?? section, session)
  }

  /** What can be offered at an item or a section. */
  at(owner: Owner, session: Session): Outcome {
    const key = this.cache.keyOf(owner, this.rawOf(owner), session)
    const known = this.cache.get(key, session)
    if (known) return known
    this.looksAtDocument = false
    const outcome = this.outcome(owner, session)
    // What depends on the whole document holds in no other.
    return this.looksAtDocument ? outcome : this.cache.set(key, outcome, session)
  }

  /** The session that a place ends in. */
  sessionAt(owner: Owner, session: Session): Session {
    const key = this.cache.keyOf(owner, this.rawOf(owner), session)
    return this.cache.get(key, session)?.session ?? this.asked(owner, session).session
  }

  private rawOf({ item }: Owner): string {
    return item ? (this.lines[item.line - 1] ?? item.title) : ''
  }

  /** The offers of the first source that has any: what is written as a command counts before what is only named. */
  private outcome(owner: Owner, session: Session): Outcome {
    const asked = this.asked(owner, session)
    const commanded = this.prepared(
      [...this.fromCommands(asked, owner), ...this.fromQueries(asked, owner)],
      asked,
      owner,
    )
    if (commanded.length > 0) return { prepared: commanded, session: asked.session, onlyWords: false }
    const drafts = this.fromWords(asked, owner)
    const worded = this.prepared(drafts ?? [], asked, owner)
    if (worded.length > 0) return { prepared: worded, session: asked.session, onlyWords: false }
    const onlyWords = drafts?.length === 0 && asked.commands.length === 0
    const seen = this.prepared(this.fromEffects(asked, owner), asked, owner)
    return { prepared: seen, session: asked.session, onlyWords }
  }

  private prepared(made: Made[], asked: Asked, owner: Owner): Prepared[] {
    return together(made)
      .filter(({ draft }) => canBeSaved(draft))
      .slice(0, PER_PLACE)
      .flatMap((one) => this.prepare(one, asked, owner) ?? [])
  }

  /** An offer for a draft; null where it says nothing of its place. */
  prepare(
    { draft, commands, title, shown: command, line }: Made,
    asked: Asked,
    { section, item }: Owner,
  ): Prepared | null {
    const said = stated({ draft, asked, commands, inItem: item !== null })
    if (said.asserts.length === 0) return null
    const { every, asserts, leaves } = repeated(said, draft.definition, this.speech)
    return {
      title: title.slice(0, 300),
      command: command.slice(0, 4000),
      definition: { ...draft.definition, ...every, ...(leaves.length > 0 && { covers: 'part' }) },
      needs: draft.needs,
      notes: [...new Set(draft.notes)].map((note) => note.slice(0, 500)),
      asserts: asserts.slice(0, 50),
      leaves: leaves.slice(0, 50),
      below: line - (item ?? section).line,
    }
  }

  /** What can be seen after the commands of an item that change something. */
  private fromEffects(asked: Asked, { section, item }: Owner): Made[] {
    if (!item || section.kind === 'rollback') return []
    return asked.commands.flatMap((command) => {
      const draft = effectOf(command, this.document)
      return draft ? [{ draft, commands: [], title: item.title, shown: shown(command), line: item.line }] : []
    })
  }

  /** What an item only names; null where nothing is looked for. Going back is done by hand, and a section is no check. */
  private fromWords(asked: Asked, owner: Owner): Made[] | null {
    const { section, item } = owner
    if (!item || item.items.length > 0 || !NAMED_IN.has(section.kind)) return null
    const raw = this.rawOf(owner)
    const { speech, document } = this
    const named = namedDrafts(raw, item, section, asked, speech, document)
    const settings = named.length > 0 ? null : settingsNamed(item, raw, asked, speech, document)
    const drafts = settings ? [settings] : named
    return drafts.map((draft) => ({ draft, commands: [], title: item.title, shown: '', line: item.line }))
  }

  private setting(command: AskedCommand, asked: Asked, { section, item }: Owner): Setting {
    const { script, requirements, fields, expected, comment } = command
    return {
      title: this.speech.of((item ?? section).title),
      comment: script.comment === null ? null : this.speech.of(script.comment),
      requirements: [...requirements, ...comment, ...(item ? asked.title : [])],
      fields,
      expected,
      document: this.document,
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
        requirements: rows.map((row) => requirementOf(row, 'expected', this.speech)),
        fields: node.fields,
        expected: step.expected ?? '',
        comment: [],
      }
      const draft = queryOffer(query, 'main', this.setting(command, asked, owner))
      return draft ? [{ draft, commands: [command], title: node.title, shown: query, line: step.line }] : []
    })
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
