// Pure functions that remember their answers. Every cache is bounded, and holds on to nothing but its own texts.

/**
 * `make` of what is given, kept for at most the last `limit` different keys and at least the last half of them. Only for functions whose answer nobody
 * changes; what it throws is not kept. Two generations instead of one order: dropping the oldest key of a full map takes longer the more were dropped.
 */
export function memoizeBy<Given, T>(
  limit: number,
  keyOf: (given: Given) => string,
  make: (given: Given) => T,
): (given: Given) => T {
  const answers = new Answers<{ answer: T }>(Math.max(1, Math.floor(limit / 2)))
  return (given) => {
    const key = keyOf(given)
    const known = answers.get(key)
    if (known) return known.answer
    const answer = make(given)
    answers.set(copyOf(key), { answer })
    return answer
  }
}

/** The same of a text, which is its own key. */
export function memoize<T>(limit: number, make: (text: string) => T): (text: string) => T {
  const answers = new Answers<{ answer: T }>(Math.max(1, Math.floor(limit / 2)))
  return (text) => {
    const known = answers.get(text)
    if (known) return known.answer
    const own = copyOf(text)
    const answer = make(own)
    answers.set(own, { answer })
    return answer
  }
}

/** Longer texts come back so seldom that keeping them costs more than reading them again. */
const LONGEST = 2000

/** A part of a text holds on to the whole of it: a copy does not. */
export const copyOf = (text: string): string => ` ${text}`.slice(1)

/** The answers to the last texts: those of the last `limit` or more, at most twice as many. */
export class Answers<T> {
  private recent = new Map<string, T>()
  private older = new Map<string, T>()

  constructor(private readonly limit: number) {}

  get(text: string): T | undefined {
    const known = this.recent.get(text)
    if (known !== undefined) return known
    const old = this.older.get(text)
    if (old !== undefined) this.set(text, old)
    return old
  }

  set(text: string, answer: T): void {
    if (this.recent.size >= this.limit) {
      this.older = this.recent
      this.recent = new Map()
    }
    this.recent.set(text, answer)
  }
}

/** Owners whose answers are kept at once: a document's vocabulary, and English beside it. */
const OWNERS = 3

/**
 * `make` of a text and of what reads it (a vocabulary), kept for the texts and the owners that came last. Only for
 * functions whose answer nobody changes.
 */
export function memoizeFor<Owner extends object, T>(
  limit: number,
  make: (text: string, owner: Owner) => T,
): (text: string, owner: Owner) => T {
  const owners: { owner: Owner; answers: Answers<{ answer: T }> }[] = []
  const answersOf = (owner: Owner): Answers<{ answer: T }> => {
    const at = owners.findIndex((known) => known.owner === owner)
    const [found = { owner, answers: new Answers<{ answer: T }>(limit) }] = at === -1 ? [] : owners.splice(at, 1)
    owners.unshift(found)
    owners.length = Math.min(owners.length, OWNERS)
    return found.answers
  }
  return (text, owner) => {
    if (text.length > LONGEST) return make(text, owner)
    const [first] = owners
    const answers = first?.owner === owner ? first.answers : answersOf(owner)
    const known = answers.get(text)
    if (known) return known.answer
    const own = copyOf(text)
    const answer = make(own, owner)
    answers.set(own, { answer })
    return answer
  }
}
