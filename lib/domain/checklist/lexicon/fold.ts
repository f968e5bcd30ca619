// One spelling of a text for matching. Titles, labels and keys keep the author's own.
import { simplify } from '@/lib/domain/checklist/lexicon/chinese'

const ASCII = /^[\n\r\t\x20-\x7e]*$/
/** Marks of Markdown and runs that differ from the words they stand with. */
const MARKED = /[*`]|~~|\]\(|\[\^|\{[#.]|__[^_\s]|==|--|\.\s?[a-z]\./i
const LOOSE_BLANKS = /[\n\r\t]| {2}|^ | $/

// Zero-width characters, soft hyphen, direction marks, variation selectors, keycap, tatweel and Arabic vowel signs.
const DROPPED =
  /[\u00ad\u061c\u0640\u064b-\u065f\u0670\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\u20e3|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}\u{1f3fb}-\u{1f3ff}]/gu
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
const ABBREVIATION = /(?<![\p{L}\p{N}])(?:\p{L}\.\s?){1,6}\p{L}\.?(?![\p{L}\p{N}])/gu

function withoutMarks(text: string): string {
  return text
    .replace(/\{#[\w-]{1,100}\}|\{\.[\w-]{1,100}\}|\[\^[^\]\s]{1,40}\]/g, ' ')
    .replace(/!?\[([^\][]{1,500})\]\([^()\s]{0,2000}\)/g, '$1')
    .replace(/__(?=[^_\s])([^_]{1,500})__(?!_)/g, '$1')
    .replace(/\*\*|~~|==(?=\S)|(?<=\S)==|`/g, '')
    .replace(/(?<=\s|^)-{2,3}(?=\s)|(?<=[\p{L}\p{N}])-{2,3}(?=[\p{L}\p{N}])/gu, ' - ')
    .replace(ABBREVIATION, (short) => (/\.\s?\p{L}/u.test(short) ? short.replace(/\.\s?/g, '') : short))
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

/**
 * A text as words are looked for: lower case, without accents on Latin letters, one kind of dash, quote and blank, digits 0–9, simplified Chinese,
 * without Markdown's marks. Voiced kana, й and Hangul stay whole. Offsets differ from the original's: never cut the original with them.
 */
export function fold(text: string): string {
  const marked = MARKED.test(text)
  if (ASCII.test(text)) {
    const plain = (marked ? withoutMarks(text) : text).toLowerCase()
    return LOOSE_BLANKS.test(plain) ? plain.replace(/\s+/g, ' ').trim() : plain
  }
  const spelled = foldUnicode(marked ? text.replace(/`/g, '') : text)
  return (MARKED.test(spelled) ? withoutMarks(spelled) : spelled).replace(BLANKS, ' ').trim()
}
