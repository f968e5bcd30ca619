// reStructuredText as Markdown: headings by their underlines, lists, boxes, literal blocks, directives, tables.
import { BREAK } from '@/lib/domain/checklist/source/characters'
import { type Converted, fenceFor, Page } from '@/lib/domain/checklist/source/formats/page'
import {
  csvTable,
  gridTable,
  isGrid,
  isSimple,
  listTable,
  simpleTable,
} from '@/lib/domain/checklist/source/formats/restructuredtext-tables'

const RULE = /^([!-/:-@[-`{-~])\1{2,}\s*$/
const DIRECTIVE = /^(\s*)\.\.\s+(?:\|([^|]{1,60})\|\s+)?([a-zA-Z][\w:-]{1,40}?)::(?:\s+(.*))?$/
const COMMENT = /^(\s*)\.\.(?:\s+(.*))?$/
const OPTION = /^\s*:[\w-]{1,40}:(?:\s|$)/
const FIELD = /^(\s*):([^:\s][^:]{0,80}):(?:\s+(.*))?$/
const BULLET = /^(\s*)[*+•‣⁃-](\s+)(.*)$/
const NUMBER = /^(\s*)(?:\(?(\d{1,9}|#|[a-zA-Z])[.)])(\s+)(.*)$/
const CODE: ReadonlySet<string> = new Set([
  'code-block',
  'code',
  'sourcecode',
  'prompt',
  'parsed-literal',
  'highlight',
  'math',
  'testcode',
])
/** Directives that say how the document is printed. */
const SILENT: ReadonlySet<string> = new Set(
  'contents image figure toctree index meta sectnum role default-role highlight tabularcolumns target-notes default-domain currentmodule class'.split(
    ' ',
  ),
)
/** Directives whose words are read like any others. */
const HELD: ReadonlySet<string> = new Set(
  'note warning tip important caution danger attention error hint admonition seealso todo topic sidebar rubric container compound versionadded versionchanged deprecated epigraph highlights pull-quote centered hlist rst-class only glossary table'.split(
    ' ',
  ),
)

const indentOf = (line: string): number => line.length - line.trimStart().length

class RestructuredTextReader {
  private readonly page: Page
  /** Underlines in the order in which they were met: the first one is that of the highest headings. */
  private readonly levels: string[] = []
  private readonly substitutions: ReadonlyMap<string, string>

  constructor(lines: readonly string[]) {
    this.page = new Page(lines)
    this.substitutions = substitutionsOf(lines)
  }

  private readonly inline = (text: string): string =>
    text
      .replace(/\|([^|\s](?:[^|]{0,58}[^|\s])?)\|/g, (whole, name: string) => this.substitutions.get(name) ?? whole)
      .replace(/`([^`<>]{1,300}?)\s*<([^<>`\s]{1,1000})>`__?/g, '[$1]($2)')
      .replace(/:[\w:+-]{1,40}:`(?:~)?([^`<>]{1,300}?)(?:\s*<[^<>`]{1,300}>)?`/g, '$1')
      .replace(/``([^`]{1,500})``/g, '`$1`')
      .replace(/`([^`]{1,300})`__?(?![\w`])/g, '$1')
      .replace(/\s?\[[#*\d][\w-]{0,40}\]_/g, '')

  /** Where the block ends that stands deeper than `indent` below a line. */
  private blockEnd(from: number, indent: number): number {
    let end = from
    for (let at = from; at < this.page.lines.length; at++) {
      const line = this.page.line(at)
      if (line.trim() === '') continue
      if (indentOf(line) <= indent) break
      end = at + 1
    }
    return end
  }

  private heading(at: number, words: string, mark: string): void {
    if (!this.levels.includes(mark)) this.levels.push(mark)
    const level = Math.min(6, this.levels.indexOf(mark) + 1)
    this.page.put(at, `${'#'.repeat(level)} ${this.inline(words.trim())}`)
  }

  /** A title between two rules or above one; the index behind it, or null. */
  private title(at: number): number | null {
    const [line, below, third] = [this.page.line(at), this.page.line(at + 1), this.page.line(at + 2)]
    const rule = RULE.exec(line)?.[1]
    if (rule !== undefined) {
      const isOver = below.trim() !== '' && RULE.exec(third)?.[1] === rule
      if (isOver) this.heading(at + 1, below, rule + rule)
      return isOver ? at + 3 : null
    }
    const under = line.trim() !== '' && indentOf(line) === 0 ? RULE.exec(below)?.[1] : undefined
    const isAlone = at === 0 || this.page.line(at - 1).trim() === ''
    if (under === undefined || !isAlone || below.trim().length < Math.min(3, line.trim().length)) return null
    this.heading(at, line, under)
    return at + 2
  }

  /** A block of code behind its directive, or behind `::`. The indent that all of its lines have is none of it. */
  private code(at: number, end: number, from: number, language: string, space: string): void {
    const filled = this.page.lines.slice(from, end).filter((line) => line.trim() !== '')
    const inside = filled.reduce((least, line) => Math.min(least, indentOf(line)), 2000)
    const fence = space + fenceFor(filled.join('\n'))
    let first = from
    while (this.page.line(first).trim() === '') first += 1
    this.page.hold(at, first)
    this.page.put(first, fence + language)
    for (let index = first; index < end; index++) {
      const line = this.page.line(index)
      if (line.trim() !== '') this.page.put(index, space + line.slice(inside))
    }
    this.page.put(end - 1, fence)
  }

  private literal(at: number): number {
    const line = this.page.line(at)
    const words = line.trim() === '::' ? '' : line.replace(/\s*::\s*$/, (found) => (/^\s/.test(found) ? '' : ':'))
    const indent = indentOf(line)
    const end = this.blockEnd(at + 1, indent)
    if (words !== '') this.words(at, words)
    if (end > at + 1) this.code(at, end, at + 1, '', ' '.repeat(indent))
    return end
  }

  private table(at: number, name: string, end: number): boolean {
    const lines = this.page.lines.slice(at + 1, end)
    const options = lines.findIndex((line) => line.trim() !== '' && !OPTION.test(line))
    const header = /:header-rows:\s*(\d+)/.exec(lines.slice(0, Math.max(0, options)).join('\n'))?.[1]
    const body = lines.slice(Math.max(0, options))
    const first = at + 1 + Math.max(0, options)
    if (name === 'list-table' || name === 'csv-table') this.page.hold(at, first)
    if (name === 'list-table')
      this.page.table(listTable(body, first, header !== undefined && header !== '0', this.inline))
    else if (name === 'csv-table') {
      const heads = /^\s*:header:\s*(.+)$/m.exec(lines.join('\n'))?.[1]
      this.page.table(csvTable(body, first, heads ?? null, header !== undefined, this.inline))
    } else return false
    return true
  }

  private directive(at: number, [, space = '', substitution, given = '', argument = '']: RegExpExecArray): number {
    const name = given.toLowerCase()
    const indent = space.length
    const end = this.blockEnd(at + 1, indent)
    if (substitution !== undefined || SILENT.has(name)) return end
    let from = at + 1
    while (from < end && OPTION.test(this.page.line(from))) from += 1
    if (CODE.has(name)) {
      if (end > from) this.code(at, end, from, argument.trim().split(/\s/)[0] ?? '', space)
      return Math.max(end, from)
    }
    if (this.table(at, name, end)) return end
    if (HELD.has(name)) {
      const isWords = argument.trim() !== '' && name !== 'only' && name !== 'container'
      if (isWords)
        this.page.put(at, space + this.inline(name === 'rubric' ? `**${argument.trim()}**` : argument.trim()), true)
      return from
    }
    for (let index = at; index < Math.max(end, at + 1); index++)
      if (this.page.line(index).trim() !== '') this.page.unread.push(index)
    return end
  }

  private words(at: number, line: string): void {
    const bullet = BULLET.exec(line)
    const number = bullet ? null : NUMBER.exec(line)
    const field = FIELD.exec(line)
    if (bullet) this.page.put(at, `${bullet[1]}- ${this.inline(bullet[3] ?? '')}`)
    else if (number)
      this.page.put(at, `${number[1]}${/^\d/.test(number[2] ?? '') ? number[2] : '1'}. ${this.inline(number[4] ?? '')}`)
    else if (field)
      this.page.put(at, `${field[1]}**${this.inline(field[2] ?? '')}:** ${this.inline(field[3] ?? '')}`, true)
    else if (/^\s*\|(?:\s|$)/.test(line))
      this.page.put(
        at,
        line.replace(
          /^(\s*)\|\s?/,
          (_whole, space: string) => (at > 0 && this.page.written[at - 1] ? BREAK : '') + space,
        ),
      )
    else this.page.put(at, this.inline(line))
  }

  /** A table that is drawn, or null. */
  private drawn(at: number): number | null {
    const { lines } = this.page
    const table = isGrid(lines, at)
      ? gridTable(lines, at, this.inline)
      : isSimple(lines, at)
        ? simpleTable(lines, at, this.inline)
        : null
    if (!table) return null
    this.page.table(table.rows)
    return table.end
  }

  private comment(at: number, [, space = '', words = '']: RegExpExecArray): number {
    const end = this.blockEnd(at + 1, space.length)
    if (/^(?:_|__ |\[)/.test(words)) return end
    const inside = [words, ...this.page.lines.slice(at + 1, end).map((line) => line.trim())].filter(
      (line) => line !== '',
    )
    if (inside.length > 0) this.page.put(at, `<!-- ${inside.join(' ').replaceAll('--', '- -')} -->`)
    return end
  }

  private next(at: number): number {
    const copied = this.page.copied(at)
    if (copied > at) return copied
    const line = this.page.line(at)
    if (line.trim() === '') return at + 1
    const past = this.drawn(at) ?? this.title(at)
    if (past !== null) return past
    const directive = DIRECTIVE.exec(line)
    if (directive) return this.directive(at, directive)
    const comment = COMMENT.exec(line)
    if (comment) return Math.max(at + 1, this.comment(at, comment))
    if (/::\s*$/.test(line)) return Math.max(at + 1, this.literal(at))
    if (RULE.test(line) && line.trim().length >= 4) this.page.put(at, '***')
    else this.words(at, line)
    return at + 1
  }

  read(): Converted {
    for (let at = 0; at < this.page.lines.length; ) at = this.next(at)
    return this.page.converted()
  }
}

/** `.. |done| unicode:: U+2611` and `.. |name| replace:: words`. */
function substitutionsOf(lines: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const line of lines) {
    const [, , name, directive, value = ''] = line.includes('::') ? (DIRECTIVE.exec(line) ?? []) : []
    if (name === undefined) continue
    if (directive === 'replace') found.set(name, value.trim())
    if (directive !== 'unicode') continue
    const codes = [...value.matchAll(/(?:U\+|0x|\\u|\\x)([0-9a-fA-F]{2,6})/g)].map(([, code = '']) =>
      Number.parseInt(code, 16),
    )
    found.set(
      name,
      codes
        .filter((code) => code <= 0x10ffff)
        .map((code) => String.fromCodePoint(code))
        .join(''),
    )
  }
  return found
}

/** Lines of reStructuredText as Markdown. */
export const fromRestructuredText = (lines: readonly string[]): Converted => new RestructuredTextReader(lines).read()
