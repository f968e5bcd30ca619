// HTML read tag by tag, and written as Markdown: headings, lists, tables, code.
import { decodeHTMLStrict } from 'entities'
import { BREAK } from '@/lib/domain/checklist/source/characters'
import { fenceFor } from '@/lib/domain/checklist/source/formats/page'
import { HtmlTable } from '@/lib/domain/checklist/source/html/html-table'
import { attribute, BLOCKS, isTagName, type Tag, tagAt } from '@/lib/domain/checklist/source/html/tags'

/** The text of these elements is none of the document. */
const SILENT: ReadonlySet<string> = new Set(['script', 'style', 'svg', 'noscript', 'template'])
/** Elements that show something from elsewhere. */
const ELSEWHERE: ReadonlySet<string> = new Set(['iframe', 'object', 'embed', 'frame', 'video', 'audio', 'canvas'])
const PARAGRAPHS: ReadonlySet<string> = new Set(
  'p div section article main header footer nav aside address figure figcaption form fieldset legend center details blockquote body caption dl'.split(
    ' ',
  ),
)

/** Tables in tables that are read as such. */
const DEEPEST = 8

type Block = { line: number; prefix: string; text: string }
type List = { ordered: boolean; next: number }

export class HtmlReader {
  readonly written: string[]
  readonly unread: number[] = []
  /** The title of a page says what its first heading says. */
  private readonly hasHeading: boolean
  private line = 0
  private last = -2
  private block: Block | null = null
  private prefix: string | null = null
  private readonly lists: List[] = []
  private readonly tables: HtmlTable[] = []
  /** Tables that are open within the deepest one that is read. */
  private deeper = 0
  private code: { line: number; language: string; text: string } | null = null

  constructor(
    private readonly text: string,
    private readonly base: string,
  ) {
    this.written = text.split('\n').map(() => '')
    this.hasHeading = /<h1[\s>]/i.test(text)
  }

  private indent(): string {
    return this.base + '  '.repeat(Math.max(0, this.lists.length - 1))
  }

  private emit(line: number, words: string, isApart: boolean): void {
    const before = this.written[line]
    const gap = isApart && this.last >= line - 1 && this.last >= 0 ? BREAK : ''
    this.written[line] = before ? `${before}${BREAK}${gap}${words}` : gap + words
    this.last = line
  }

  /** Ends the block that is open. */
  private end(): void {
    const { block } = this
    this.block = null
    this.prefix = null
    if (!block) return
    const words = block.text.replace(/[ \t\n]+/g, ' ').trim()
    if (words === '') return
    const isParagraph = block.prefix.trim() === ''
    this.emit(block.line, block.prefix + (isParagraph ? words.replace(/^#/, '\\#') : words), isParagraph)
  }

  /** Opens a block of words behind a prefix; it stands where its first word does. */
  private open(prefix: string): void {
    this.end()
    this.prefix = prefix
  }

  private words(text: string, line: number): void {
    const table = this.tables.at(-1)
    if (this.code) this.code.text += text
    else if (this.block && !table?.isOpen) this.block.text += text
    else if (text.trim() !== '' || table?.isOpen) {
      const lead = text.length - text.trimStart().length
      const first = line + newlines(text.slice(0, lead))
      if (table?.isOpen) table.add(text, first)
      else this.block = { line: first, prefix: this.prefix ?? this.inside(), text: text.slice(lead) }
    }
  }

  /** Where words stand that go on below an entry of a list. */
  private inside(): string {
    return this.lists.length > 0 ? `${this.indent()}  ` : this.base
  }

  private entry(attributes: string): void {
    const list = this.lists.at(-1)
    if (!list) this.lists.push({ ordered: false, next: 1 })
    const { ordered, next } = list ?? { ordered: false, next: 1 }
    if (list) list.next += 1
    const classes = ` ${attribute(attributes, 'class') ?? ''} `
    const isTask = attribute(attributes, 'data-inline-task-id') !== null
    const box = isTask ? (classes.includes(' checked ') ? '[x] ' : '[ ] ') : ''
    this.open(`${this.indent()}${ordered ? `${next}.` : '-'} ${box}`)
  }

  private list({ name, isClosing, attributes }: Tag): void {
    if (name === 'li') {
      if (isClosing) this.end()
      else this.entry(attributes)
      return
    }
    this.end()
    if (isClosing) this.lists.pop()
    else this.lists.push({ ordered: name === 'ol', next: Number(attribute(attributes, 'start') ?? 1) || 1 })
  }

  private table({ name, isClosing, attributes }: Tag): void {
    const table = this.tables.at(-1)
    if (name === 'table') {
      this.end()
      if (!isClosing && this.tables.length >= DEEPEST) this.deeper += 1
      else if (!isClosing) this.tables.push(new HtmlTable())
      else if (this.deeper > 0) this.deeper -= 1
      else if (table) this.closeTable(this.tables.pop() ?? table)
      return
    }
    if (name === 'tr') table?.row()
    else if (isClosing) table?.close()
    else table?.cell(name === 'th', attributes, this.line)
  }

  private closeTable(table: HtmlTable): void {
    const above = this.tables.at(-1)
    // A table in a table is words of its cell.
    if (above?.isOpen) for (const { cells } of table.rows()) above.add(` ${cells.join(' ')} `, this.line)
    else
      table.print().forEach(({ line, words }, at) => {
        this.emit(line, this.base + words, at === 0)
      })
  }

  private preformatted({ isClosing, attributes }: Tag): void {
    if (!isClosing) {
      this.end()
      this.code = { line: this.line, language: languageOf(attributes), text: '' }
      return
    }
    const { code } = this
    this.code = null
    if (!code) return
    const space = this.lists.length > 0 ? this.inside() : this.base
    const body = decodeHTMLStrict(code.text).split('\n')
    const fence = space + fenceFor(code.text)
    this.emit(code.line, fence + code.language, false)
    body.forEach((words, at) => {
      const isEdge = at === 0 || at === body.length - 1
      if (words.trim() !== '' || !isEdge)
        this.emit(code.line + at, words === '' ? '' : space + words.replaceAll(BREAK, BREAK + space), false)
    })
    this.emit(this.line, fence, false)
  }

  private definition({ name, isClosing }: Tag): void {
    if (name === 'dt') {
      if (isClosing) this.words(':** ', this.line)
      else this.open(`${this.inside()}**`)
    } else if (isClosing) this.end()
    else if (!this.block) this.open(this.inside())
  }

  /** A tag that opens or ends a block; false for any other. */
  private opens(tag: Tag): boolean {
    const { name, isClosing } = tag
    const isInCell = this.tables.at(-1)?.isOpen === true && !/^(?:table|tr|td|th|thead|tbody|tfoot)$/.test(name)
    if (isInCell && BLOCKS.has(name)) this.words(' ', this.line)
    else if (name === 'ul' || name === 'ol' || name === 'li') this.list(tag)
    else if (/^(?:table|tr|td|th)$/.test(name)) this.table(tag)
    else if (/^h[1-6]$/.test(name)) isClosing ? this.end() : this.open(`${'#'.repeat(Number(name[1]))} `)
    else if (name === 'title') isClosing ? this.end() : this.open('# ')
    else if (name === 'pre') this.preformatted(tag)
    else if (name === 'dt' || name === 'dd') this.definition(tag)
    else if (name === 'summary') isClosing ? this.end() : this.open(`${this.inside()}> `)
    else if (name === 'hr') {
      this.end()
      this.emit(this.line, '***', true)
    } else if (PARAGRAPHS.has(name)) this.paragraph(tag)
    else return /^(?:html|head|thead|tbody|tfoot|colgroup|col|hgroup|meta|link)$/.test(name)
    return true
  }

  private paragraph({ isClosing, attributes }: Tag): void {
    const box = / checkbox-(on|off) /.exec(` ${attribute(attributes, 'class') ?? ''} `)
    if (box) this.words(box[1] === 'on' ? '[x] ' : '[ ] ', this.line)
    else if (this.tables.at(-1)?.isOpen) this.words(' ', this.line)
    // The first paragraph of an entry is the entry.
    else if (this.block || isClosing) {
      if (this.block?.text.trim() !== '[ ]' && this.block?.text.trim() !== '[x]') this.end()
    }
  }

  private tag(tag: Tag, from: number): void {
    const { name, end } = tag
    const source = this.text.slice(from, end)
    if (this.code && name !== 'pre') {
      if (name === 'code' && !tag.isClosing) this.code.language ||= languageOf(tag.attributes)
      if (name === 'br') this.code.text += BREAK
      else if (!isTagName(name)) this.code.text += source
    } else if (ELSEWHERE.has(name)) {
      if (!tag.isClosing) this.unread.push(this.line)
    } else if (!this.opens(tag) && (isTagName(name) || !/[:-]/.test(name)))
      this.words(source.replaceAll('\n', ' '), this.line)
  }

  /** Where the element ends that begins at a tag, for elements whose text is none. */
  private pastElement({ name, end }: Tag): number {
    const close = new RegExp(`</${name}\\s*>`, 'gi')
    close.lastIndex = end
    const found = close.exec(this.text)
    return found ? found.index + found[0].length : end
  }

  /** What stands at a `<`, and where it ends. */
  private markup(at: number): number {
    for (const [opening, closing] of [
      ['<!--', '-->'],
      ['<![CDATA[', ']]>'],
      ['<!', '>'],
      ['<?', '>'],
    ] as const) {
      if (!this.text.startsWith(opening, at)) continue
      const end = this.text.indexOf(closing, at)
      if (end === -1) return at
      const inside = this.text.slice(at + opening.length, end)
      if (opening === '<![CDATA[') this.words(this.code ? inside.replaceAll('&', '&amp;') : inside, this.line)
      if (/^<!--\s*countersign:/.test(this.text.slice(at, at + 40))) {
        this.end()
        this.emit(this.line, this.text.slice(at, end + 3), false)
      }
      return end + closing.length
    }
    const tag = tagAt(this.text, at)
    if (!tag) return at
    if (!tag.isClosing && (SILENT.has(tag.name) || (tag.name === 'title' && this.hasHeading)))
      return this.pastElement(tag)
    this.tag(tag, at)
    return tag.end
  }

  read(): string[] {
    let at = 0
    const { text } = this
    while (at < text.length) {
      const open = text.indexOf('<', at)
      const words = text.slice(at, open === -1 ? text.length : open)
      if (words !== '') this.words(words, this.line)
      this.line += newlines(words)
      if (open === -1) break
      const end = this.markup(open)
      if (end === open) this.words('<', this.line)
      const past = Math.max(end, open + 1)
      this.line += newlines(text.slice(open, past))
      at = past
    }
    this.end()
    while (this.tables.length > 0) this.closeTable(this.tables.pop() ?? new HtmlTable())
    if (this.code) this.preformatted({ name: 'pre', isClosing: true, attributes: '', end: 0 })
    return this.written
  }
}

function newlines(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1
  return count
}

function languageOf(attributes: string): string {
  const classes = attribute(attributes, 'class') ?? ''
  return (
    /(?:^|\s)(?:language-|lang-|brush:\s*|highlight-source-)([\w+#-]{1,30})/.exec(classes)?.[1] ??
    attribute(attributes, 'lang') ??
    ''
  )
}
