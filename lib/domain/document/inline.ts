// The pieces of a line: from the tokens of markdown-it to plain data.
import type { Env, Token } from 'markdown-it'
import { parser } from '@/lib/domain/document/markdown'
import type { BoxMark, Inline, TextLine } from '@/lib/domain/document/tree'

/** A longer paragraph is text without forms: what it would cost to look for them grows faster than it does. */
const LONGEST = 20_000
const MARKS: Record<string, BoxMark> = {
  ' ': 'open',
  x: 'done',
  X: 'done',
  '!': 'failed',
  '/': 'partly',
  '~': 'not-applicable',
  '-': 'not-applicable',
}
const PROTOCOLS: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:'])
const MARKED = { strong_open: 'strong', em_open: 'emphasis', s_open: 'strike' } as const

/** Where a link may lead, and the host to show beside it; null where it leads nowhere from here, or hides where. */
function targetOf(href: string): { href: string; host: string } | null {
  if (!/^(?:https?:\/\/|mailto:)/i.test(href) || !URL.canParse(href)) return null
  const url = new URL(href)
  if (!PROTOCOLS.has(url.protocol) || url.username !== '' || url.password !== '') return null
  return { href: url.href, host: url.protocol === 'mailto:' ? url.pathname : url.host }
}

export function textOf(content: Inline[]): string {
  return content
    .map((piece) => {
      if (typeof piece === 'string') return piece
      if ('content' in piece) return textOf(piece.content)
      if (piece.kind === 'code') return piece.text
      return piece.kind === 'image' ? piece.alt : ' '
    })
    .join('')
}

function linkOf(href: string, content: Inline[]): Inline {
  const target = targetOf(href)
  if (!target) return { kind: 'reference', to: href, content }
  const said = textOf(content).toLowerCase()
  const shown = said === target.host || said.startsWith(`${target.host}/`) || said.includes(`://${target.host}`)
  return { kind: 'link', href: target.href, content, ...(!shown && { host: target.host }) }
}

function imageOf(token: Token): Inline {
  const target = targetOf(String(token.attrGet('src') ?? ''))
  return { kind: 'image', alt: token.content, ...target }
}

/** Adds a text; U+2028 is a break that the source has within a line. */
function pushText(content: Inline[], text: string): void {
  for (const [at, piece] of text.split('\u2028').entries()) {
    if (at > 0) content.push({ kind: 'break' })
    const last = content.at(-1)
    if (piece === '') continue
    if (typeof last === 'string') content[content.length - 1] = last + piece
    else content.push(piece)
  }
}

type Nest = { content: Inline[]; close: (content: Inline[]) => Inline }

/** Called at each end of a source line. `nested`: within emphasis or a link. Yields where what follows at the outermost level goes. */
type OnLineEnd = (hard: boolean, nested: boolean) => Inline[]

function pieceOf(token: Token): Inline | null {
  if (token.type === 'code_inline')
    return /^_{3,}$/.test(token.content) ? { kind: 'blank' } : { kind: 'code', text: token.content }
  if (token.type === 'image') return imageOf(token)
  if (token.type === 'box') return { kind: 'box', mark: MARKS[token.content] ?? 'open' }
  if (token.type === 'blank') return { kind: 'blank' }
  return token.type === 'comment' ? { kind: 'comment', text: token.content } : null
}

function walk(tokens: Token[], content: Inline[], onLineEnd: OnLineEnd): void {
  const nests: Nest[] = []
  let here = content
  const open = (close: Nest['close']) => {
    nests.push({ content: here, close })
    here = []
  }
  for (const token of tokens) {
    const { type } = token
    if (type === 'strong_open' || type === 'em_open' || type === 's_open')
      open((inner) => ({ kind: MARKED[type], content: inner }))
    else if (type === 'link_open') {
      const href = String(token.attrGet('href') ?? '')
      open((inner) => linkOf(href, inner))
    } else if (type.endsWith('_close')) {
      const nest = nests.pop()
      if (!nest) continue
      nest.content.push(nest.close(here))
      here = nest.content
    } else if (type === 'softbreak' || type === 'hardbreak') {
      const hard = type === 'hardbreak'
      const next = onLineEnd(hard, nests.length > 0)
      if (nests.length === 0) here = next
      else if (hard) here.push({ kind: 'break' })
      else pushText(here, ' ')
    } else {
      const piece = pieceOf(token)
      if (piece) here.push(piece)
      else pushText(here, token.content)
    }
  }
}

function tokensOf(text: string, env: Env): Token[] {
  const tokens: Token[] = []
  parser.inline.parse(text, parser, env, tokens)
  return tokens
}

/** A text of one line: a heading, a cell, a title. */
export function readInline(text: string, env: Env = {}): Inline[] {
  if (text.length > LONGEST) return [text]
  const content: Inline[] = []
  walk(tokensOf(text, env), content, (hard, nested) => {
    if (!nested && hard) content.push({ kind: 'break' })
    else if (!nested) pushText(content, ' ')
    return content
  })
  return content
}

/** What begins a line of its own, however the one before ends: a box, a mark, a label, a cell, an enumerator. */
const OWN_LINE = /^\s*(?:\[[ xX!~/-]?\]|[|\p{So}\p{Sm}•·–—]|\*\*|__|\d{1,3}[.)]\s|[\p{L}][\p{L}\p{N} /()-]{0,40}:\s)/u
/** A line that ends before this column was broken on purpose. */
const SHORT = 52

/** The lines of a paragraph that begins at `line`. */
export function readLines(text: string, line: number, env: Env = {}): TextLine[] {
  const rows = text.split('\n')
  if (text.length > LONGEST) return rows.map((row, at) => ({ line: line + at, breaks: true, content: [row] }))
  const lines: TextLine[] = []
  let here: TextLine = { line, content: [] }
  let end = line
  walk(tokensOf(text, env), here.content, (hard, nested) => {
    end += 1
    if (nested) here.end = end
    else {
      const [above = '', below = ''] = rows.slice(end - line - 1, end - line + 1)
      if (hard || above.length < SHORT || OWN_LINE.test(below)) here.breaks = true
      lines.push(here)
      here = { line: end, content: [] }
    }
    return here.content
  })
  lines.push(here)
  const last = line + rows.length - 1
  if (end === last) return lines
  // A line that ends inside of code is not seen to end: then nobody can say which line is which.
  const content = lines.flatMap(({ content: own, breaks }, at): Inline[] =>
    at === lines.length - 1 ? own : [...own, breaks ? { kind: 'break' } : ' '],
  )
  return [{ line, end: last, content }]
}
