// The lines of a source as its blocks are read from them.

const QUOTE = /^([ \t]*)(?:>[ \t]?){1,20}/
/** The lines of a source as they are read: a line that is broken within is several, and the marks of a quote are set aside. */
export type Lines = {
  text: readonly string[]
  /** As it was before the marks of the quote were set aside. */
  raw: readonly string[]
  /** The number of each line; null where they are counted from one. */
  numbers: readonly number[] | null
  /** Whether a line stands in a quote; null where none does. */
  quoted: readonly boolean[] | null
}

const BREAK = '\u2028'

function quoteOf(line: string): RegExpExecArray | null {
  const first = line.charCodeAt(0)
  const isPossible = first === 0x3e || ((first === 0x20 || first === 0x09) && line.includes('>'))
  return isPossible ? QUOTE.exec(line) : null
}

function broken(lines: readonly string[]): Pick<Lines, 'raw' | 'numbers'> {
  if (!lines.some((line) => line.includes(BREAK))) return { raw: lines, numbers: null }
  const numbers: number[] = []
  const raw = lines.flatMap((line, at) => {
    const parts = line.split(BREAK)
    for (const _ of parts) numbers.push(at + 1)
    return parts
  })
  return { raw, numbers }
}

/** Lays out the lines of a document. */
export function laidOut(lines: readonly string[]): Lines {
  const { raw, numbers } = broken(lines)
  if (!raw.some((line) => quoteOf(line) !== null)) return { text: raw, raw, numbers, quoted: null }
  const quotes = raw.map(quoteOf)
  const text = raw.map((line, at) => {
    const quote = quotes[at]
    return quote ? (quote[1] ?? '') + line.slice(quote[0].length) : line
  })
  return { text, raw, numbers, quoted: quotes.map((quote) => quote !== null) }
}
