// A document that is one big quote, as mail programs and chats pass it on, is the document that it quotes.

/** How often a line is quoted. */
function depthOf(line: string): number {
  return /^(?:[ \t]{0,3}>)*/.exec(line)?.[0].replace(/[ \t]/g, '').length ?? 0
}

/** Where the words of a line begin that is quoted so often. */
function beginOf(line: string, depth: number): number {
  let at = 0
  for (let level = 0; level < depth; level++) at = line.indexOf('>', at) + 1
  return at
}

const isBlankAt = (line: string, at: number): boolean => line.charCodeAt(at) === 0x20 || line.charCodeAt(at) === 0x09

/** The lines without the quote that all of them stand in; the same array where they stand in none. */
export function withoutQuote(lines: string[]): string[] {
  const first = lines.findIndex((line) => line.trim() !== '')
  if (first === -1) return lines
  let depth = depthOf(lines[first] ?? '')
  for (let at = first; at < lines.length && depth > 0; at++) {
    const line = lines[at] ?? ''
    if (line.trim() !== '') depth = Math.min(depth, depthOf(line))
  }
  if (depth === 0) return lines
  const begins = lines.map((line) => beginOf(line, line.trim() === '' ? 0 : depth))
  // The blank behind the mark belongs to it, unless some lines have none: then every blank is one of the words.
  const isTight = lines.some((line, at) => (begins[at] ?? 0) < line.length && !isBlankAt(line, begins[at] ?? 0))
  return lines.map((line, at) => {
    const begin = begins[at] ?? 0
    return line.slice(!isTight && isBlankAt(line, begin) ? begin + 1 : begin)
  })
}
