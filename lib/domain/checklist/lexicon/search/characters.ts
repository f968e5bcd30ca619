// What a character is to the search for words. Code units: what is outside of the basic plane is no letter here.

export const SIGN = 1
export const LETTER = 2
export const DIGIT = 3
/** Han and kana: every position can begin a word. */
export const IDEOGRAPH = 4

const IDEOGRAPHS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u
const LETTERS = /[\p{L}\p{M}]/u
const DIGITS = /\p{N}/u

const classes = new Uint8Array(65_536)

function classify(code: number): number {
  const character = String.fromCharCode(code)
  if (IDEOGRAPHS.test(character)) return IDEOGRAPH
  if (LETTERS.test(character)) return LETTER
  return DIGITS.test(character) ? DIGIT : SIGN
}

/** The class of a code unit. */
export function classOf(code: number): number {
  const known = classes[code] ?? SIGN
  if (known !== 0) return known
  const found = classify(code)
  classes[code] = found
  return found
}

/** Whether a word can begin or end at a place: beside a sign or a blank, between scripts, or where a script has no blanks. */
export function isWordEdge(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return true
  const [before, next] = [classOf(text.charCodeAt(at - 1)), classOf(text.charCodeAt(at))]
  return before !== next || before === IDEOGRAPH || next === SIGN
}
