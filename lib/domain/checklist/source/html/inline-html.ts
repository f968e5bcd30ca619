// HTML tags within a line as the Markdown that says the same, or as nothing.
import { BREAK } from '@/lib/domain/checklist/source/characters'
import { attribute, closedIn, isTag, type Tag, tagAt } from '@/lib/domain/checklist/source/html/tags'

const EMPHASIS: Readonly<Record<string, string>> = {
  b: '**',
  strong: '**',
  i: '*',
  em: '*',
  s: '~~',
  del: '~~',
  strike: '~~',
  code: '`',
}

function inputOf(attributes: string): string {
  const type = (attribute(attributes, 'type') ?? 'text').toLowerCase()
  const isTicked = attribute(attributes, 'checked') !== null
  if (type === 'checkbox') return isTicked ? '[x] ' : '[ ] '
  if (type === 'radio') return isTicked ? '☑ ' : '☐ '
  return /^(?:hidden|submit|button|reset|image)$/.test(type) ? '' : '____'
}

/** Addresses that a browser opens, and those within the same place; not what it would run. */
const LEADS_SOMEWHERE = /^(?:(?:https?|mailto|ftp):|[^:]+$|[^:]*[/?#])/i
/** A link around a picture without words. */
const EMPTY_LINK = /\[\s{0,20}\]\([^()\s]{1,2000}\)/g
/** Underlined blanks: what word processors make of a line to write on. */
const BLANK_LINE = /<u>(?:&nbsp;|&ensp;|&emsp;|&#160;|\s){3,400}<\/u>/gi
/** Emphasis may not begin or end with a blank. */
const LOOSE = /(\*\*|~~|\*|`)([ \t]*)([^*~`]{1,2000}?)([ \t]*)\1/g

const BREAK_AT_END = /[\u2028\s]+$/

class InlineReader {
  private readonly closed: ReadonlySet<string>
  /** Targets of the links that are open: '' for one that leads nowhere. */
  private readonly links: string[] = []

  constructor(
    private readonly text: string,
    private readonly document: ReadonlySet<string>,
    private readonly isWhole: boolean,
  ) {
    this.closed = closedIn(text)
  }

  private link({ isClosing, attributes }: Tag): string {
    if (isClosing) {
      const target = this.links.pop()
      return target ? `](${target})` : ''
    }
    const target = (attribute(attributes, 'href') ?? '').replaceAll(/[\s()<>]/g, encodeURIComponent)
    const isLink = LEADS_SOMEWHERE.test(target) && this.closed.has('a')
    this.links.push(isLink ? target : '')
    return isLink ? '[' : ''
  }

  private markdownOf(tag: Tag): string {
    const { name, isClosing, attributes } = tag
    const emphasis = EMPHASIS[name]
    if (emphasis) return emphasis
    switch (name) {
      case 'br':
        return this.isWhole ? ' ' : BREAK
      case 'a':
        return this.link(tag)
      case 'img':
        return attribute(attributes, 'alt')?.trim() ?? ''
      case 'input':
        return inputOf(attributes)
      case 'textarea':
        return isClosing ? '' : '____'
      case 'option':
        return isClosing ? ' ' : '☐ '
      case 'p':
      case 'div':
        return this.isWhole ? ' ' : isClosing ? BREAK : ''
      case 'td':
      case 'th':
      case 'li':
      case 'dt':
      case 'dd':
        return ' '
      default:
        return ''
    }
  }

  read(): string {
    let written = ''
    let at = 0
    for (let open = this.text.indexOf('<'); open !== -1; open = this.text.indexOf('<', at)) {
      const tag = tagAt(this.text, open)
      written += this.text.slice(at, open)
      const isKnown = tag !== null && isTag(tag, this.closed, this.document)
      written += isKnown ? this.markdownOf(tag) : '<'
      at = isKnown ? tag.end : open + 1
    }
    return written + this.text.slice(at)
  }
}

/** A line with its tags turned into Markdown. `document`: names of tags that are closed anywhere. `isWhole`: nothing may break it. */
export function withoutTags(text: string, document: ReadonlySet<string>, isWhole: boolean): string {
  const lined = /<u>/i.test(text) ? text.replace(BLANK_LINE, '____') : text
  const read = new InlineReader(lined, document, isWhole).read()
  if (read === text) return text
  return read.replace(EMPTY_LINK, '').replace(LOOSE, '$2$1$3$1$4').replace(BREAK_AT_END, '')
}
