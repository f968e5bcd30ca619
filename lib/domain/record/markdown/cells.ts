// Where the cells of a row of a table stand in its line.

export type Span = { from: number; to: number }

/** The cells of a row with what stands around their words; the same cells that the reader of tables sees. */
export function cellSpans(row: string): Span[] {
  const lead = row.length - row.trimStart().length
  const end = row.trimEnd().length
  const spans: Span[] = []
  let from = lead
  let code = false
  for (let at = lead; at < end; at++) {
    if (row[at] === '`') code = !code
    if (row[at] === '\\' && row[at + 1] === '|') at += 1
    else if (row[at] === '|' && !code) {
      spans.push({ from, to: at })
      from = at + 1
    }
  }
  spans.push({ from, to: end })
  const isEmpty = ({ from: start, to }: Span) => row.slice(start, to).trim() === ''
  if (spans[0] && isEmpty(spans[0])) spans.shift()
  const last = spans.at(-1)
  if (last && isEmpty(last)) spans.pop()
  return spans
}

/** Text for an empty place, kept clear of the bar behind it. */
export function beforeBar(row: string, at: number, text: string): string {
  return row[at] === '|' ? `${text} ` : text
}

/** The words of a span, without the blanks around them. An empty cell is filled in its middle. */
export function wordsOf(row: string, { from, to }: Span): Span {
  const text = row.slice(from, to)
  const lead = text.length - text.trimStart().length
  if (lead === text.length) {
    const middle = from + Math.min(1, text.length)
    return { from: middle, to: middle }
  }
  return { from: from + lead, to: from + text.trimEnd().length }
}
