// A heading as its words are looked for: folded, without emoji, enumerators, anchors and the bracket behind it.
import { fold } from '@/lib/domain/checklist/lexicon/search/fold'
import { patternsOf } from '@/lib/domain/checklist/lexicon/search/notation'
import { TABLES } from '@/lib/domain/checklist/lexicon/tables'

export type FoldedHeading = {
  text: string
  /** The words of the bracket behind the heading ("required", "30 min"), without the bracket. */
  bracket?: string
}

/** Characters of a heading that are looked at. */
const LONGEST = 2000
const ANCHOR = /<\/?a(?:\s[^<>]{0,300})?>|<!--[^<>]{0,300}-->|\{[#.][^{}]{0,100}\}/gi
const KEYCAP = /^\s*(\d)\ufe0f?\u20e3\s*/
/** Emoji, bullets, hashes and the like. Not brackets, quotes and a hash before a number. */
const EMOJI = String.raw`\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\p{So}\u200d`
const AROUND = String.raw`[${EMOJI}■◆●▶►★☆・•·>|*~=:;…\s-]`
const LEADING = new RegExp(`^(?:(?![\\d©®№])${AROUND}|#(?!\\d))+`, 'u')
const TRAILING = new RegExp(`(?:(?![\\d©®№])${AROUND}|[#.,])+$`, 'u')
const BRACKET = /\s?(?:\(([^()]{1,200})\)|\[([^\][]{1,200})\])$/
const CORNERS = /^【([^【】]{1,300})】$/

/** CHK-3 T7: in the author's capitals; not SEV-1, and not T-60 or D+1, which are times. */
const REFERENCE = /^(?!SEV|T0)(?:[A-Z]{2,5}-\d{1,3}[:.)]?|[A-Z]{1,5}\d{1,3}:|[A-CE-GI-SU-Z]-\d{1,3}:)\s+(?=\S)/

/** Folding makes letters of the sign. */
const NUMERO = /^№\s?\d{1,3}[.):]?\s+(?=\S)/

const NUMERAL = '[一二三四五六七八九十]{1,3}'
const ENUMERATORS: readonly RegExp[] = [
  // 1. 1) (1) 1: 1 - 1.2.3, § 3, #1.
  /^\(?\d{1,3}(?:\.\d{1,3}){0,4}(?:[.):,](?!\d)| -(?=\s))\s*/,
  /^\d{1,3}(?:\.\d{1,3}){1,4}\s+(?=\p{L})/u,
  /^[#§]\s?\d{1,3}(?:\.\d{1,3}){0,3}[.):]?\s+/,
  // a) A. IV. ア. イ) أ. أ-
  /^\(?(?:[a-z]|[ivx]{1,5})[.)](?!\p{L})\s*/u,
  /^\(?[ア-ン\u0621-\u064a][.)]\s*/,
  /^[\u0621-\u064a]\s?-\s/u,
  /^(?:اولا|ثانيا|ثالثا|رابعا|خامسا|سادسا|سابعا|ثامنا|تاسعا|عاشرا)\s?[:-]\s*/,
  new RegExp(`^(?:${NUMERAL}[,.]|\\(${NUMERAL}\\))\\s*`),
]

let steps: RegExp | undefined

/** "Step 1:", "Phase 2 -", 第1步, in any language. */
function stepWords(): RegExp {
  if (steps) return steps
  const number = `(?:\\d{1,3}(?:\\.\\d{1,3})?[a-z]?|${NUMERAL}|[a-z]|[ivx]{1,5})`
  const texts = Object.values(TABLES)
    .flatMap((table) => table.words.enumerator)
    .flatMap(patternsOf)
    .map(({ text }) => text)
  const plain = texts.filter((text) => !/[#*…]/.test(text)).map(escaped)
  const numbered = texts.filter((text) => text.includes('#')).map((text) => escaped(text).replace('#', number))
  const alone = `(?:${longestFirst(numbered).join('|')})(?:[:.,)]|\\s|\\s?-\\s)\\s*`
  const withNumber = `(?:${longestFirst(plain).join('|')})[ .]?#?${number}\\s?(?:[:.)]|-(?=\\s))\\s*`
  steps = new RegExp(`^(?:${withNumber}|${alone})(?=\\S)`)
  return steps
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const longestFirst = (texts: readonly string[]): string[] =>
  [...new Set(texts)].sort((one, other) => other.length - one.length)

/** Without one enumerator in front; the text itself where nothing would be left. */
function withoutEnumerator(text: string): string {
  for (const enumerator of [stepWords(), ...ENUMERATORS]) {
    const rest = text.replace(enumerator, '')
    if (rest !== text && rest !== '') return rest.replace(LEADING, '')
  }
  return text
}

const trimmed = (text: string): string => text.replace(LEADING, '').replace(TRAILING, '') || text

/**
 * A heading for matching, with the words of the bracket behind it set aside. Never a title: the author's spelling
 * is lost.
 */
export function foldHeading(heading: string): FoldedHeading {
  const raw = heading.slice(0, LONGEST).replace(ANCHOR, ' ').replace(KEYCAP, '$1. ')
  const folded = fold(raw.replace(LEADING, '').replace(NUMERO, '').replace(REFERENCE, ''))
  const words = trimmed(withoutEnumerator(withoutEnumerator(trimmed(folded))).replace(CORNERS, '$1'))
  const found = BRACKET.exec(words)
  const text = found ? trimmed(words.slice(0, found.index)) : words
  if (!found || text === '') return { text: words }
  return { text, bracket: (found[1] ?? found[2] ?? '').trim() }
}
