// Whether any of many literal texts is in a text: one pass over its characters, where an alternation of a regular expression tries all at each place.

/** Pairs of characters are distinguished by so many bits of them; must be a power of two. */
const PAIRS = 4096

const pairOf = (first: number, second: number): number => (first * 31 + second) & (PAIRS - 1)

export class Literals {
  /** Longer ones by the bits of their first two characters, and those of one character. */
  private readonly byPair: (string[] | undefined)[] = new Array(PAIRS)
  private readonly single = new Set<number>()

  constructor(texts: readonly string[]) {
    for (const text of texts) {
      if (text.length === 1) this.single.add(text.charCodeAt(0))
      if (text.length < 2) continue
      const pair = pairOf(text.charCodeAt(0), text.charCodeAt(1))
      const list = this.byPair[pair]
      if (list) list.push(text)
      else this.byPair[pair] = [text]
    }
  }

  areIn(text: string): boolean {
    const { byPair, single } = this
    let first = text === '' ? 0 : text.charCodeAt(0)
    for (let at = 0; at < text.length; at++) {
      if (single.size > 0 && single.has(first)) return true
      const second = at + 1 < text.length ? text.charCodeAt(at + 1) : 0
      const list = byPair[pairOf(first, second)]
      if (list?.some((literal) => text.startsWith(literal, at))) return true
      first = second
    }
    return false
  }
}
