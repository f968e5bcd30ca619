// Words of a list, looked up in folded text.
import { fold } from '@/lib/domain/checklist/lexicon/search/fold'

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const BETWEEN_WORDS = /[^\p{L}\p{N}]+/u
const WORD = /^[\p{L}\p{N}]+$/u
const ASCII_WORD = /^[a-z0-9]+$/i
const NOT_A_WORD = '(?![\\p{L}\\p{N}])'
const BEHIND_NO_WORD = '(?<![\\p{L}\\p{N}])'

/** A text as a part of a regular expression. */
export const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** One entry as a part of a regular expression: `*` is any ending, a blank is a blank or a hyphen. */
function bodyOf(entry: string): string {
  const pieces = entry.split('*').map((piece) => escaped(fold(piece)).replace(/[ -]/g, '[ _-]'))
  return pieces.join('[\\p{L}\\p{N}]{0,30}')
}

/** Entries in their order as one expression. Those of a run with blanks between words share the look at its ends. */
function patternOf(entries: readonly string[]): string {
  const runs: { isSpaced: boolean; bodies: string[] }[] = []
  for (const entry of entries) {
    const isSpaced = !UNSPACED.test(entry)
    const last = runs.at(-1)
    if (last?.isSpaced === isSpaced) last.bodies.push(bodyOf(entry))
    else runs.push({ isSpaced, bodies: [bodyOf(entry)] })
  }
  return runs
    .map(({ isSpaced, bodies }) =>
      isSpaced ? `${BEHIND_NO_WORD}(?:${bodies.join('|')})${NOT_A_WORD}` : bodies.join('|'),
    )
    .join('|')
}

/** The longest part of an entry that stands as it is in every text that holds the entry. */
function longestPiece(entry: string): string {
  const pieces = entry.split('*').flatMap((piece) => fold(piece).split(/[ -]/))
  return pieces.reduce((longest, piece) => (piece.length > longest.length ? piece : longest), '')
}

/** The words of a folded text, in their order. */
export function wordsOf(folded: string): string[] {
  return folded.split(BETWEEN_WORDS).filter((word) => word !== '')
}

/** Its expressions are made when they are first needed: many lists are only asked for single words. */
export class WordList {
  readonly entries: readonly string[]
  private readonly exact: ReadonlySet<string>
  private readonly isSpaced: boolean
  private readonly made: { open?: RegExp | null; glance?: RegExp; pattern?: RegExp | null } = {}

  /** `lists`: entries parted by commas, as the lexicon has them; `*` stands for any ending. */
  constructor(lists: readonly string[]) {
    const all = lists.flatMap((list) => list.split(',')).map((entry) => entry.trim().replace(/\s+/g, ' '))
    this.entries = [...new Set(all)].filter((entry) => entry !== '').sort((one, other) => other.length - one.length)
    this.exact = new Set(this.entries.filter((entry) => !entry.includes('*')).map(fold))
    this.isSpaced = !this.entries.some((entry) => UNSPACED.test(entry))
  }

  /** The entries with any ending, for a word by itself. */
  private get open(): RegExp | null {
    if (this.made.open !== undefined) return this.made.open
    const open = this.entries.filter((entry) => entry.includes('*')).map(bodyOf)
    this.made.open = open.length > 0 ? new RegExp(`^(?:${open.join('|')})$`, 'u') : null
    return this.made.open
  }

  /** Longest pieces of the entries: most texts hold none, and need no look at where words begin. */
  private get glance(): RegExp {
    this.made.glance ??= new RegExp(this.entries.map((entry) => escaped(longestPiece(entry))).join('|') || '(?!)')
    return this.made.glance
  }

  private get pattern(): RegExp | null {
    if (this.made.pattern !== undefined) return this.made.pattern
    this.made.pattern = this.entries.length > 0 ? new RegExp(patternOf(this.entries), 'u') : null
    return this.made.pattern
  }

  /** Whether a folded text may hold one of the words. Much cheaper than to look for them. */
  mayBeIn(folded: string): boolean {
    return this.glance.test(folded)
  }

  /** Whether a folded text holds one of the words. */
  isIn(folded: string): boolean {
    return this.mayBeIn(folded) && (this.pattern?.test(folded) ?? false)
  }

  /** The first of the words in a folded text. */
  firstIn(folded: string): { at: number; end: number; text: string } | null {
    const found = this.mayBeIn(folded) ? this.pattern?.exec(folded) : null
    return found ? { at: found.index, end: found.index + found[0].length, text: found[0] } : null
  }

  /** Whether a folded word is one of them, without its neighbours. */
  has(folded: string): boolean {
    if (this.exact.has(folded)) return true
    // Between blanks an entry is the whole word or none of it; an entry of Han or kana may be a part of it.
    if ((this.isSpaced ? WORD : ASCII_WORD).test(folded)) return this.open?.test(folded) ?? false
    return this.firstIn(folded)?.text === folded
  }

  /** A part of a regular expression, for rules that look at what stands beside the words. */
  get source(): string {
    return this.pattern?.source ?? '(?!)'
  }
}
