// Characters that cannot be seen, or that are blanks by another name; and which characters a line holds, so that most lines need no further look.

/** A line longer than this was written by no person: it stays as it is. */
export const LONGEST_LINE = 20_000

/** A break within a line of the document: `<br>` and its like. */
export const BREAK = '\u2028'
const BREAKS = /[\v\f\u0085\u2029]/g
const ODD_SPACES = /[\u00a0\u1680\u180e\u2000-\u200a\u202f\u205f\u3000]/g
const UNSEEN = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g
/** Joiners belong to emoji and to words of several scripts; beside anything else they are nothing. */
const JOINERS = /(?<!\p{L}|\p{M}|\p{S})[\u200c\u200d]|[\u200c\u200d](?!\p{L}|\p{M}|\p{S})/gu
/** A letter and its mark as two characters. */
const DECOMPOSED = /[\u0300-\u036f]|\u3099|\u309a/
/** They look like the hyphen of the keyboard, and break words at other places. */
const HYPHENS = /[\u2010\u2011]/g
const ODD =
  /[\v\f\u0085\u00a0\u00ad\u061c\u1680\u180e\u2000-\u2011\u2029-\u202f\u205f-\u2069\u3000\ufeff]|[\u0300-\u036f]|\u3099|\u309a/

/** Odd blanks as blanks, odd breaks as breaks, hyphens as hyphens, letters in one piece, and nothing that cannot be seen. */
export function withPlainSpaces(text: string): string {
  if (!ODD.test(text)) return text
  const plain = text
    .replace(BREAKS, BREAK)
    .replace(UNSEEN, '')
    .replace(JOINERS, '')
    .replace(ODD_SPACES, ' ')
    .replace(HYPHENS, '-')
  return DECOMPOSED.test(plain) ? plain.normalize('NFC') : plain
}

/** What a line holds, as bits: `two`: at least two of them, `run`: two of them side by side, or a dot behind a blank. */
export const HAS = {
  odd: 1,
  backslash: 2,
  ampersand: 4,
  less: 8,
  bracket: 16,
  round: 32,
  brace: 64,
  tick: 128,
  bar: 256,
  colon: 512,
  underscore: 1024,
  slash: 2048,
  twoColons: 1 << 16,
  twoBrackets: 1 << 17,
  twoUnderscores: 1 << 18,
  runDots: 1 << 19,
  runUnderscores: 1 << 20,
  runTildes: 1 << 21,
  runEquals: 1 << 22,
  runDashes: 1 << 23,
} as const

const BIT = new Int32Array(128)
const RUN = new Int32Array(128)
const TWICE = new Int32Array(128)
const note = (character: string, bit: number, twice = 0, run = 0): void => {
  const code = character.charCodeAt(0)
  BIT[code] = bit
  TWICE[code] = twice
  RUN[code] = run
}
for (let code = 0; code < 32; code++) if (code !== 9) BIT[code] = HAS.odd
note('\\', HAS.backslash)
note('&', HAS.ampersand)
note('<', HAS.less)
note('[', HAS.bracket, HAS.twoBrackets)
note('(', HAS.round)
note('{', HAS.brace)
note('`', HAS.tick)
note('|', HAS.bar)
note(':', HAS.colon, HAS.twoColons)
note('_', HAS.underscore, HAS.twoUnderscores, HAS.runUnderscores)
note('/', 0, 0, HAS.slash)
note('.', 0, 0, HAS.runDots)
note('~', 0, 0, HAS.runTildes)
note('=', 0, 0, HAS.runEquals)
note('-', 0, 0, HAS.runDashes)

/** The bits of the characters that a line holds. */
export function bitsOf(line: string): number {
  let bits = 0
  let before = -1
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at)
    if (code > 127) {
      bits |= HAS.odd
      before = -1
      continue
    }
    const bit = BIT[code] ?? 0
    if (bit !== 0) bits |= (bits & bit) === 0 ? bit : (TWICE[code] ?? 0)
    if (code === before) bits |= RUN[code] ?? 0
    else if (code === 0x2e && before === 0x20) bits |= HAS.runDots
    before = code
  }
  return bits
}
