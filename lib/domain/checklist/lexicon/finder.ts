// Walks a folded text once and finds every entry that stands in it.
import { classOf, DIGIT, IDEOGRAPH, isWord, LETTER, SIGN } from '@/lib/domain/checklist/lexicon/characters'
import {
  AT_WORD,
  HAS_NUMBER,
  HAS_OUTPUT,
  HAS_REST,
  HAS_WORDS,
  INSIDE_WORD,
  NUMBER,
  type Output,
  REST,
  type Trie,
  WORDS,
} from '@/lib/domain/checklist/lexicon/trie'

/** Number words, and the letters that they begin with. */
export type NumberWords = { words: ReadonlySet<string>; letters: ReadonlySet<number> }

export type Found = { output: Output; at: number; end: number }

/** Characters that "…" and an ending may stand for. */
const LONGEST_GAP = 60
const LONGEST_REST = 60
const WORDS_IN_GAP = 3
const IDEOGRAPHS_IN_GAP = 8

const [BLANK, HYPHEN, POINT, COMMA, COLON, UNDERSCORE, PLUS, TILDE] = [0x20, 0x2d, 0x2e, 0x2c, 0x3a, 0x5f, 0x2b, 0x7e]
const NUMERALS = new Set('零一二三四五六七八九十百千两半')
/** Letters that Arabic writes in front of a word, and the article behind them. */
const [FIRST_ARABIC, LAST_ARABIC] = [0x0621, 0x064a]
const PARTICLES = new Set('وفبلك')
const ARTICLES = ['ال', 'لل']
const ENDINGS = ['هم', 'ها', 'نا', 'ه', 'ي', 'ك']

const isArabic = (code: number): boolean => code >= FIRST_ARABIC && code <= LAST_ARABIC

/** One search. `steps` counts the characters and edges that were looked at. */
export class Finder {
  readonly found: Found[] = []
  steps = 0
  private start = 0

  constructor(
    private readonly trie: Trie,
    private readonly text: string,
    private readonly numberWords: NumberWords,
  ) {}

  run(): Found[] {
    const { text, trie } = this
    let before = SIGN
    let word = 0
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      const kind = classOf(code)
      this.steps++
      if (kind !== before) word = at
      if (trie.edge(code) !== 0 || kind === DIGIT || kind === IDEOGRAPH) {
        if (kind === IDEOGRAPH || kind === SIGN || (kind !== before && !this.joined(at, kind, before)))
          this.enter(at, code)
        if (trie.hasSuffixes) this.from(INSIDE_WORD, at, kind === LETTER ? word : at)
      }
      before = kind
    }
    return this.found
  }

  /** Whether what stands before this place belongs to the same word: "p95", "DATABASE_URL"; not "30min". */
  private joined(at: number, kind: number, before: number): boolean {
    if (kind === DIGIT) return before === LETTER || this.underscored(at)
    return this.underscored(at)
  }

  private underscored(at: number): boolean {
    return at > 1 && this.text.charCodeAt(at - 1) === UNDERSCORE && isWord(this.text.charCodeAt(at - 2))
  }

  private enter(at: number, code: number): void {
    this.from(AT_WORD, at, at)
    if (!isArabic(code)) return
    // و + ال + word, لل + word: the word is looked for behind what is written in one piece with it.
    const particle = PARTICLES.has(this.text.charAt(at)) ? 1 : 0
    for (const skipped of particle ? [0, 1] : [0]) {
      if (skipped > 0) this.from(AT_WORD, at + skipped, at)
      if (ARTICLES.some((article) => this.text.startsWith(article, at + skipped)))
        this.from(AT_WORD, at + skipped + 2, at)
    }
  }

  private from(root: number, at: number, start: number): void {
    this.start = start
    this.walk(root, at)
  }

  private walk(from: number, begin: number): void {
    const { text, trie } = this
    let node = from
    let at = begin
    for (;;) {
      const marks = trie.marks[node] ?? 0
      if (marks !== 0) this.say(node, marks, at)
      const edge = trie.edge(text.charCodeAt(at))
      if (edge === 0 || at >= text.length) return
      this.steps++
      node = trie.child(node, edge)
      if (node === -1) return
      at++
    }
  }

  /** Reports what ends at a node, and follows its edges for a number, some words, or the rest of a word. */
  private say(node: number, marks: number, at: number): void {
    const { trie } = this
    if (marks & HAS_OUTPUT) for (const output of trie.outputs[node] ?? []) this.report(output, at)
    if (marks & HAS_REST) this.walk(trie.child(node, REST), this.wordEnd(at))
    if (marks & HAS_WORDS) this.walkBehindWords(trie.child(node, WORDS), at)
    const behind = marks & HAS_NUMBER ? this.numberEnd(at) : -1
    if (behind === -1) return
    this.walk(trie.child(node, NUMBER), behind)
    if (this.text.charCodeAt(behind) === PLUS) this.walk(trie.child(node, NUMBER), behind + 1)
  }

  private report(output: Output, at: number): void {
    const { text, start } = this
    if (output.leads) {
      if (text.charCodeAt(at - 1) === HYPHEN && isWord(text.charCodeAt(at)))
        this.found.push({ output, at: start, end: at })
      return
    }
    const end = this.endsWord(at) ? at : output.inflects ? this.inflectedEnd(at) : -1
    if (end === -1 || (output.behindNumber && !this.behindNumber(start, end))) return
    if (!output.unit && this.glued(start)) return
    this.found.push({ output, at: start, end })
  }

  /** Whether a word can end before this place. */
  private endsWord(at: number): boolean {
    const next = classOf(this.text.charCodeAt(at))
    if (next === SIGN)
      return this.text.charCodeAt(at) !== UNDERSCORE || !isWord(this.text.charCodeAt(at + 1)) || !this.wordBefore(at)
    const last = classOf(this.text.charCodeAt(at - 1))
    return last === IDEOGRAPH || last === SIGN || next === IDEOGRAPH
  }

  private wordBefore(at: number): boolean {
    return isWord(this.text.charCodeAt(at - 1))
  }

  /** Letters right behind a digit are a unit or nothing. */
  private glued(start: number): boolean {
    return (
      start > 0 && classOf(this.text.charCodeAt(start)) === LETTER && classOf(this.text.charCodeAt(start - 1)) === DIGIT
    )
  }

  private inflectedEnd(at: number): number {
    const ending = ENDINGS.find((letters) => this.text.startsWith(letters, at) && this.endsWord(at + letters.length))
    return ending === undefined ? -1 : at + ending.length
  }

  /** Whether a short unit stands behind a number, or is all there is. */
  private behindNumber(start: number, end: number): boolean {
    const { text } = this
    if (start === 0 && end === text.length) return true
    let at = start - 1
    while (at >= 0 && at > start - 3 && (text.charCodeAt(at) === BLANK || text.charCodeAt(at) === HYPHEN)) at--
    const before = text.charCodeAt(at)
    return classOf(before) === DIGIT || before === PLUS || before === UNDERSCORE || NUMERALS.has(text.charAt(at))
  }

  private wordEnd(at: number): number {
    const { text } = this
    let end = at
    while (end - at < LONGEST_REST && isWord(text.charCodeAt(end))) end++
    this.steps += end - at
    return end
  }

  /** Where the number ends that begins here: "24", "1.5", "1-2", "7+", 三, "two"; -1 where there is none. */
  private numberEnd(at: number): number {
    const { text } = this
    let end = at
    while (end - at < LONGEST_REST && this.inNumber(end)) end++
    this.steps += end - at + 1
    if (end > at) return end
    while (end - at < 4 && NUMERALS.has(text.charAt(end))) end++
    if (end > at) return end
    if (!this.numberWords.letters.has(text.charCodeAt(at))) return -1
    end = this.wordEnd(at)
    return this.numberWords.words.has(text.slice(at, end)) ? end : -1
  }

  private inNumber(at: number): boolean {
    const code = this.text.charCodeAt(at)
    if (classOf(code) === DIGIT) return true
    const inside = code === POINT || code === COMMA || code === COLON || code === HYPHEN || code === TILDE
    return inside && classOf(this.text.charCodeAt(at - 1)) === DIGIT && classOf(this.text.charCodeAt(at + 1)) === DIGIT
  }

  /** Goes on behind none, one, two or three words. */
  private walkBehindWords(node: number, from: number): void {
    const { text } = this
    if (!this.endsWord(from)) return
    if (classOf(text.charCodeAt(from)) === IDEOGRAPH) {
      for (let skipped = 0; skipped <= IDEOGRAPHS_IN_GAP; skipped++) {
        if (skipped > 0 && classOf(text.charCodeAt(from + skipped - 1)) === SIGN) return
        this.walk(node, from + skipped)
      }
      return
    }
    let at = from
    for (let word = 0; word <= WORDS_IN_GAP; word++) {
      while (text.charCodeAt(at) === BLANK || text.charCodeAt(at) === HYPHEN) at++
      this.walk(node, at)
      at = this.wordEnd(at)
      if (at === from || at - from > LONGEST_GAP || text.charCodeAt(at) !== BLANK) return
    }
  }
}
