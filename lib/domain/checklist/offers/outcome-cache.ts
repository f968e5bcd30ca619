// What was prepared for places that say the same, in this document or in the version of it that was read before.
import type { Vocabulary } from '@/lib/domain/checklist/lexicon/vocabulary'
import { NEW_SESSION, type Session } from '@/lib/domain/checklist/offers/commands/script'
import type { Place } from '@/lib/domain/checklist/offers/draft'
import type { Outcome, Owner, Prepared } from '@/lib/domain/checklist/offers/outcome'
import type { FieldNode, StepNode } from '@/lib/domain/checklist/structure'
import { Answers, copyOf } from '@/lib/domain/memoize'

/** Kinds of documents whose outcomes are kept, the outcomes of each, and the characters of a place that are worth a key. */
const MOST_DOCUMENTS = 8
const MOST_OUTCOMES = 1500
const LONGEST_KEY = 20_000

/** `changed` is the session behind the place, where its commands change it. */
type Known = { prepared: readonly Prepared[]; onlyWords: boolean; changed: Session | null }
type Answered = { vocabulary: Vocabulary; place: string; known: Answers<Known> }

let answered: Answered[] = []

/** The outcomes of documents in the same languages that name the same hosts and ports. */
function answersFor(vocabulary: Vocabulary, { localPorts, host, folder, sampleIds, site }: Place): Answers<Known> {
  const place = JSON.stringify([localPorts, host, folder, [...sampleIds], site])
  const found = answered.find((one) => one.vocabulary === vocabulary && one.place === place) ?? {
    ...{ vocabulary, place, known: new Answers<Known>(MOST_OUTCOMES) },
  }
  answered = [found, ...answered.filter((one) => one !== found)].slice(0, MOST_DOCUMENTS)
  return found.known
}

const sessionText = ({ folder, exported, assigned, host }: Session): string =>
  JSON.stringify([folder, [...exported], [...assigned], host])

/** A session whose texts hold on to no document. */
const ownSession = ({ folder, exported, assigned, host }: Session): Session => {
  const own = (pairs: ReadonlyMap<string, string>) =>
    new Map([...pairs].map(([name, value]): [string, string] => [copyOf(name), copyOf(value)]))
  return {
    folder: folder === null ? null : copyOf(folder),
    exported: own(exported),
    assigned: own(assigned),
    host: host === null ? null : copyOf(host),
  }
}

const NOTHING: readonly Prepared[] = []

/** Offers whose texts hold on to no document. Most places have none. */
const ownOffers = (prepared: readonly Prepared[]): readonly Prepared[] =>
  prepared.length === 0 ? NOTHING : structuredClone(prepared)

export class OutcomeCache {
  private readonly known: Answers<Known>
  private readonly sessions = new WeakMap<Session, string>([[NEW_SESSION, '']])

  constructor(vocabulary: Vocabulary, place: Place) {
    this.known = answersFor(vocabulary, place)
  }

  private textOf(session: Session): string {
    const known = this.sessions.get(session)
    if (known !== undefined) return known
    const text = sessionText(session)
    this.sessions.set(session, text)
    return text
  }

  /** Everything that decides what is offered at a place. `raw` is the line of an item as written. */
  keyOf({ section, item }: Owner, raw: string, session: Session): string {
    const { title, steps, fields, line } = item ?? section
    const step = ({ kind, text, language, expected, changes, line: from, endLine }: StepNode) => [
      kind,
      text,
      language,
      expected,
      changes,
      from - line,
      endLine - line,
    ]
    const field = ({ label, type, unit, choices, threshold, expected, required, line: from }: FieldNode) => [
      label,
      type,
      unit,
      choices,
      threshold,
      expected,
      required,
      from - line,
    ]
    return JSON.stringify([
      ...[section.kind, item ? section.title : '', item ? raw : null, title, item ? item.items.length > 0 : false],
      ...[this.textOf(session), steps.map(step), fields.map(field), item?.prose.map(({ text }) => text)],
    ])
  }

  get(key: string, session: Session): Outcome | undefined {
    const known = this.known.get(key)
    return known && { prepared: known.prepared, onlyWords: known.onlyWords, session: known.changed ?? session }
  }

  /** Keeps an outcome, and gives it back. */
  set(key: string, { prepared, onlyWords, session }: Outcome, before: Session): Outcome {
    if (key.length > LONGEST_KEY) return { prepared, onlyWords, session }
    const known = { prepared: ownOffers(prepared), onlyWords, changed: session === before ? null : ownSession(session) }
    this.known.set(copyOf(key), known)
    return { prepared: known.prepared, onlyWords, session: known.changed ?? session }
  }
}
