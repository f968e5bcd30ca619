// What a line begins with: its indent, and the bullet or number of a list in whatever spelling.

/** `indent`: the white space as it was written. `lead`: `- `, `12. ` or nothing. `rest`: what stands behind. */
export type Listed = {
  indent: string
  lead: string
  rest: string /** The glyph or number as it was written. */
  was: string
}

/** Glyphs that are bullets even where the text stands right behind them. */
const ALWAYS = '•◦‣⁃∙●・'
/** Glyphs that are bullets before a blank only. The private ones are those of Word's symbol fonts. */
const BEFORE_BLANK = '–—−→⇒»▶►▸➤➢★☆✦❖👉◆◇■▪◼·\uf0b7\uf0a7\uf0d8\uf076'
const ASCII = /^([ \t]*)(?:[-*+]|(\d{1,9})[.)])(?:[ \t]+|$)/
const GLYPH = new RegExp(String.raw`^([ \t]*)(?:[${ALWAYS}][ \t]*|[${BEFORE_BLANK}]\ufe0f?[ \t]+)(?=\S)`, 'u')
const NUMBER = /^([ \t]*)(?:[(（](\d{1,2})[)）]|([0-9０-９٠-٩۰-۹]{1,9})[．、.)）])[ \t]*(?=\S)/u
const CIRCLED = /^([ \t]*)([①-⑳❶-❿⓵-⓾⒈-⒛㈠-㈩㊀-㊉])[ \t]*(?=\S)/u
const LETTER = /^([ \t]*)([a-z])\)[ \t]+(?=\S)/
/** Word's second bullet, before a tab, several blanks or a box. */
const WORD_O = /^([ \t]*)o(?:\t[ \t]*(?=\S)| {2,}(?=\S)| (?=\[[ xX]\]))/
/** `-[ ]`: no blank between. */
const GLUED = /^([ \t]*)(?:[-*+•]|(\d{1,9})[.)])(?=[[［(（☐☑⬜□\\])/u

const CIRCLES: readonly [number, number][] = [
  [0x2460, 20],
  [0x2776, 10],
  [0x24f5, 10],
  [0x2488, 20],
  [0x3220, 10],
  [0x3280, 10],
]

function circledNumber(glyph: string): number {
  const code = glyph.codePointAt(0) ?? 0
  const row = CIRCLES.find(([from, count]) => code >= from && code < from + count)
  return row ? code - row[0] + 1 : 1
}

const ZEROES = [0x30, 0xff10, 0x660, 0x6f0]
/** A number in the digits of any of the scripts that lists are numbered in. */
function plainDigits(text: string): string {
  return [...text]
    .map((digit) => {
      const code = digit.codePointAt(0) ?? 0
      return String(code - (ZEROES.findLast((zero) => code >= zero && code < zero + 10) ?? 0x30))
    })
    .join('')
}

const listed = (line: string, found: RegExpExecArray, lead: string): Listed => ({
  indent: found[1] ?? '',
  lead,
  rest: line.slice(found[0].length),
  was: found[0].trim(),
})

/** A bullet or a number without a blank behind it: it is one only where a box follows. */
export function gluedBullet(line: string): Listed | null {
  const found = GLUED.exec(line)
  return found ? listed(line, found, found[2] === undefined ? '- ' : `${found[2]}. `) : null
}

/** A rule of a document, and no bullets: `* * *`, `- -`. */
const NOTHING_BUT_MARKS = /^[-*_+ \t]*$/

function numberIn(line: string): Listed | null {
  const number = NUMBER.exec(line)
  if (number) {
    const { indent, rest, was } = listed(line, number, '')
    // `1.5` is no number of a list; where scripts write without blanks, what follows is one of their letters.
    const isApart = /[ \t]$/.test(number[0]) || (/[．、）]$/.test(was) && !/^\p{N}/u.test(rest))
    if (!isApart && !/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(rest)) return null
    return { indent, lead: `${plainDigits(number[2] ?? number[3] ?? '1')}. `, rest, was }
  }
  const circled = CIRCLED.exec(line)
  if (circled) return listed(line, circled, `${circledNumber(circled[2] ?? '')}. `)
  const letter = LETTER.exec(line)
  return letter ? listed(line, letter, `${(letter[2] ?? 'a').charCodeAt(0) - 0x60}. `) : null
}

/** The bullet or number that a line begins with, in one spelling; null where it begins with neither. */
export function bulletOf(line: string): Listed | null {
  const ascii = ASCII.exec(line)
  if (ascii) {
    const { indent, rest, was } = listed(line, ascii, '')
    if (NOTHING_BUT_MARKS.test(rest) && (rest !== '' || was !== '-')) return null
    return { indent, lead: ascii[2] === undefined ? '- ' : `${ascii[2]}. `, rest, was }
  }
  const glyph = GLYPH.exec(line)
  if (glyph) return listed(line, glyph, '- ')
  const word = WORD_O.exec(line)
  return word ? listed(line, word, '- ') : numberIn(line)
}
