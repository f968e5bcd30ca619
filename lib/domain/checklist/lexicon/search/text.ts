// A text as numbers: its code units, with a sign behind the last.
import { classOf, DIGIT, LETTER } from '@/lib/domain/checklist/lexicon/search/characters'

const HYPHEN = 0x2d
const POINT = 0x2e
const COMMA = 0x2c
const COLON = 0x3a
const UNDERSCORE = 0x5f
const TILDE = 0x7e

export class Characters {
  length = 0
  codes = new Uint16Array(1024)

  set(text: string): void {
    const { length } = text
    if (length + 1 > this.codes.length) this.codes = new Uint16Array(length * 2)
    const { codes } = this
    for (let at = 0; at < length; at++) codes[at] = text.charCodeAt(at)
    codes[length] = 0
    this.length = length
  }

  code(at: number): number {
    return at >= 0 && at < this.length ? (this.codes[at] ?? 0) : 0
  }

  /** The class of the character here; a sign before the text and behind it. */
  kind(at: number): number {
    return classOf(this.code(at))
  }

  isWord(at: number): boolean {
    const kind = this.kind(at)
    return kind === LETTER || kind === DIGIT
  }

  /** Where the letters and digits end that begin here; at most so many are looked at. */
  wordEnd(at: number, most: number): number {
    let end = at
    while (end - at < most && this.isWord(end)) end++
    return end
  }

  /** Where the digits end that begin here, with the signs between them: "1.5", "10:30", "1-2". */
  digitsEnd(at: number, most: number): number {
    let end = at
    while (end - at < most && (this.kind(end) === DIGIT || this.isBetweenDigits(end))) end++
    return end
  }

  /** Whether the digit here ends a number, not a name such as "p95". */
  isNumber(at: number, most: number): boolean {
    let from = at
    while (at - from < most && this.kind(from) === DIGIT) from--
    return this.kind(from) !== LETTER
  }

  private isBetweenDigits(at: number): boolean {
    const code = this.code(at)
    if (code !== POINT && code !== COMMA && code !== COLON && code !== HYPHEN && code !== TILDE) return false
    return this.kind(at - 1) === DIGIT && this.kind(at + 1) === DIGIT
  }

  /** Whether what precedes this place belongs to the same word: "p95", "DATABASE_URL"; not "30min". */
  isJoined(at: number): boolean {
    if (this.kind(at) === DIGIT && this.kind(at - 1) === LETTER) return true
    return this.code(at - 1) === UNDERSCORE && this.isWord(at - 2)
  }

  /** Whether an underscore ties this place to the next word. */
  isUnderscored(at: number): boolean {
    return this.code(at) === UNDERSCORE && this.isWord(at + 1) && this.isWord(at - 1)
  }
}
