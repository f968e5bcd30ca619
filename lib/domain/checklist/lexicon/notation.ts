// The notation of the tables' entries: what one entry stands for, spelled out. README.md has the signs.
import { fold } from '@/lib/domain/checklist/lexicon/fold'

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
const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
/** The sign `#` itself, which the entry `=#` asks for; folding leaves this character in no text. */
export const NUMBER_SIGN = '\uff03'
/** More spellings than this of one entry are a mistake in a table. */
const MOST = 400

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

/** Round brackets are one of their parts, or of them and nothing directly behind a letter; square brackets may be missing. */
function spelledOut(text: string): string[] {
  const at = text.search(/[([]/)
  if (at === -1) return [text]
  const end = closing(text, at)
  const before = text.slice(0, at)
  const last = before.charAt(before.length - 1)
  const ending = text.charAt(at) === '(' && ALPHABETIC.test(last) && !IDEOGRAPH.test(last)
  const inside = text.charAt(at) === '(' ? parts(text.slice(at + 1, end)) : [text.slice(at + 1, end)]
  const choices = ending || text.charAt(at) === '[' ? [...inside, ''] : inside
  return choices.flatMap((choice) => spelledOut(`${before}${choice}${text.slice(end + 1)}`)).slice(0, MOST)
}

/** What an entry of a table stands for. Throws where its brackets do not close. */
export function patternsOf(entry: string): Pattern[] {
  const whole = entry.startsWith('=')
  const begins = whole || entry.startsWith('^')
  const ends = whole || entry.endsWith('$')
  const bare = entry.slice(begins ? 1 : 0, ends && !whole ? -1 : undefined)
  const suffix = bare.startsWith('*')
  const texts = spelledOut(suffix ? bare.slice(1) : bare).map((text) =>
    text
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
