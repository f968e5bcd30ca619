// One look at a line that says whether it is canonical already. Most lines are, and a large document is read as fast as they are passed over.
import { HAS } from '@/lib/domain/checklist/source/characters'

/**
 * What a line of other scripts does not hold where it is canonical. Letters, dashes and quotes change nothing within a line, and neither do the marks
 * of a choice (☐ ☑ ✅ ❌).
 */
const ODD =
  /[\v\f\u0085\u00a0\u00ad\u061c\u1680\u180e\u2000-\u2011\u2025\u2026\u2028-\u202f\u205f-\u2069\u2500-\u260f\u2613-\u2704\u2706-\u274b\u274d-\u2bff\u3000\u300c\u3010\u3014\ue000-\uf8ff\ufeff\uff00-\uff0f\uff3b\uff3f\u{1f300}-\u{1fbff}\u{f0000}-\u{10ffff}]|[☐☑✅❌]\ufe0f|[\u0300-\u036f]|\u3099|\u309a/u
/** A box that marks the words of its cell is written in brackets. */
const BOX_AND_WORDS = /[☐☑](?![ \t]*\|)/
const CODE = /:[a-z_]{1,40}:/
/** Two underscores, or one that stands at the edge of a word. Three and more are a place to write on. */
const EMPHASIS = /(?<!_)(?:__(?!_)|_(?=[^_A-Za-z0-9]|$))|(?<![_A-Za-z0-9])_(?!_)/
const ENTITY = /&(?:[A-Za-z]|#[0-9xX])/
const TAG = /<[A-Za-z/!?]/
/** Bits whose characters need a look each; a line without them needs none. */
const DOUBTFUL =
  HAS.odd |
  HAS.backslash |
  HAS.ampersand |
  HAS.less |
  HAS.twoColons |
  HAS.twoUnderscores |
  HAS.runDots |
  HAS.runTildes |
  HAS.runEquals |
  HAS.runDashes

function isDoubtful(line: string, bits: number): boolean {
  return (
    (bits & (HAS.backslash | HAS.runTildes | HAS.runEquals)) !== 0 ||
    ((bits & HAS.odd) !== 0 && (ODD.test(line) || (line.includes('☐') && line.includes('✅')))) ||
    ((bits & HAS.ampersand) !== 0 && ENTITY.test(line)) ||
    ((bits & HAS.less) !== 0 && TAG.test(line)) ||
    ((bits & HAS.twoColons) !== 0 && CODE.test(line)) ||
    ((bits & HAS.twoUnderscores) !== 0 && EMPHASIS.test(line)) ||
    ((bits & HAS.runDots) !== 0 && (line.includes('....') || line.includes('. .'))) ||
    ((bits & HAS.runDashes) !== 0 && (bits & HAS.colon) !== 0 && line.includes('----'))
  )
}

const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code > 0xbf && code < 0x2000)
/** Digits of other scripts, which number lists too. */
const isOtherDigit = (code: number): boolean => (code >= 0x660 && code <= 0x669) || (code >= 0x6f0 && code <= 0x6f9)
const isDigit = (code: number): boolean => code >= 48 && code <= 57

/** Whether something between `from` and the end may be a mark: brackets around nothing, a blank or one sign. */
function mayHoldMarks(line: string, bits: number, from: number): boolean {
  if ((bits & HAS.bracket) !== 0)
    for (let at = line.indexOf('[', from); at !== -1; at = line.indexOf('[', at + 1)) {
      const inside = line.charCodeAt(at + 1)
      // `[ ]`, `[]`, `[^1]`, `[_]`, `[x]`, `[n/a]`, `[ok]`
      if (inside <= 32 || (inside >= 93 && inside <= 95) || line.charCodeAt(at + 2) === 93) return true
      if (inside === 78 || inside === 110 || inside === 79 || inside === 111) return true
    }
  if ((bits & HAS.round) !== 0)
    for (let at = line.indexOf('(', from); at !== -1; at = line.indexOf('(', at + 1)) {
      const inside = line.charCodeAt(at + 1)
      if (inside <= 32 || inside === 41 || line.charCodeAt(at + 2) === 41) return true
    }
  return false
}

/** Whether a title begins with a letter, a digit, code or a bold word, so that nothing of it is a bullet or a mark. */
function isTitle(line: string, at: number): boolean {
  const code = line.charCodeAt(at)
  if (isLetter(code) || isDigit(code) || code === 0x60 || code === 0x22) return true
  return code === 0x2a && line.charCodeAt(at + 1) === 0x2a && isLetter(line.charCodeAt(at + 2))
}

/** Where the title of a line begins whose bullet, number or box is canonical; -1 for any other. */
function titleAt(line: string, at: number): number {
  const first = line.charCodeAt(at)
  let from = at
  if (isDigit(first)) {
    while (isDigit(line.charCodeAt(from))) from += 1
    const mark = line.charCodeAt(from)
    // A number that is no number of a list, and no `1)`, is a word.
    if (mark !== 46 && mark !== 41) return mark === 32 || isLetter(mark) ? from : -1
    if (mark === 41 || line.charCodeAt(from + 1) !== 32) return -1
    from += 2
  } else if (first === 0x2d && line.charCodeAt(at + 1) === 32) from = at + 2
  else return -1
  if (line.charCodeAt(from) !== 0x5b) return from
  const mark = line.charCodeAt(from + 1)
  const isBox = (mark === 32 || mark === 120) && line.charCodeAt(from + 2) === 93 && line.charCodeAt(from + 3) === 32
  return isBox ? from + 4 : -1
}

/** Whether a line is canonical Markdown for sure. `bits` are those of `bitsOf(line)`, `at` is where its first character stands. */
export function isCanonical(line: string, bits: number, at: number): boolean {
  if (line === '---') return true
  const last = line.charCodeAt(line.length - 1)
  if (last <= 32 || last === 0x7d || ((bits & DOUBTFUL) !== 0 && isDoubtful(line, bits))) return false
  const first = line.charCodeAt(at)
  if (first === 0x7c) return !mayHoldMarks(line, bits, at) && !((bits & HAS.odd) !== 0 && BOX_AND_WORDS.test(line))
  if (isLetter(first)) {
    const second = line.charCodeAt(at + 1)
    const isListed = second === 41 || isOtherDigit(first) || (first === 111 && (second === 32 || second === 9))
    return !isListed && !mayHoldMarks(line, bits, at)
  }
  if (first === 0x23) {
    let from = at
    while (line.charCodeAt(from) === 0x23) from += 1
    return (
      at === 0 &&
      last !== 0x23 &&
      line.charCodeAt(from) === 32 &&
      isLetter(line.charCodeAt(from + 1)) &&
      !mayHoldMarks(line, bits, from)
    )
  }
  if (first === 0x2a) return isTitle(line, at) && !mayHoldMarks(line, bits, at)
  const title = titleAt(line, at)
  return title !== -1 && isTitle(line, title) && !mayHoldMarks(line, bits, title)
}
