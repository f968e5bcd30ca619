// The notation of the tables' entries: the spellings that one entry allows. README.md has the signs.
import { fold } from '@/lib/domain/checklist/lexicon/search/fold'
import { memoize } from '@/lib/domain/memoize'

export type Pattern = {
  /** Folded; `#` is a number, `…` up to three words, `*` the rest of a word. */
  text: string
  /** Only as the first words, as the last words of a label. */
  begins: boolean
  ends: boolean
  /** Matches the end of a word: `*stem`. */
  suffix: boolean
}

const ALPHABETIC = /[\p{L}\p{N}]/u
const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u
/** Behind what a bracket left, so that it is not taken for the last letter of a word. */
const SEAM = '\u0000'
/** The sign `#` itself, which the entry `=#` asks for; folding leaves this character in no text. */
export const NUMBER_SIGN = '\uff03'
/** More spellings than this of one entry are a mistake in a table. */
const MOST = 500

/** The place of the bracket that closes the one at `from`. */
function closing(text: string, from: number): number {
  const open = text.charAt(from)
  const close = open === '(' ? ')' : ']'
  let depth = 0
  for (let at = from; at < text.length; at++) {
    if (text.charAt(at) === open) depth++
    else if (text.charAt(at) === close && --depth === 0) return at
  }
  throw new Error(`Bracket without an end in the entry "${text}"`)
}

/** The parts of a bracket between its outer slashes. */
function parts(inside: string): string[] {
  const found: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at <= inside.length; at++) {
    const sign = inside.charAt(at)
    if (sign === '(' || sign === '[') depth++
    else if (sign === ')' || sign === ']') depth--
    else if ((sign === '/' && depth === 0) || at === inside.length) {
      found.push(inside.slice(from, at))
      from = at + 1
    }
  }
  return found
}

/** Brackets are one of their parts. Square ones may be missing, and round ones directly behind a letter. */
function spelledOut(text: string): string[] {
  const at = text.search(/[([]/)
  if (at === -1) return [text]
  const end = closing(text, at)
  const before = text.slice(0, at)
  const last = before.charAt(before.length - 1)
  const inside = parts(text.slice(at + 1, end))
  // 以下 behind "gb" is a word, and no ending that may be missing.
  const ending =
    text.charAt(at) === '(' &&
    ALPHABETIC.test(last) &&
    !IDEOGRAPH.test(last) &&
    !inside.some((part) => IDEOGRAPH.test(part.charAt(0)))
  const choices = ending || text.charAt(at) === '[' ? [...inside, ''] : inside
  const texts = choices.flatMap((choice) => spelledOut(`${before}${choice}${SEAM}${text.slice(end + 1)}`))
  if (texts.length > MOST) throw new Error(`More than ${MOST} spellings in the entry "${text.slice(0, 80)}"`)
  return texts
}

/** More than the tables have entries: each is spelled out once, whoever asks for it. */
const MOST_ENTRIES = 40_000

/** The spellings that an entry of a table allows. Throws where its brackets do not close. */
export const patternsOf = memoize(MOST_ENTRIES, spell)

function spell(entry: string): readonly Pattern[] {
  const whole = entry.startsWith('=')
  const begins = whole || entry.startsWith('^')
  const ends = whole || entry.endsWith('$')
  const bare = entry.slice(begins ? 1 : 0, ends && !whole ? -1 : undefined)
  const suffix = bare.startsWith('*')
  const texts = spelledOut(suffix ? bare.slice(1) : bare).map((text) =>
    text
      .replaceAll(SEAM, '')
      .split(/([#…*])/)
      .map((piece) => (/[#…*]/.test(piece) ? piece : foldPiece(piece)))
      .join('')
      .replace(/^[\s…]+|[\s…]+$/g, ''),
  )
  return [...new Set(texts)]
    .filter((text) => text !== '')
    .map((text) => ({ text: text === '#' ? NUMBER_SIGN : text, begins, ends, suffix }))
}

/** Folds a piece of an entry, with the blanks at its ends. */
function foldPiece(piece: string): string {
  const folded = fold(piece)
  if (folded === '') return piece.trim() === '' && piece !== '' ? ' ' : ''
  return `${piece.startsWith(' ') ? ' ' : ''}${folded}${piece.endsWith(' ') ? ' ' : ''}`
}
