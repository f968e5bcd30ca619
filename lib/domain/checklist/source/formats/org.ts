// Org mode as Markdown: headings, states of tasks, boxes, tables, code.
import { type Converted, Page } from '@/lib/domain/checklist/source/formats/page'

const HEADING = /^(\*{1,20})\s+(.*)$/
const COOKIE = /\s*\[(?:\d{0,6}\/\d{0,6}|\d{0,3}%)\]/g
const TAGS = /\s+:(?:[\p{L}\p{N}_@#%]{1,60}:){1,20}\s*$/u
const PRIORITY = /^\[#[A-Z0-9]\]\s*/
const LISTED = /^(\s*)([-+]|\s\*|\d{1,9}[.)]|[a-zA-Z][.)])\s+(.*)$/
const BOX = /^\[([ Xx-])\](?=\s|$)/
const KEYWORD = /^\s*#\+([\w-]{1,40}):?\s*(.*)$/
const DRAWER = /^\s*:[\w-]{1,40}:\s*$/
const DRAWER_END = /^\s*:END:\s*$/i
const FACTS: ReadonlySet<string> = new Set(['author', 'email', 'date', 'version', 'description', 'owner', 'status'])

/** States that are built in, and what each says of a task. `#+TODO: A B | C` names others. */
const STATES: readonly [string, string][] = [
  ...['TODO', 'NEXT', 'HOLD', 'WAITING', 'WAIT', 'SOMEDAY'].map((name): [string, string] => [name, ' ']),
  ...['STARTED', 'DOING', 'IN-PROGRESS', 'INPROGRESS'].map((name): [string, string] => [name, '/']),
  ...['CANCELLED', 'CANCELED', 'ABORTED'].map((name): [string, string] => [name, '~']),
  ...['FAILED', 'BLOCKED'].map((name): [string, string] => [name, '!']),
  ['DONE', 'x'],
]

function inline(text: string): string {
  return text
    .replace(/\[\[([^\][]{1,1000})\]\[([^\][]{1,300})\]\]/g, (_whole, url: string, words: string) =>
      /^(?:https?|mailto|ftp|file):|^[./#]/.test(url) ? `[${words}](${url.replaceAll(' ', '%20')})` : words,
    )
    .replace(/\[\[([^\][]{1,1000})\]\]/g, '$1')
    .replace(/(?<![\p{L}\p{N}=])=(?=[^\s=])([^=\n]{1,300}?)(?<=[^\s=])=(?![\p{L}\p{N}=])/gu, '`$1`')
    .replace(/(?<![\p{L}\p{N}~])~(?=[^\s~])([^~\n]{1,300}?)(?<=[^\s~])~(?![\p{L}\p{N}~])/gu, '`$1`')
    .replace(/(?<![\p{L}\p{N}*\\])\*(?=[^\s*])([^*\n]{1,500}?)(?<=[^\s*])\*(?![\p{L}\p{N}*])/gu, '**$1**')
    .replace(/(?<![\p{L}\p{N}+])\+(?=[^\s+])([^+\n]{1,300}?)(?<=[^\s+])\+(?![\p{L}\p{N}+])/gu, '~~$1~~')
    .replace(/[<[](\d{4}-\d{2}-\d{2}[^\][<>\n]{0,30})[\]>]/g, '$1')
}

class OrgReader {
  private readonly page: Page
  private readonly states = new Map<string, string>(STATES)
  private readonly hasTitle: boolean
  /** Levels of the tasks that are open, outermost first: what stands below a task belongs to it. */
  private tasks: number[] = []

  constructor(lines: readonly string[]) {
    this.page = new Page(lines)
    this.hasTitle = lines.some((line) => /^#\+title:/i.test(line))
  }

  private readonly indent = (): string => '  '.repeat(this.tasks.length)

  private heading(at: number, stars: number, words: string): void {
    const [, name = '', behind = ''] = /^([A-Z][A-Z_-]{1,20})(?:\s+(.*)|$)/.exec(words) ?? []
    const state = this.states.get(name)
    this.tasks = this.tasks.filter((level) => level < stars)
    const said = (state === undefined ? words : behind).replace(PRIORITY, '').replace(TAGS, '').replace(COOKIE, '')
    const title = inline(said).trim()
    const level = Math.min(6, stars + (this.hasTitle ? 1 : 0))
    if (state === undefined) {
      this.tasks = []
      this.page.put(at, `${'#'.repeat(level)} ${title}`)
    } else {
      // A task with plain headings below it is a section as well.
      if (this.tasks.length === 0 && this.holdsHeadings(at, stars)) this.page.put(at, `${'#'.repeat(level)} ${title}`)
      this.page.put(at, `${this.indent()}- [${state}] ${title}`)
      this.tasks.push(stars)
    }
  }

  /** Whether plain headings stand below a heading. */
  private holdsHeadings(at: number, stars: number): boolean {
    for (let index = at + 1; index < Math.min(this.page.lines.length, at + 500); index++) {
      const found = HEADING.exec(this.page.line(index))
      if (!found) continue
      if ((found[1]?.length ?? 0) <= stars) return false
      if (!this.states.has(/^\S+/.exec(found[2] ?? '')?.[0] ?? '')) return true
    }
    return false
  }

  /** A block between `#+BEGIN_X` and `#+END_X`. Quotes and the like are read on; code and comments are taken whole. */
  private block(at: number, name: string, given: string): number {
    const kind = name.toUpperCase().replace('BEGIN_', '')
    if (!/^(?:SRC|EXAMPLE|EXPORT|COMMENT)$/.test(kind)) return at + 1
    const closing = new RegExp(`^\\s*#\\+END_${kind}`, 'i')
    let end = at + 1
    while (end < this.page.lines.length && !closing.test(this.page.line(end))) end += 1
    if (kind === 'COMMENT') this.hidden(at, end)
    else this.page.code(at, end, kind === 'SRC' ? (given.split(/\s/)[0] ?? '') : '', this.indent())
    return end + 1
  }

  private hidden(from: number, to: number): void {
    const last = Math.min(to, this.page.lines.length - 1)
    for (let index = from + 1; index < last; index++)
      this.page.put(index, this.page.line(index).replaceAll('--', '- -'))
    this.page.put(from, '<!--')
    this.page.put(last, '-->')
  }

  private keyword(at: number, name: string, value: string): number {
    const key = name.toLowerCase()
    if (key.startsWith('begin_')) return this.block(at, name, value)
    if (key === 'include') this.page.unread.push(at)
    else if (key === 'title') this.page.put(at, `# ${inline(value)}`)
    else if (key === 'todo' || key === 'seq_todo') this.name(value)
    else if (FACTS.has(key) && value !== '') this.page.put(at, `**${name}:** ${inline(value)}`, true)
    return at + 1
  }

  /** `#+TODO: OPEN BLOCKED | DONE`: what stands behind the bar is done. */
  private name(value: string): void {
    const [open = '', done = ''] = value.split('|')
    const names = (text: string) => text.split(/\s+/).map((word) => word.replace(/\(.*$/, ''))
    for (const state of names(open)) if (state !== '' && !this.states.has(state)) this.states.set(state, ' ')
    for (const state of names(done)) if (state !== '' && !this.states.has(state)) this.states.set(state, 'x')
  }

  private words(at: number): void {
    const line = this.page.line(at)
    const listed = LISTED.exec(line)
    const indent = this.indent()
    if (/^\s*\|/.test(line))
      this.page.put(at, /^\s*\|[-+]+\|?\s*$/.test(line) ? line.trim().replaceAll('+', '|') : inline(line.trim()))
    else if (listed) this.listed(at, listed)
    else if (/^\s*:(?:\s|$)/.test(line)) this.page.put(at, `${indent}\`${line.replace(/^\s*:\s?/, '')}\``)
    else if (/^\s*#(?:\s|$)/.test(line))
      this.page.put(at, `<!-- ${line.replace(/^\s*#\s?/, '').replaceAll('--', '- -')} -->`)
    else if (/^\s*-{5,}\s*$/.test(line)) this.page.put(at, '***')
    else if (line.trim() !== '') this.page.put(at, indent + inline(line.trim()))
  }

  private listed(at: number, [, space = '', mark = '-', said = '']: RegExpExecArray): void {
    const bullet = /\d/.test(mark) ? mark.replace(')', '.') : '-'
    const box = BOX.exec(said)
    const symbol = box && (box[1] === '-' ? '/' : box[1]?.toLowerCase())
    const words = (box ? said.slice(box[0].length).trim() : said).replace(COOKIE, '')
    const [, term, rest = ''] = /^(.{1,200}?)\s+::(?:\s+(.*))?$/.exec(words) ?? []
    const text = term === undefined ? inline(words) : `**${inline(term)}:** ${inline(rest)}`
    this.page.put(at, `${this.indent()}${space}${bullet} ${symbol ? `[${symbol}] ` : ''}${text}`)
  }

  private next(at: number): number {
    const copied = this.page.copied(at)
    if (copied > at) return copied
    const line = this.page.line(at)
    const heading = HEADING.exec(line)
    if (heading) {
      this.heading(at, heading[1]?.length ?? 1, heading[2] ?? '')
      return at + 1
    }
    const keyword = KEYWORD.exec(line)
    if (keyword) return this.keyword(at, keyword[1] ?? '', (keyword[2] ?? '').trim())
    if (!DRAWER.test(line)) {
      this.words(at)
      return at + 1
    }
    let end = at + 1
    while (end < Math.min(this.page.lines.length, at + 200) && !DRAWER_END.test(this.page.line(end))) end += 1
    return DRAWER_END.test(this.page.line(end)) ? end + 1 : at + 1
  }

  read(): Converted {
    for (let at = 0; at < this.page.lines.length; ) at = this.next(at)
    return this.page.converted()
  }
}

/** Lines of Org mode as Markdown. */
export const fromOrg = (lines: readonly string[]): Converted => new OrgReader(lines).read()
