// A line of a success list that says again what an earlier item was about: the same probe answers it.
import type { Said, Speech } from '@/lib/domain/checklist/offers/required/said'
import type { OfferNode } from '@/lib/domain/checklist/structure'

/** Words are compared by so many letters, so that "migrations" and "migration" are one. */
const STEM = 5
/** One word alone says enough only when it is a name in capitals, such as "PII". */
const ACRONYM = /(?<![\p{L}\p{N}])[A-Z][A-Z0-9]{2,}(?![\p{L}\p{N}])/u

/** The words of a line that say what it is about: those that no table knows. */
function subjects({ words }: Said): Set<string> {
  const found = new Set<string>()
  for (const { topics, text } of words) if (topics.length === 0 && text.length > 2) found.add(text.slice(0, STEM))
  return found
}

/** The offers of a document so far, by the words of what they are about. */
export class Restatements {
  private readonly bySubject = new Map<string, OfferNode[]>()

  constructor(private readonly speech: Speech) {}

  /** Takes an offer that decides its item alone. */
  add(offer: OfferNode): void {
    if (!offer.itemKey || offer.leaves.length > 0) return
    const said = this.speech.of(`${offer.title} ${offer.asserts.join(' ')}`.slice(0, 600))
    for (const subject of subjects(said)) {
      const known = this.bySubject.get(subject)
      if (known) known.push(offer)
      else this.bySubject.set(subject, [offer])
    }
  }

  /** The earlier offer that answers a line, or null. All of what the line is about has to be in what the offer says that it asserts. */
  of(title: string): OfferNode | null {
    const said = this.speech.of(title)
    const own = [...subjects(said)]
    const [first, ...others] = own.map((subject) => this.bySubject.get(subject))
    if (!first || others.some((offers) => offers === undefined)) return null
    if (own.length === 1 && !ACRONYM.test(title)) return null
    if (said.has('human') || said.uncertain || said.vague || said.bound !== null) return null
    const found = first.find((offer) => others.every((offers) => offers?.includes(offer)))
    return found && this.speech.of(found.title).negated === said.negated ? found : null
  }
}
