// Marks that say how far something is: which spellings there are, and the one that each of them becomes.
import type { Mark } from '@/lib/domain/checklist/blocks/block'

/** What stands between the brackets of a box: `[ ]`, `[x]`, `[!]`, `[/]`, `[~]`. */
export const SYMBOL: Readonly<Record<Mark, string>> = {
  open: ' ',
  done: 'x',
  failed: '!',
  partly: '/',
  'not-applicable': '~',
}

/** Squares and circles that are there to be ticked. The private ones are those of Word's symbol fonts. */
const BOXES: readonly [Mark, string][] = [
  ['open', '☐□▢◻◽▫⬜⬚🔲🔳❏❐❑❒◯○⚪\uf0a8\uf06f\uf071\uf072'],
  ['done', '☑☒🗹🗷◉⦿🔘\uf0fe\uf0fc\uf052'],
  ['failed', '\uf0fb\uf0fd'],
]
/** Signs that also decorate prose: they are marks only beside marks that say something else. */
const SIGNS: readonly [Mark, string][] = [
  ['done', '✅✓✔√🗸'],
  ['failed', '❌✗✘✕✖❎🗴☓'],
]
/** Signs that mostly say something else (a note, a severity): they are marks only in a list where all else is marked. */
const LIGHTS: readonly [Mark, string][] = [
  ['done', '🟢🟩'],
  ['failed', '⛔🚫🔴🟥'],
  ['partly', '⚠🟡🟠🟨⏳⌛🔄🚧⏸'],
  ['not-applicable', '➖⏭'],
]
/** What is written between brackets; nothing at all is an open box too. */
const INSIDE: readonly [Mark, string[]][] = [
  ['open', ['', '_', '.', '>', '<', '?', '☐', '□', '⬜']],
  ['done', ['x', 'X', 'х', 'Х', '×', '✓', '✔', '√', '✅', '☑', '🗸', 'v', 'V', '*', 'ok', 'OK', 'Ok', 'レ']],
  ['failed', ['!', '✗', '✘', '✕', '✖', '❌', '☓']],
  ['partly', ['/', '⚠']],
  ['not-applicable', ['~', '-', '–', '—', 'n/a', 'N/A', 'na', 'NA']],
]
/** Between round brackets: how forms on paper are ticked. */
const ROUND: readonly [Mark, string[]][] = [
  ['open', ['']],
  ['done', ['x', 'X', '•', '*', '✓', '✔']],
]
const CODES: Readonly<Record<string, string>> = {
  white_large_square: '☐',
  white_square_button: '☐',
  black_square_button: '☐',
  black_large_square: '☐',
  white_check_mark: '✅',
  heavy_check_mark: '✅',
  ballot_box_with_check: '☑',
  check: '✅',
  large_green_circle: '✅',
  o: '✅',
  x: '❌',
  negative_squared_cross_mark: '❌',
  no_entry: '❌',
  no_entry_sign: '❌',
  red_circle: '❌',
  warning: '⚠️',
  large_yellow_circle: '⚠️',
  hourglass: '⚠️',
  hourglass_flowing_sand: '⚠️',
  construction: '⚠️',
}

const byGlyph = (rows: readonly [Mark, string][]) =>
  new Map(rows.flatMap(([mark, glyphs]) => [...glyphs].map((glyph) => [glyph, mark] as const)))
const byWord = (rows: readonly [Mark, string[]][]) =>
  new Map(rows.flatMap(([mark, words]) => words.map((word) => [word, mark] as const)))
const BOX_OF = byGlyph(BOXES)
const SIGN_OF = byGlyph(SIGNS)
const LIGHT_OF = byGlyph(LIGHTS)
const INSIDE_OF = byWord(INSIDE)
const ROUND_OF = byWord(ROUND)

/** The glyphs of a choice within a line, by what they say. */
export const CHOICE_GLYPH: Readonly<Record<Mark, string>> = {
  open: '☐',
  done: '☑',
  failed: '❌',
  partly: '⚠️',
  'not-applicable': '[~]',
}

/**
 * A mark at the beginning of a text. `box`: it is one wherever it stands; what the others say (signs, ticks in round brackets, ☑ and ☒, the
 * bullet ◦) depends on what stands beside them.
 * `end` is where what it marks begins.
 */
export type Leading = {
  mark: Mark
  kind: 'box' | 'sign' | 'light' | 'round' | 'ballot' | 'tick' | 'bullet'
  bracketed: boolean
  end: number
}

const BRACKETED = /^(?:\[([^\][()]{0,8})\]|［([^［］]{0,8})］|【([^【】]{0,3})】|〔([^〔〕]{0,3})〕|\{([ \t]{1,8})\})/u
const IN_ROUND = /^(?:\(([^()]{0,8})\)|（([^（）]{0,8})）)/u
/** What follows a place or a link, and no box: `[x](url)`, `[x]: url`, `[X]%`, `[X] / [Y]`. */
const NO_BOX = /^(?:[([:%,;.)\]|]|[ \t]*[/|%])/
const blanksAt = (text: string, from: number): number => {
  let at = from
  while (text[at] === ' ' || text[at] === '\t') at += 1
  return at
}
const bare = (inside: string): string => inside.replaceAll('\ufe0f', '').trim()

function bracketAt(text: string, isListed: boolean): Leading | null {
  const found = BRACKETED.exec(text)
  if (!found) return null
  const inside = bare(found[1] ?? found[2] ?? found[3] ?? found[4] ?? found[5] ?? '')
  const mark = INSIDE_OF.get(inside)
  const { length } = found[0]
  const isSquare = found[1] !== undefined
  if (mark === undefined || NO_BOX.test(text.slice(length, length + 80))) return null
  const next = text[length]
  const isApart = next === undefined || next === ' ' || next === '\t'
  if (!isSquare && inside !== '' && mark !== 'done') return null
  if (!isApart && inside !== '' && !isListed) return null
  if (!isApart && found[0].length === 2) return null
  if (!isListed && mark !== 'open' && mark !== 'done') return null
  if (!isListed && (next === undefined || (isSquare && /^[.<>?*vV]$/.test(inside)))) return null
  return { mark, kind: 'box', bracketed: true, end: blanksAt(text, length) }
}

function roundAt(text: string, isListed: boolean): Leading | null {
  const found = IN_ROUND.exec(text)
  if (!found) return null
  const mark = ROUND_OF.get(bare(found[1] ?? found[2] ?? ''))
  const { length } = found[0]
  if (mark === undefined || !/^[ \t]+\S/.test(text.slice(length, length + 80))) return null
  if (!isListed && length === 2) return null
  return { mark, kind: mark === 'open' ? 'box' : 'round', bracketed: true, end: blanksAt(text, length) }
}

/** ☒ is a tick on paper, and says no in a list with ☑. */
const BALLOTS: Readonly<Record<string, Leading['kind']>> = { '☒': 'ballot', '☑': 'tick' }

function glyphAt(text: string): Leading | null {
  const code = text.codePointAt(0)
  if (code === undefined || code < 0x2500) return null
  const glyph = String.fromCodePoint(code)
  const mark = BOX_OF.get(glyph) ?? SIGN_OF.get(glyph) ?? LIGHT_OF.get(glyph)
  if (mark === undefined) return null
  const length = glyph.length + (text[glyph.length] === '\ufe0f' ? 1 : 0)
  const kind = BALLOTS[glyph] ?? (BOX_OF.has(glyph) ? 'box' : SIGN_OF.has(glyph) ? 'sign' : 'light')
  return { mark, kind, bracketed: false, end: blanksAt(text, length) }
}

/** The mark that a text begins with, or null. `isListed`: it stands behind a bullet or a number, or in a cell. */
export function leadingMark(text: string, isListed: boolean): Leading | null {
  const first = text.charCodeAt(0)
  if (first === 0x5b || first === 0x7b || first === 0xff3b || first === 0x3010 || first === 0x3014)
    return bracketAt(text, isListed)
  if (first === 0x28 || first === 0xff08) return roundAt(text, isListed)
  return first >= 0x2500 ? glyphAt(text) : null
}

const CODE = /:([a-z_]{1,40}):/g

/** `:white_check_mark:` and its like as the glyph that they stand for. */
export function withoutCodes(text: string): string {
  return text.replace(CODE, (whole, name: string) => (Object.hasOwn(CODES, name) ? (CODES[name] ?? whole) : whole))
}

const glyphs = (rows: readonly [Mark, string][]) => rows.map(([, all]) => all).join('')
const IN_LINE = new RegExp(
  String.raw`[${glyphs(BOXES)}${glyphs(SIGNS)}⚠]\ufe0f?|(?<![\p{L}\p{N}\])])(?:\[[ xX✓✔_]?\](?![([:\p{L}\p{N}])|［[ 　xX]?］|\([ ]?\)|（[ 　]?）)`,
  'gu',
)

const MAY_HOLD = new RegExp(String.raw`[${glyphs(BOXES)}${glyphs(SIGNS)}⚠［（]|\[[ xX✓✔_]?\]|\([ ]?\)`, 'u')

type InLine = { at: number; end: number; mark: Mark; isSign: boolean; isOpen: boolean; isBracket: boolean }

function marksIn(text: string): InLine[] {
  if (!MAY_HOLD.test(text)) return []
  return [...text.matchAll(IN_LINE)].map(({ 0: written, index }) => {
    const glyph = String.fromCodePoint(written.codePointAt(0) ?? 0)
    const sign = glyph === '⚠' ? 'partly' : SIGN_OF.get(glyph)
    const inside = /^[[(［（]/.test(written) ? bare(written.slice(1, -1)) : null
    const mark = sign ?? (inside === null ? BOX_OF.get(glyph) : INSIDE_OF.get(inside)) ?? 'open'
    return {
      at: index,
      end: index + written.length,
      mark,
      isSign: sign !== undefined,
      isOpen: mark === 'open',
      isBracket: inside !== null,
    }
  })
}

const COLON_BEFORE = /[:：]\**[ \t]*$/

/** Whether what a box marks is the first of several answers: `☐ Yes ☐ No`, and not `☐ Type: ☐ Patch ☐ Minor`. */
export function isChoice(rest: string): boolean {
  const [next] = marksIn(rest).filter((found) => !found.isSign && (found.isOpen || !found.isBracket))
  return next !== undefined && !COLON_BEFORE.test(rest.slice(Math.max(0, next.at - 20), next.at))
}

/** ✔ is an answer beside ✘, and a tick beside ☐. */
const glyphOf = ({ isSign, mark }: InLine, isAnswer: boolean): string =>
  isSign && mark === 'done' && isAnswer ? '✅' : CHOICE_GLYPH[mark]

const ALONE_BEFORE = /[\s/|,;:(]$/
const ALONE_AFTER = /^(?:[\s/|,;).]|$)/

/** A text with its marks within the line in one spelling: those of a choice, and squares that stand alone. */
export function withChoiceMarks(text: string): string {
  const found = marksIn(text)
  const [first] = found
  if (!first) return text
  const hasOpen = found.some(({ isOpen }) => isOpen)
  const says = new Set(found.map(({ mark }) => mark))
  const hasAgainst = found.some(({ isSign, mark }) => isSign && mark !== 'done')
  const isOneOf = found.length > 1 && (hasOpen || (says.has('done') && (says.has('failed') || says.has('partly'))))
  let written = ''
  let at = 0
  for (const one of found) {
    const isAlone =
      (one.at === 0 || ALONE_BEFORE.test(text.slice(one.at - 1, one.at))) &&
      ALONE_AFTER.test(text.slice(one.end, one.end + 1))
    const becomes = isOneOf || (isAlone && one.isOpen && !one.isBracket)
    written += text.slice(at, one.at)
    written += becomes ? glyphOf(one, hasAgainst || !hasOpen) : text.slice(one.at, one.end)
    at = one.end
  }
  return written + text.slice(at)
}
