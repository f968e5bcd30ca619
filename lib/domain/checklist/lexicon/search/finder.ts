// Walks a folded text once and finds every entry in it.
import { classOf, DIGIT, IDEOGRAPH, LETTER, SIGN } from '@/lib/domain/checklist/lexicon/search/characters'
import { Finds } from '@/lib/domain/checklist/lexicon/search/finds'
import { Characters } from '@/lib/domain/checklist/lexicon/search/text'
import {
  BEGINS,
  BEHIND_NUMBER,
  ENDS,
  HAS_LOOSE_OUTPUT,
  HAS_NUMBER,
  HAS_OUTPUT,
  HAS_REST,
  HAS_WORDS,
  INFLECTS,
  LEADS,
  MARK_BITS,
  MARK_MASK,
  NUMBER,
  NUMBER_WORD,
  type Output,
  REST,
  type Trie,
  UNIT,
  WORDS,
} from '@/lib/domain/checklist/lexicon/search/trie'

/** Characters that an ending or a number, and those that a word within "…" may have. */
const LONGEST_WORD = 60
const WORDS_IN_GAP = 3
const IDEOGRAPHS_IN_GAP = 8
/** Characters of enumerators that may precede the first words of a label. */
const LONGEST_ENUMERATOR = 24

const BLANK = 0x20
const HYPHEN = 0x2d
const UNDERSCORE = 0x5f
const PLUS = 0x2b
const ROUND = 0x29
const SQUARE = 0x5d
const NUMERALS = new Set('零一二三四五六七八九十百千两半')
const LONGEST_NUMERAL = 4
/** Letters that Arabic writes in front of a word, and the article behind them. */
const FIRST_ARABIC = 0x0621
const LAST_ARABIC = 0x064a
const PARTICLES = new Set('وفبلك')
const ARTICLES = ['ال', 'لل']
const ENDINGS = ['هم', 'ها', 'نا', 'ه', 'ي', 'ك']

/** Searches one text after the other. `steps` counts the characters and edges that were looked at in all. */
export class Finder {
  private readonly finds = new Finds()
  private readonly characters = new Characters()
  steps = 0
  private text = ''
  private start = 0
  /** Entries for the beginning of a label begin before this, entries for its end do not end before that. */
  private beginsBefore = 0
  private endsFrom = 0

  constructor(
    private readonly trie: Trie,
    private readonly numberWords: ReadonlySet<string>,
  ) {}

  /** The entries in a folded text. The answer is valid until the next call. */
  find(text: string): Finds {
    this.text = text
    this.finds.count = 0
    this.characters.set(text)
    this.limit()
    const { codes } = this.characters
    const { edgeOf, first, inside, hasSuffixes } = this.trie
    let before = SIGN
    let word = 0
    for (let at = 0; at < text.length; at++) {
      const code = codes[at] ?? 0
      const kind = classOf(code)
      const begins = kind !== before
      if (begins) word = at
      before = kind
      if (begins || kind === SIGN || kind === IDEOGRAPH) {
        const found = first[edgeOf[code] ?? 0] ?? 0
        if (found !== 0 || kind === DIGIT || (kind === IDEOGRAPH && NUMERALS.has(text.charAt(at))))
          this.enter(at, code, kind, found)
        else if (code >= FIRST_ARABIC && code <= LAST_ARABIC) this.enterBehindParticles(at)
      }
      if (hasSuffixes && (kind === LETTER || kind === IDEOGRAPH)) this.from(inside, at, kind === LETTER ? word : at)
    }
    this.steps += text.length
    return this.finds
  }

  private limit(): void {
    const { characters } = this
    let first = 0
    while (first < characters.length && characters.kind(first) === SIGN) first++
    let last = characters.length
    let bracketed = false
    while (last > first && characters.kind(last - 1) === SIGN) {
      last--
      const code = characters.code(last)
      if (code === ROUND || code === SQUARE) bracketed = true
    }
    this.beginsBefore = first + LONGEST_ENUMERATOR
    this.endsFrom = bracketed ? 0 : last
  }

  /** Looks for entries that begin here; `found` is the node behind the first character, or 0. */
  private enter(at: number, code: number, kind: number, found: number): void {
    if (kind !== SIGN && kind !== IDEOGRAPH && this.characters.isJoined(at)) return
    this.start = at
    if (found !== 0) this.walk(found, at + 1)
    if (this.trie.number !== 0 && (kind === DIGIT || kind === IDEOGRAPH)) {
      const end = this.numberEnd(at)
      if (end !== -1) this.walkBehindNumber(this.trie.number, end)
    }
    if (code >= FIRST_ARABIC && code <= LAST_ARABIC) this.enterBehindParticles(at)
  }

  /** و + ال + word, لل + word: looks for the word behind what is written in one piece with it. */
  private enterBehindParticles(at: number): void {
    const particle = PARTICLES.has(this.text.charAt(at)) ? 1 : 0
    for (const skipped of particle ? [0, 1] : [0]) {
      if (skipped > 0) this.from(this.trie.first, at + skipped, at)
      if (ARTICLES.some((article) => this.text.startsWith(article, at + skipped)))
        this.from(this.trie.first, at + skipped + 2, at)
    }
  }

  private from(roots: Int32Array, at: number, start: number): void {
    const next = roots[this.trie.edgeOf[this.characters.code(at)] ?? 0] ?? 0
    if (next === 0) return
    this.start = start
    this.walk(next, at + 1)
  }

  private walk(from: number, begin: number): void {
    const { edgeOf, nodes, edges } = this.trie
    const { codes } = this.characters
    let node = from
    let at = begin
    for (;;) {
      const entry = nodes[node] ?? 0
      const mark = entry & MARK_MASK
      if (mark !== 0 && (mark !== HAS_OUTPUT || this.mayEndWord(at))) this.say(node, mark, at)
      const edge = edgeOf[codes[at] ?? 0] ?? 0
      const end = (nodes[node + 1] ?? 0) >> MARK_BITS
      let child = entry >> MARK_BITS
      while (child < end && edges[child] !== edge) child++
      if (child === end) break
      node = child
      at++
    }
    this.steps += at - begin + 1
  }

  /** Reports what ends at a node, and follows its edges for a number, some words, or the rest of a word. */
  private say(node: number, mark: number, at: number): void {
    const { trie } = this
    if (mark & (HAS_OUTPUT | HAS_LOOSE_OUTPUT)) this.report(node, at)
    if (mark & HAS_REST) this.walk(trie.child(node, REST), this.wordEnd(at))
    if (mark & HAS_WORDS) this.walkBehindWords(trie.child(node, WORDS), at)
    if (mark & HAS_NUMBER) {
      const end = this.numberEnd(at)
      if (end !== -1) this.walkBehindNumber(trie.child(node, NUMBER), end)
    }
  }

  private walkBehindNumber(next: number, end: number): void {
    this.walk(next, end)
    if (this.characters.code(end) === PLUS) this.walk(next, end + 1)
  }

  private report(node: number, at: number): void {
    const { outputs, outputsFrom } = this.trie
    const last = outputsFrom[node + 1] ?? 0
    const endsWord = this.endsWord(at)
    for (let index = outputsFrom[node] ?? 0; index < last; index++) {
      const output = outputs[index] ?? 0
      if (endsWord || output & (LEADS | INFLECTS)) this.reportOne(output, at, endsWord)
    }
  }

  private reportOne(output: Output, at: number, endsWord: boolean): void {
    const { characters, start, finds } = this
    if (output & LEADS) {
      const leads = characters.code(at - 1) === HYPHEN && characters.isWord(at)
      if (leads && this.mayMatch(output, start, at)) finds.add(output, start, at)
      return
    }
    if (output === NUMBER_WORD) {
      if (this.trie.number !== 0) this.walkBehindNumber(this.trie.number, at)
      return
    }
    const end = endsWord ? at : this.inflectedEnd(at)
    if (end === -1 || !this.mayMatch(output, start, end)) return
    const glued = this.isGlued(start)
    if (output & UNIT ? !(glued || output & BEHIND_NUMBER) || this.isBehindNumber(start, end) : !glued)
      finds.add(output, start, end)
  }

  /**
   * A first look, without the label: false where an entry for the beginning or the end of a label is clearly
   * elsewhere.
   */
  private mayMatch(output: Output, start: number, end: number): boolean {
    return !(output & BEGINS && start > this.beginsBefore) && !(output & ENDS && end < this.endsFrom)
  }

  /** A first look: false where a letter continues the word before this place. */
  private mayEndWord(at: number): boolean {
    return this.characters.kind(at) !== LETTER || this.characters.kind(at - 1) === IDEOGRAPH
  }

  /** Whether a word can end before this place. */
  private endsWord(at: number): boolean {
    const { characters } = this
    const next = characters.kind(at)
    if (next === SIGN) return !characters.isUnderscored(at)
    const last = characters.kind(at - 1)
    return last === IDEOGRAPH || last === SIGN || next === IDEOGRAPH
  }

  /** Letters right behind a digit are a unit or nothing. */
  private isGlued(start: number): boolean {
    return this.characters.kind(start) === LETTER && this.characters.kind(start - 1) === DIGIT
  }

  private inflectedEnd(at: number): number {
    const ending = ENDINGS.find((letters) => this.text.startsWith(letters, at) && this.endsWord(at + letters.length))
    return ending === undefined ? -1 : at + ending.length
  }

  /** Whether a unit follows a number that is no part of a name ("p95"), or is all there is. */
  private isBehindNumber(start: number, end: number): boolean {
    const { characters } = this
    if (start === 0 && end === characters.length) return true
    let at = start - 1
    while (at >= 0 && at > start - 3 && (characters.code(at) === BLANK || characters.code(at) === HYPHEN)) at--
    const before = characters.code(at)
    if (characters.kind(at) === DIGIT) return characters.isNumber(at, LONGEST_WORD)
    return before === PLUS || before === UNDERSCORE || NUMERALS.has(this.text.charAt(at))
  }

  private wordEnd(at: number): number {
    const end = this.characters.wordEnd(at, LONGEST_WORD)
    this.steps += end - at
    return end
  }

  /** Where the number ends that begins here: "24", "1.5", "1-2", 三, "two"; -1 where there is none. */
  private numberEnd(at: number): number {
    const { characters, numberWords, text } = this
    this.steps++
    if (characters.kind(at) === DIGIT) return characters.digitsEnd(at, LONGEST_WORD)
    if (characters.kind(at) === LETTER) {
      const end = this.wordEnd(at)
      return numberWords.has(text.slice(at, end)) ? end : -1
    }
    let end = at
    while (end - at < LONGEST_NUMERAL && NUMERALS.has(text.charAt(end))) end++
    return end > at ? end : -1
  }

  /** Goes on behind none, one, two or three words. */
  private walkBehindWords(node: number, from: number): void {
    const { characters } = this
    if (!this.endsWord(from)) return
    if (characters.kind(from) === IDEOGRAPH) {
      for (let skipped = 0; skipped <= IDEOGRAPHS_IN_GAP; skipped++) {
        if (skipped > 0 && characters.kind(from + skipped - 1) === SIGN) return
        this.walk(node, from + skipped)
      }
      return
    }
    let at = from
    for (let word = 0; word <= WORDS_IN_GAP; word++) {
      while (characters.code(at) === BLANK || characters.code(at) === HYPHEN) at++
      this.walk(node, at)
      at = this.wordEnd(at)
      if (characters.code(at) !== BLANK) return
    }
  }
}
