// Ways of spelling the same checklist. None of them changes what it says, so none may change its structure.
import {
  cells,
  eachFence,
  eachLine,
  isDivider,
  isHeading,
  isRow,
  isText,
  outsideCode,
} from '@/lib/domain/checklist/mutation-lines'

/**
 * `renames`: titles and keys may differ (a number in front of a heading, no title at all). `sets`: rows that the
 * mutation does change, which are not compared.
 */
export type Mutation = { name: string; mutate: (text: string) => string; renames?: true; sets?: RegExp }

const BOX = /^(\s*)([-*+]|\d+[.)])( +)\[([ xX])\]( +)/
const BULLET = /^(\s*)-( +)(?=\S)/
const RULE = /^---+$/
const BLANK = /_{3,}/g
/** Spaces between two words: never those that Markdown itself needs. */
const BETWEEN_WORDS = /(?<=[\p{L}\p{N}]) (?=[\p{L}\p{N}])/gu
/** A section that does not say what it is for takes that from such a title. */
const SAYS_KIND = /^# (?:Produktivsetzung|.*切替手順書)/m
const WORD_HYPHEN = /(?<=\p{L})-(?=\p{L})/gu

const whole = (name: string, mutate: (text: string) => string): Mutation => ({ name, mutate })
const lines = (name: string, change: Parameters<typeof eachLine>[0]): Mutation => ({ name, mutate: eachLine(change) })
const words = (name: string, change: (part: string) => string): Mutation => lines(name, outsideCode(change))

/** Boxes in another spelling; null leaves a box of that mark as it is. */
function boxes(name: string, open: string | null, done: string | null, behind = ' '): Mutation {
  return lines(name, (line) =>
    line.replace(BOX, (was, indent, bullet, gap, mark) => {
      const box = mark === ' ' ? open : done
      return box === null ? was : `${indent}${bullet}${gap}${box}${behind}`
    }),
  )
}

const rows = (name: string, change: (line: string) => string): Mutation =>
  lines(name, (line) => (isRow(line) ? change(line) : line))

const headings = (name: string, change: (line: string, at: number) => string): Mutation =>
  lines(name, (line, at) => (isHeading(line) ? change(line, at) : line))

const bullets = (name: string, mark: string): Mutation =>
  lines(name, (line) => (RULE.test(line) ? line : line.replace(BULLET, `$1${mark}$2`)))

const indents = (name: string, change: (levels: number) => string): Mutation => ({
  name,
  mutate: (text) =>
    text
      .split('\n')
      .map((line) => line.replace(/^(?: {2})+/, (indent) => change(indent.length / 2)))
      .join('\n'),
})

const BYTES: Mutation[] = [
  whole('carriage return and line feed', (text) => text.replaceAll('\n', '\r\n')),
  whole('carriage return alone', (text) => text.replaceAll('\n', '\r')),
  whole('a byte order mark', (text) => `\ufeff${text}`),
  whole('letters decomposed', (text) => text.normalize('NFD')),
  whole('no line end at the end', (text) => text.replace(/\n+$/, '')),
  whole('blank lines at the end', (text) => `${text}\n\n\n`),
  lines('blank lines doubled', (line) => (line === '' ? ['', ''] : line)),
  lines('a blank behind each line', (line) => (line === '' ? line : `${line} `)),
  lines('blank lines that hold blanks', (line) => (line === '' ? '   ' : line)),
]

const LISTS: Mutation[] = [
  bullets('bullets are stars', '*'),
  bullets('bullets are plus signs', '+'),
  bullets('bullets are dots', '•'),
  bullets('bullets are en dashes', '–'),
  lines('a tab behind bullets', (line) => line.replace(/^(\s*-) (?=\S)/, '$1\t')),
  lines('blank lines between bullets', (line, at, all) =>
    /^- /.test(line) && /^(?:- | {2})/.test(all[at - 1] ?? '') ? ['', line] : line,
  ),
  indents('nested by three blanks', (levels) => '   '.repeat(levels)),
  indents('nested by four blanks', (levels) => '    '.repeat(levels)),
  indents('nested by tabs', (levels) => '\t'.repeat(levels)),
  lines('numbers with a bracket', (line) => line.replace(/^(\s*\d+)\. /, '$1) ')),
  lines('all numbers are one', (line) => line.replace(/^(\s*)\d+\. /, '$11. ')),
]

const BOXES: Mutation[] = [
  boxes('boxes are ballot boxes', '☐', '☑'),
  lines('ballot boxes without bullet', (line) =>
    line.replace(/^(\s*)- \[([ xX])\] +/, (_, indent, mark) => `${indent}${mark === ' ' ? '☐' : '☑'} `),
  ),
  boxes('a capital in boxes', null, '[X]'),
  boxes('a tick in boxes', null, '[✓]'),
  lines('boxes are numbered', (line) => line.replace(/^(\s*)- (?=\[[ xX]\] )/, '$11. ')),
  boxes('wide boxes', '[  ]', '[ x ]'),
  boxes('boxes without a blank', '[]', null),
  // "[ ](major releases only)" is a link.
  lines('nothing behind boxes', (line) => line.replace(/^(\s*[-*+] +\[[ xX]\]) +(?!\()/, '$1')),
  lines('nothing before boxes', (line) => line.replace(/^(\s*)- (?=\[[ xX]\] )/, '$1-')),
  boxes('escaped boxes', '\\[ \\]', '\\[x\\]'),
  boxes('a no-break space in boxes', '[\u00a0]', null),
  boxes('an ideographic space in boxes', '[\u3000]', null),
  boxes('large white squares', '⬜', null),
  boxes('square buttons', '🔲', null),
  boxes('small white squares', '□', null),
  boxes('medium white squares', '◻\ufe0f', null),
  boxes('ballot boxes as keyboards type them', '☐\ufe0f', '☑\ufe0f'),
  // Where no entry of a list is open, `(x)` is a cross as Jira writes it.
  lines('round brackets', (line, at, all) =>
    hasOpenBox(all, at)
      ? line.replace(/^(\s*[-*+] +)\[([ xX])\]/, (_, before, mark) => `${before}(${mark.toLowerCase()})`)
      : line,
  ),
  boxes('boxes as entities', '&#9744;', '&#9745;'),
  boxes('boxes as inputs', '<input type="checkbox">', '<input type="checkbox" checked>'),
  // Where all entries of a list have a tick, the ticks are decoration.
  lines('boxes as short codes', (line, at, all) =>
    hasOpenBox(all, at) ? line.replace(/^(\s*[-*+] +)\[[xX]\] +/, '$1:white_check_mark: ') : line,
  ),
]

const HEADINGS: Mutation[] = [
  headings('closing hashes', (line) => `${line} ${/^#+/.exec(line)?.[0] ?? ''}`),
  headings('headings one level deeper', (line) => (/^# /.test(line) || /^#{6}/.test(line) ? line : `#${line}`)),
  headings('bold headings', (line) => line.replace(/^(#+ )([^*`]+)$/, '$1**$2**')),
  lines('underlined headings', (line) => {
    const [, hashes, title] = /^(#{1,2}) (.+)$/.exec(line) ?? []
    return hashes && title && !/^\d+[.)]/.test(title) ? [title, (hashes === '#' ? '=' : '-').repeat(8)] : line
  }),
  headings('anchors in braces', (line, at) => `${line} {#part-${at}}`),
  headings('anchors as tags', (line, at) => `${line} <a name="part-${at}"></a>`),
  headings('a zero-width space behind headings', (line) => `${line}\u200b`),
  headings('a comment behind headings', (line) => `${line} <!-- the team fills this in -->`),
  lines('a comment below headings', (line) => (isHeading(line) ? [line, '<!-- how to use this part -->'] : line)),
  { ...headings('a colon behind headings', (line) => (/[\p{L})]$/u.test(line) ? `${line}:` : line)), renames: true },
  {
    ...lines('numbered headings', (line, at, all) => line.replace(/^(## )(?!\d)/, `$1${headingsUpTo(all, at)}. `)),
    renames: true,
  },
  {
    ...whole('no title', (text) =>
      /^## [\s\S]*^## /m.test(text) && !SAYS_KIND.test(text) ? text.replace(/^# .*\n/m, '') : text,
    ),
    renames: true,
  },
]

const INLINE: Mutation[] = [
  words('bold by underscores', (part) => part.replace(/\*\*([^*_]+)\*\*/g, '__$1__')),
  lines('bold as a tag', (line) => line.replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')),
  lines('bold titles of items', (line) => line.replace(/^(\s*- \[[ xX]\] )([\p{L}\p{N} ,']+)$/u, '$1**$2**')),
  lines('a footnote behind titles', (line) => line.replace(/^(\s*- \[[ xX]\] [^:_`[(]*[\p{L}])$/u, '$1[^1]')),
  words('no-break hyphens', (part) => part.replace(WORD_HYPHEN, '\u2011')),
  words('typographic hyphens', (part) => part.replace(WORD_HYPHEN, '\u2010')),
  words('no-break spaces', (part) => part.replace(BETWEEN_WORDS, '\u00a0')),
  words('narrow no-break spaces', (part) => part.replace(/(?<=\d) (?=\p{L})/gu, '\u202f')),
  words('spaces as entities', (part) => part.replace(/(?<=\d) (?=\p{L})/gu, '&nbsp;')),
  words('zero-width spaces between words', (part) => part.replace(BETWEEN_WORDS, ' \u200b')),
  words('curly quotes', (part) => part.replace(/"([^"]*)"/g, '“$1”').replace(/(?<=\p{L})'(?=\p{L})/gu, '’')),
  words('comparisons as entities', (part) =>
    part
      .replace(/ < (?=\d)/g, ' &lt; ')
      .replace(/ > (?=\d)/g, ' &gt; ')
      .replaceAll(' & ', ' &amp; '),
  ),
  words('longer dashes', (part) => part.replace(/(?<=[\p{L})]) [-–] (?=\p{L})/gu, ' — ')),
  lines('a line break tag behind lines', (line) => (/_{3,}$|^\*\*.*[^|]$/.test(line) ? `${line}<br>` : line)),
  lines('a backslash behind lines', (line) => (/^\*\*.*[^|\\]$/.test(line) ? `${line}\\` : line)),
]

const BLANKS: Mutation[] = [
  words('longer blanks', (part) => part.replace(BLANK, '_'.repeat(24))),
  words('escaped blanks', (part) => part.replace(BLANK, '\\_\\_\\_\\_')),
  words('dotted blanks', (part) => part.replace(BLANK, '........')),
  lines('blanks out of code', (line) => line.replace(/`(_{3,})`/g, '$1')),
  words('heavy marks', (part) => part.replaceAll('✅', '✔\ufe0f')),
  words('marks as short codes', (part) => part.replaceAll('✅', ':white_check_mark:').replaceAll('❌', ':x:')),
]

const TABLES: Mutation[] = [
  rows('compact tables', (line) => cells(line, (cell) => cell.trim() || ' ')),
  rows('wide tables', (line) => (isDivider(line) ? line : cells(line, (cell) => ` ${cell.trim().padEnd(30)} `))),
  rows('tables without outer bars', (line) =>
    /^\|\s*\||^\|.*\|\s*\|$/.test(line) ? line : line.replace(/^\||\|$/g, ''),
  ),
  rows('centred columns', (line) => (isDivider(line) ? cells(line, () => ':---:') : line)),
  rows('boxes in cells as keyboards type them', (line) => line.replaceAll('☐', '☐\ufe0f')),
  rows('large white squares in cells', (line) => line.replaceAll('☐', '⬜')),
]

const BLOCKS: Mutation[] = [
  whole(
    'tilde fences',
    eachFence((line) => line.replace(/`{3,}/, '~~~')),
  ),
  whole(
    'longer fences',
    eachFence((line) => line.replace(/`{3,}/, '`````')),
  ),
  whole(
    'capitals in the language',
    eachFence((line, opens) => (opens ? line.replace(/[a-z]+$/, (word) => word.toUpperCase()) : line)),
  ),
  whole(
    'attributes of fences',
    eachFence((line, opens) => (opens && /(?:bash|sql)$/.test(line) ? `${line} title="copy me"` : line)),
  ),
  lines('rules of stars', (line) => (RULE.test(line) ? '***' : line)),
  lines('rules of underscores', (line) => (RULE.test(line) ? '___' : line)),
  whole('details around a part', (text) =>
    eachLine((line, at, all) =>
      at === firstHeading(all) ? [line, '', '<details open>', '<summary>Details</summary>', ''] : line,
    )(text).concat('\n</details>\n'),
  ),
  whole('the whole document quoted', (text) =>
    text
      .split('\n')
      .map((line) => (line === '' ? '>' : `> ${line}`))
      .join('\n'),
  ),
  // A line in a quote is read like all others, so that the note is an instruction of its item, which no probe follows.
  {
    ...lines('a note below items', (line, at, all) =>
      /^- \[[ xX]\] /.test(line) && (all[at + 1] ?? '') === '' ? [line, '    > See the wiki.'] : line,
    ),
    sets: /^step instruction false: See the wiki\.$|^offer /,
  },
  whole('boxes in a comment', (text) => `${text}\n<!--\n- [ ] Left out this time\n-->\n`),
  whole('front matter', (text) => (text.startsWith('---') ? text : `---\n# for the site\n---\n${text}`)),
  whole('front matter between plus signs', (text) =>
    text.startsWith('---') ? text : `+++\n# for the site\n+++\n${text}`,
  ),
  whole('definitions at the end', (text) => `${text}\n[^1]: A note.\n[site]: https://docs.countersign.dev/\n`),
]

function headingsUpTo(all: string[], at: number): number {
  return all.slice(0, at + 1).filter((line) => line.startsWith('## ')).length
}

/** Whether a box of the list that a line stands in is open. */
function hasOpenBox(all: string[], at: number): boolean {
  const from = all.lastIndexOf('', at) + 1
  const end = all.indexOf('', at)
  return all.slice(from, end === -1 ? undefined : end).some((line) => /^\s*[-*+] +\[ \]/.test(line))
}

/** The second heading of the document's own text: where its first part begins. */
function firstHeading(all: string[]): number {
  const own = isText(all)
  return all.findIndex((line, at) => own[at] && /^#{2,6} /.test(line))
}

export const MUTATIONS: Mutation[] = [
  ...BYTES,
  ...LISTS,
  ...BOXES,
  ...HEADINGS,
  ...INLINE,
  ...BLANKS,
  ...TABLES,
  ...BLOCKS,
]
