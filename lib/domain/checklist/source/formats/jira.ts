// Jira and Confluence wiki markup as Markdown.
import { BREAK } from '@/lib/domain/checklist/source/characters'
import { type Converted, cellWords, Page, printRows } from '@/lib/domain/checklist/source/formats/page'

const HEADING = /^\s*h([1-6])\.\s+(.*)$/
const LISTED = /^\s*([*#-]{1,8})\s+(.*)$/
const CODE = /^\s*\{(code|noformat)(?::([^}]{0,200}))?\}(.*)$/
const MACRO = /\{([a-zA-Z][a-zA-Z-]{1,30})(?::([^{}]{0,300}))?\}/g
/** Macros that bring in what stands elsewhere. */
const ELSEWHERE =
  /^(?:include|excerpt-include|children|pagetree|jira|jiraissues|contentbylabel|recently-updated|gallery|viewfile)$/
/** Macros of which only what they hold is left. */
const TITLED =
  /^(?:panel|info|note|warning|tip|expand|section|column|quote|color|excerpt|details|tasklist|checklist|center|div|span|align|bgcolor|toc|anchor|status|task)$/
/** No row of a table goes on for more lines. */
const LONGEST_ROW = 50

const SIGNS: Readonly<Record<string, string>> = {
  '(/)': '✅',
  '(x)': '❌',
  '(!)': '⚠️',
  '(y)': '✅',
  '(n)': '❌',
  '(-)': '➖',
}
const BOXES: Readonly<Record<string, string>> = {
  '(/)': '[x]',
  '(x)': '[!]',
  '(!)': '[/]',
  '(y)': '[x]',
  '(n)': '[!]',
  '(-)': '[~]',
}

const argument = (given: string | undefined, name: string): string =>
  new RegExp(`(?:^|\\|)\\s*${name}=([^|]*)`, 'i').exec(given ?? '')?.[1]?.trim() ?? ''

/** The language of a code macro: `{code:bash}`, `{code:title=x|language=bash}`. */
function languageOf(given: string | undefined): string {
  const [first = ''] = (given ?? '').split('|')
  return argument(given, 'language') || argument(given, 'lang') || (first.includes('=') ? '' : first.trim())
}

function links(text: string): string {
  return text
    .replace(
      /\[([^\][|]{1,300})\|([a-z][a-z0-9+.-]{1,20}:[^\][|\s]{1,1000}|[#^/][^\][|\s]{0,1000})(?:\|[^\]]{0,200})?\]/gi,
      '[$1]($2)',
    )
    .replace(/\[((?:https?|ftp|mailto):[^\][|\s]{1,1000})\]/gi, '<$1>')
    .replace(/\[~([\w.@:-]{1,80})\]/g, '@$1')
    .replace(/\[([^\][|]{1,300})\|[^\][|]{1,300}\]/g, '$1')
    .replace(/(?<![\w!])!([\w./:%-]{1,300}\.(?:png|jpe?g|gif|svg))(?:\|[^!\n]{0,200})?!/gi, '')
}

/** Words of a line: bold, struck out, code, links, signs. */
function inline(text: string): string {
  return links(text)
    .replace(/\{\{([^{}]{1,300})\}\}/g, '`$1`')
    .replace(/(?<![\p{L}\p{N}*\\])\*(?=[^\s*])([^*\n]{1,500}?)(?<=[^\s*])\*(?![\p{L}\p{N}*])/gu, '**$1**')
    .replace(/(?<![\p{L}\p{N}-])-(?=[^\s-])([^\n-]{1,300}?)(?<=[^\s-])-(?![\p{L}\p{N}-])/gu, '~~$1~~')
    .replace(/(?<![\p{L}\p{N}+])\+(?=[^\s+])([^\n+]{1,300}?)(?<=[^\s+])\+(?![\p{L}\p{N}+])/gu, '$1')
    .replace(/\?\?([^?\n]{1,300})\?\?/g, '$1')
    .replace(/\([/x!yn-]\)/g, (sign) => SIGNS[sign] ?? sign)
    .replace(/\\\\(?=\s|$)/g, BREAK)
    .replace(/\\([{}[\]*_-])/g, '$1')
}

class JiraReader {
  private readonly page: Page
  private isTable = false

  constructor(lines: readonly string[]) {
    this.page = new Page(lines)
  }

  /** What is left of a line's macros: a panel's title, a status's words, the text between. */
  private withoutMacros(line: string, at: number): string {
    return line.replace(MACRO, (whole, name: string, given: string | undefined) => {
      const macro = name.toLowerCase()
      if (ELSEWHERE.test(macro)) this.page.unread.push(at)
      if (macro === 'status') return argument(given, 'title')
      const title = argument(given, 'title') || (macro === 'expand' && given && !given.includes('=') ? given : '')
      if (TITLED.test(macro)) return title === '' ? '' : `**${title}**`
      return ELSEWHERE.test(macro) ? '' : whole
    })
  }

  private code(at: number, [, name = 'code', given, rest = '']: RegExpExecArray): number {
    const close = `{${name}}`
    const inLine = rest.indexOf(close)
    if (inLine !== -1) {
      this.page.put(at, `\`${rest.slice(0, inLine).trim()}\` ${inline(rest.slice(inLine + close.length))}`.trim())
      return at + 1
    }
    let end = at + 1
    while (end < this.page.lines.length && !this.page.line(end).includes(close)) end += 1
    this.page.code(at, end, languageOf(given))
    return end + 1
  }

  /** A row may go on until a line ends with a bar. */
  private row(at: number): number {
    let whole = this.page.line(at).trim()
    let end = at + 1
    while (!whole.endsWith('|') && end < Math.min(at + LONGEST_ROW, this.page.lines.length)) {
      const next = this.page.line(end).trim()
      if (next === '' || /^(?:\||h[1-6]\.)/.test(next)) break
      whole += ` ${next}`
      end += 1
    }
    const linked = this.withoutMacros(links(whole), at)
    const isHead = linked.startsWith('||')
    const cells = linked
      .replace(/^\|{1,2}/, '')
      .replace(/\|{1,2}$/, '')
      .split(/\|{1,2}/)
      .map((cell) => cellWords(inline(cell)))
    const isVertical = isHead && /[^|]\|[^|]/.test(linked.slice(2, -2))
    if (this.isTable) this.page.put(at, `| ${cells.join(' | ')} |`)
    else this.page.table(printRows([{ line: at, cells }], isHead && !isVertical))
    this.isTable = true
    return end
  }

  private listed(at: number, marks: string, words: string): void {
    const sign = /^\([/x!yn-]\)(?=\s)/.exec(words)?.[0]
    const said = sign ? `${BOXES[sign] ?? sign}${inline(words.slice(sign.length))}` : inline(words)
    const bullet = marks.endsWith('#') ? '1.' : '-'
    this.page.put(at, `${'  '.repeat(marks.length - 1)}${bullet} ${said}`)
  }

  private words(whole: string, at: number): void {
    const line = this.withoutMacros(whole, at)
    const heading = HEADING.exec(line)
    const listed = LISTED.exec(line)
    if (heading) this.page.put(at, `${'#'.repeat(Number(heading[1]))} ${inline(heading[2] ?? '')}`)
    else if (/^\s*-{4,}\s*$/.test(line)) this.page.put(at, '***')
    else if (listed) this.listed(at, listed[1] ?? '*', listed[2] ?? '')
    else if (/^\s*bq\.\s/.test(line)) this.page.put(at, `> ${inline(line.replace(/^\s*bq\.\s+/, ''))}`)
    else this.page.put(at, inline(line).trim())
  }

  /** Reads what stands at a line, and says where the next begins. */
  private next(at: number): number {
    const line = this.page.line(at)
    const copied = this.page.copied(at)
    if (copied > at) return copied
    const code = CODE.exec(line)
    const isRow = /^\s*\|/.test(line)
    if (!isRow) this.isTable = false
    if (code) return this.code(at, code)
    if (isRow) return this.row(at)
    this.words(line, at)
    return at + 1
  }

  read(): Converted {
    for (let at = 0; at < this.page.lines.length; ) at = this.next(at)
    return this.page.converted()
  }
}

/** Lines of wiki markup as Markdown. */
export const fromJira = (lines: readonly string[]): Converted => new JiraReader(lines).read()
