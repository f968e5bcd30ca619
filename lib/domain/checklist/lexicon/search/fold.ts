// One spelling of a text for matching. Titles, labels and keys keep the author's own.
import { simplify } from '@/lib/domain/checklist/lexicon/languages/chinese'

/** Signs and single blanks of ASCII. */
const SINGLE_BLANKS = /^(?:[\x21-\x7e]+(?: [\x21-\x7e]+)*)?$/
const LOOSE_BLANKS = /[\t\n\r]|^ | $/
const ASCII = /^[\t\n\r\x20-\x7e]*$/
/** Where Markdown's marks, runs of hyphens or an abbreviation may be. */
const MARKED = /[*`~_={^]|\]\(|--|\.\s?[A-Za-z]\./

// Zero-width characters, soft hyphen, direction marks, variation selectors, keycap, tatweel and Arabic vowel signs.
const DROPPED = new RegExp(
  [
    String.raw`[\u00ad\u061c\u0640\u064b-\u065f\u0670\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]`,
    String.raw`\u20e3|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}\u{1f3fb}-\u{1f3ff}]`,
  ].join('|'),
  'gu',
)
const CIRCLED = /[①-⑳❶-❿⓵-⓾㊀-㊉]/g
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d\u2043\u2e3a\u2e3b\u058a]/g
const BLANKS = /[\s\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g
const SINGLE_QUOTES = /[\u2018-\u201b\u02bc\u2032\u00b4`]/g
const DOUBLE_QUOTES = /[\u201c-\u201f\u2033\u00ab\u00bb\u300c-\u300f]/g
const LATIN_MARKS = /(\p{Script=Latin})[\u0300-\u036f]+/gu
const DIGITS = /[٠-٩۰-۹]/g
const LETTERS: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ё: 'е' },
  ...{ أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ى: 'ي', ة: 'ه', ؤ: 'و', ئ: 'ي', ک: 'ك', ی: 'ي' },
  ...{ '٪': '%', '٫': '.', '٬': ',', '؟': '?', '،': ',', '؛': ';', '、': ',', '。': '.' },
  ...{ '⁄': '/', '∕': '/', '〜': '~', '～': '~', '∼': '~', '≦': '≤', '⩽': '≤', '≧': '≥', '⩾': '≥' },
}
const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g')

/** "n.v.t." and "n. v. t." are one word. */
const ABBREVIATED = /\.\s?\p{L}\./u
const ABBREVIATION = /(?<![\p{L}\p{N}])(?:\p{L}\.\s?){1,6}\p{L}\.?(?![\p{L}\p{N}])/gu

const DASHES_BETWEEN = /(^|[\s\p{L}\p{N}])-{2,3}(?=[\s\p{L}\p{N}])/gu

/** Without Markdown's marks. Each is looked for only where its first characters are. */
function withoutMarks(marked: string): string {
  let text = marked
  if (text.includes('`')) text = text.replaceAll('`', '')
  if (text.includes('**')) text = text.replaceAll('**', '')
  if (text.includes('{#') || text.includes('{.')) text = text.replace(/\{[#.][\w-]{1,100}\}/g, ' ')
  if (text.includes('[^')) text = text.replace(/\[\^[^\]\s]{1,40}\]/g, ' ')
  if (text.includes('](')) text = text.replace(/!?\[([^\][]{1,500})\]\([^()\s]{0,2000}\)/g, '$1')
  if (text.includes('__')) text = text.replace(/__(?=[^_\s])([^_]{1,500})__(?!_)/g, '$1')
  if (text.includes('~~')) text = text.replaceAll('~~', '')
  if (text.includes('==')) text = text.replace(/==(?=\S)|(?<=\S)==/g, '')
  if (text.includes('--')) text = text.replace(DASHES_BETWEEN, '$1 - ')
  return ABBREVIATED.test(text)
    ? text.replace(ABBREVIATION, (short) => (ABBREVIATED.test(short) ? short.replace(/\.\s?/g, '') : short))
    : text
}

const circled = (sign: string): string => {
  const plain = sign.normalize('NFKC')
  if (plain !== sign) return `${plain}. `
  const from = sign >= '⓵' && sign <= '⓾' ? 0x24f4 : 0x2775
  return `${sign.charCodeAt(0) - from}. `
}

function foldUnicode(text: string): string {
  const spelled = text
    .replace(DROPPED, '')
    .replace(CIRCLED, circled)
    .normalize('NFKC')
    .replace(DASHES, '-')
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(DIGITS, (digit) => String((digit.charCodeAt(0) - (digit < '۰' ? 0x660 : 0x6f0)) % 10))
    .toLowerCase()
    .normalize('NFD')
    .replace(LATIN_MARKS, '$1')
    .normalize('NFC')
    .replace(LETTER, (letter) => LETTERS[letter] ?? letter)
  return simplify(spelled)
}

/** Dashes, quotes, arrows and marks in a text that is ASCII but for them. */
const PUNCTUATED = /^(?:[\x20-\x7e\u00b7\u2010-\u201f\u2022\u2026\u2190-\u2194\u2264\u2265☐☑✅✓✔❌]|\u26a0|\ufe0f)*$/
const PUNCTUATION = /[\u2010-\u201f\u2026]|\ufe0f/g

function plainSign(sign: string): string {
  if (sign === '\ufe0f') return ''
  if (sign === '\u2026') return '...'
  if (sign < '\u2016') return '-'
  return sign < '\u201c' ? "'" : '"'
}

function foldAscii(text: string): string {
  const lower = (MARKED.test(text) ? withoutMarks(text) : text).toLowerCase()
  return LOOSE_BLANKS.test(lower) || lower.includes('  ') ? lower.replace(/\s+/g, ' ').trim() : lower
}

/**
 * A text as words are looked for: lower case, without accents on Latin letters, one kind of dash, quote and blank,
 * digits 0–9, simplified Chinese, without Markdown's marks. Voiced kana, й and Hangul stay whole. Offsets differ
 * from the original's: never cut the original with them.
 */
export function fold(text: string): string {
  if (SINGLE_BLANKS.test(text) && !MARKED.test(text)) return text.toLowerCase()
  if (ASCII.test(text)) return foldAscii(text)
  if (PUNCTUATED.test(text)) return foldAscii(text.replace(PUNCTUATION, plainSign))
  return withoutMarks(foldUnicode(text)).replace(BLANKS, ' ').trim()
}
