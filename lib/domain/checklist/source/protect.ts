// Code spans, addresses and targets of links, set aside while the words around them are brought into one spelling: they stay byte for byte.
import { FILLED_IN } from '@/lib/domain/checklist/blocks/filled-in'

const FIRST = 0xf0000
const LAST = 0xffffd
const HELD = /[\u{f0000}-\u{ffffd}]/gu
const ADDRESS =
  /<(?:https?|mailto|ftp):[^\s<>]{1,2000}>|(?:https?|ftp):\/\/[^\s<>`|]{1,2000}|\]\([^()\s]{1,2000}(?: "[^"]{0,300}")?\)/y

/** The end of the code span that begins at a run of backticks, or -1. */
function codeEnd(text: string, from: number, length: number): number {
  let at = from
  while (at < text.length) {
    const tick = text.indexOf('`', at)
    if (tick === -1) return -1
    let end = tick
    while (text[end] === '`') end += 1
    if (end - tick === length) return end
    at = end
  }
  return -1
}

/** Where the cell ends that a character of a row stands in. */
function cellEnd(row: string, from: number): number {
  const bar = /(?<!\\)\|/g
  bar.lastIndex = from
  return bar.exec(row)?.index ?? row.length
}

/** A text whose code and addresses are set aside, and how to put them back. */
export class Protected {
  readonly text: string
  private readonly pieces: string[] = []

  /** In a row of a table what was filled in ends with its cell. */
  constructor(whole: string, isRow: boolean, what: 'code' | 'addresses' | 'both') {
    let text = ''
    let from = 0
    let at = 0
    /** Lengths of runs of backticks that nothing closes: looking again would find nothing. */
    const unclosed = new Set<number>()
    const hold = (end: number, lead = 0) => {
      text += whole.slice(from, at + lead)
      this.pieces.push(whole.slice(at + lead, end))
      text += String.fromCodePoint(FIRST + this.pieces.length - 1)
      from = end
      at = end
    }
    while (at < whole.length && this.pieces.length < LAST - FIRST) {
      const code = whole.charCodeAt(at)
      if (code === 0x60 && what !== 'addresses') {
        let end = at
        while (whole[end] === '`') end += 1
        const length = end - at
        const isEscaped = whole[at - 1] === '\\'
        const close = isEscaped || unclosed.has(length) ? -1 : codeEnd(whole, end, length)
        if (close === -1) {
          if (!isEscaped) unclosed.add(length)
          at = end
        } else hold(close)
      } else if (code === 0x3c && whole.startsWith(FILLED_IN, at)) hold(isRow ? cellEnd(whole, at) : whole.length)
      else if (what !== 'code' && (code === 0x3c || code === 0x68 || code === 0x66 || code === 0x5d)) {
        ADDRESS.lastIndex = at
        const found = ADDRESS.exec(whole)?.[0]
        if (found === undefined) at += 1
        else hold(at + found.length, code === 0x5d ? 2 : 0)
      } else if (code >= 0xdb80 && code <= 0xdbff) hold(Math.min(at + 2, whole.length))
      else at += 1
    }
    this.text = text + whole.slice(from)
  }

  /** A text made of `text`, with everything back in its place. What was dropped on the way stays dropped. */
  restore(text: string): string {
    return this.pieces.length === 0
      ? text
      : text.replace(HELD, (held) => this.pieces[(held.codePointAt(0) ?? FIRST) - FIRST] ?? '')
  }
}
