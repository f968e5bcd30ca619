// AsciiDoc as Markdown: headings, lists, boxes, tables, code, admonitions.
import { AsciidocTable } from '@/lib/domain/checklist/source/formats/asciidoc-table'
import { type Converted, Page } from '@/lib/domain/checklist/source/formats/page'

const HEADING = /^(={1,6})\s+(\S.*)$/
const BULLET = /^\s*(\*{1,6}|-)\s+(.*)$/
const STEP = /^\s*(\.{1,6})\s+(\S.*)$/
const TITLE = /^\.([^\s.].*)$/
const DEFINED = /^(\s*)(\S.{0,200}?)(:{2,4}|;;)(?:\s+(.*))?$/
const ATTRIBUTE = /^:([A-Za-z0-9][\w-]{0,60})!?:(?:\s+(.*))?$/
const ATTRIBUTES = /^\[([^\][]{0,300})\]\s*$|^\[\[[^\][]{1,200}\]\]\s*$/
const CODE = /^(?:-{4,}|\.{4,})\s*$/
/** Delimiters of blocks whose words are read like any others. */
const HOLDS = /^(?:={4,}|\*{4,}|_{4,}|--|\+)\s*$/
const COMMENT_BLOCK = /^\/{4,}\s*$/
const ELSEWHERE = /^(?:include|ifdef|ifndef|ifeval|video|audio)::/

/** Facts of the header that say something to a reader; all others are for the program that prints the document. */
const FACTS: ReadonlySet<string> = new Set([
  'author',
  'email',
  'revnumber',
  'revdate',
  'version',
  'date',
  'status',
  'owner',
])

class AsciidocReader {
  private readonly page: Page
  private readonly values = new Map<string, string>()
  /** What the last line in square brackets says of the block below it. */
  private attributes = ''

  constructor(lines: readonly string[]) {
    this.page = new Page(lines)
  }

  private inline(text: string): string {
    return text
      .replace(/\{([\w-]{1,60})\}/g, (whole, name: string) => this.values.get(name) ?? whole)
      .replace(/(?<![\p{L}\p{N}*\\])\*(?=[^\s*])([^*\n]{1,500}?)(?<=[^\s*])\*(?![\p{L}\p{N}*])/gu, '**$1**')
      .replace(
        /(?:link:)?((?:https?|ftp):\/\/[^\s[\]]{1,1000})\[([^\][]{0,300})\]/g,
        (_whole, url: string, words: string) =>
          words === '' ? url : `[${words.replace(/[,^].{0,100}$/, '')}](${url})`,
      )
      .replace(/link:([^\s[\]]{1,500})\[([^\][]{1,300})\]/g, '[$2]($1)')
      .replace(/<<([^<>,]{1,200})(?:,([^<>]{1,200}))?>>/g, (_whole, name: string, words?: string) =>
        (words ?? name).trim(),
      )
      .replace(/(?:kbd|btn|menu):(?:[\w-]{0,40})\[([^\][]{1,200})\]/g, '$1')
      .replace(/footnote:(?:[\w-]{0,40})\[[^\][]{0,500}\]/g, '')
      .replace(/image:{1,2}[^\s[\]]{1,500}\[[^\][]{0,300}\]/g, '')
      .replace(/(?<![`+])\+([^+`\s][^+`\n]{0,300})\+(?![`+])/g, '`$1`')
      .replace(/ \+$/, '')
      .replace(/`\+?([^`]{1,300}?)\+?`/g, '`$1`')
  }

  /** Everything up to the line that ends a block as it began. */
  private end(at: number): number {
    const delimiter = this.page.line(at).trim()
    let end = at + 1
    while (end < this.page.lines.length && this.page.line(end).trim() !== delimiter) end += 1
    return end
  }

  private language(): string {
    const [style = '', language = ''] = this.attributes.split(',').map((part) => part.trim())
    return /^(?:source|code|listing)?$/.test(style.replace(/%.*/, ''))
      ? language.replace(/^.*=/, '').replaceAll('"', '')
      : ''
  }

  private comment(at: number): number {
    const end = this.end(at)
    const last = Math.min(end, this.page.lines.length - 1)
    for (let index = at + 1; index < last; index++) this.page.put(index, this.page.line(index).replaceAll('--', '- -'))
    this.page.put(at, '<!--')
    this.page.put(last, '-->')
    return end + 1
  }

  private attribute(at: number, name: string, value: string): void {
    this.values.set(name, value)
    if (value !== '' && FACTS.has(name.toLowerCase())) this.page.put(at, `**${name}:** ${value}`, true)
  }

  /** A block between two delimiters, or one that stands elsewhere; null for a line of words. */
  private block(at: number): number | null {
    const line = this.page.line(at)
    if (COMMENT_BLOCK.test(line)) return this.comment(at)
    if (/^[|,:!]={3,}\s*$/.test(line)) {
      const end = this.end(at)
      const table = new AsciidocTable(this.attributes, (words) => this.inline(words))
      this.page.table(table.read(this.page.lines.slice(at + 1, end), at + 1))
      return end + 1
    }
    if (CODE.test(line)) {
      const end = this.end(at)
      this.page.code(at, end, this.language())
      return end + 1
    }
    if (HOLDS.test(line)) return at + 1
    if (!ELSEWHERE.test(line)) return null
    this.page.unread.push(at)
    return at + 1
  }

  private words(at: number): void {
    const line = this.page.line(at)
    const heading = HEADING.exec(line)
    if (heading) {
      this.page.put(at, `${heading[1]?.replaceAll('=', '#')} ${this.inline(heading[2] ?? '')}`)
      return
    }
    const bullet = BULLET.exec(line)
    const step = bullet ? null : STEP.exec(line)
    const [, marks = '', said = ''] = bullet ?? step ?? []
    if (marks !== '') {
      const indent = marks === '-' ? (/^\s*/.exec(line)?.[0] ?? '') : '  '.repeat(marks.length - 1)
      this.page.put(at, `${indent}${step ? '1.' : '-'} ${this.inline(said)}`)
      return
    }
    this.otherWords(line, at)
  }

  private otherWords(line: string, at: number): void {
    const defined = DEFINED.exec(line)
    const title = TITLE.exec(line)
    if (/^'''\s*$|^<<<\s*$/.test(line)) this.page.put(at, '***')
    else if (line.startsWith('//')) this.page.put(at, `<!-- ${line.slice(2).trim().replaceAll('--', '- -')} -->`)
    else if (defined && !/^\w+::\S/.test(line))
      this.page.put(at, `${defined[1]}- **${this.inline(defined[2] ?? '')}:** ${this.inline(defined[4] ?? '')}`)
    else this.page.put(at, title ? this.inline(title[1] ?? '') : this.inline(line))
  }

  private next(at: number): number {
    const copied = this.page.copied(at)
    if (copied > at) return copied
    const line = this.page.line(at)
    const attributes = ATTRIBUTES.exec(line)
    const isBox = /^\[[ x*]?\]/.test(line)
    if (attributes && !isBox) {
      this.attributes = attributes[1] ?? ''
      return at + 1
    }
    const attribute = ATTRIBUTE.exec(line)
    const past = attribute ? at + 1 : this.block(at)
    if (attribute) this.attribute(at, attribute[1] ?? '', (attribute[2] ?? '').trim())
    else if (past === null) this.words(at)
    // A title may stand between the attributes of a block and the block.
    if (!TITLE.test(line)) this.attributes = ''
    return past ?? at + 1
  }

  read(): Converted {
    for (let at = 0; at < this.page.lines.length; ) at = this.next(at)
    return this.page.converted()
  }
}

/** Lines of AsciiDoc as Markdown. */
export const fromAsciidoc = (lines: readonly string[]): Converted => new AsciidocReader(lines).read()
