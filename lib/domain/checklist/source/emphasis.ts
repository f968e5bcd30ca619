// Emphasis in one style (`**bold**`, `*words*`), backslashes that only keep Markdown from reading what nobody would read, and struck-out words.

const BOLD = /(?<![\p{L}\p{N}_*\\])__(?=[^\s_%:/.,;)])((?:[^_]|_(?!_)){1,500})(?<![\s\\])__(?![\p{L}\p{N}_])/gu
const WORDS = /(?<![\p{L}\p{N}_*\\])_(?=[^\s_])([^_]{1,500})(?<![\s\\])_(?![\p{L}\p{N}_])/gu
/** Bold and slanted at once says no more than bold. */
const BOTH = /(?<!\*)(?:\*\*[*_]|[*_]\*\*)(?=[^\s*_])([^*_]{1,500})(?<!\s)(?:[*_]\*\*|\*\*[*_])(?!\*)/g
const MARKED = /==(?=[^\s=])([^=]{1,500})(?<!\s)==(?!=)/g

const SOME = /_[^\s_]|\*\*[*_]|==/

/** Emphasis with asterisks, highlighting without its marks. */
export function withAsterisks(text: string): string {
  if (!SOME.test(text)) return text
  const bold = text.includes('__') ? text.replace(BOLD, '**$1**') : text
  const slanted = bold.includes('_') ? bold.replace(WORDS, '*$1*') : bold
  const single = slanted.includes('***') || slanted.includes('*_') ? slanted.replace(BOTH, '**$1**') : slanted
  return single.includes('==') ? single.replace(MARKED, '$1') : single
}

/** A backslash before one of these changes nothing that is read here, wherever it stands. */
const HARMLESS = /\\(["!$%',/:;?@^{}])/g
/** Before these it keeps the beginning of a line from being a bullet, a number, a heading, a quote; further on it says nothing. */
const AT_BEGINNING = /(?<!^[ \t]{0,40}\d{0,9})\\([-.+>#()=])|(?<=\d)\\([.)])(?=[^\s.])/g
const BRACKETS = /\\\[([^\][\\]{0,500})\\\](?![([])/g
const BLANK = /(?:\\_){3,}/g
const IN_WORD = /(?<=[\p{L}\p{N}])\\_(?=[\p{L}\p{N}])/gu
const PAIR = /(?<![\p{L}\p{N}\\_])\\_\\_(?![\p{L}\p{N}\\_])/gu
const BREAK_AT_END = /(?<!\\)\\$/

/** A text without backslashes that exporters put before brackets, underscores and dots. Those that keep something from being read stay. */
export function withoutEscapes(text: string): string {
  const open = text.replace(BREAK_AT_END, '')
  // A backslash that is itself escaped leaves what follows alone: such text is about backslashes.
  if (!open.includes('\\') || open.includes('\\\\')) return open
  return open
    .replace(HARMLESS, '$1')
    .replace(BLANK, (run) => '_'.repeat(run.length / 2))
    .replace(PAIR, '____')
    .replace(IN_WORD, '_')
    .replace(AT_BEGINNING, '$1$2')
    .replace(BRACKETS, '[$1]')
}

const STRUCK = /^~~(?=\S)((?:[^~]|~(?!~)){1,1000})(?<!\s)~~(.{0,400})$/
/** What may follow a struck-out title without being another one: a remark. */
const REMARK = /^(?:[ \t]*[:.]?|[ \t]+[(（[–—:-].*|[ \t]*[(（].*)$/u

/** The words of a title that is struck out from its beginning, with a remark behind it; null for any other. */
export function struckOut(text: string): string | null {
  const found = text.startsWith('~~') ? STRUCK.exec(text) : null
  return found && REMARK.test(found[2] ?? '') ? `${found[1]}${found[2]}` : null
}
