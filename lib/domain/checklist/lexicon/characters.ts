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

/** The class of a code unit; `SIGN` for the end of a text (NaN). */
export function classOf(code: number): number {
  const known = classes[code]
  if (known === undefined) return SIGN
  if (known !== 0) return known
  const found = classify(code)
  classes[code] = found
  return found
}

export const isWord = (code: number): boolean => {
  const kind = classOf(code)
  return kind === LETTER || kind === DIGIT
}
