// Changing the spelling of a Markdown text line by line, without touching its code.

/**
 * A line outside of fences, comments, front matter and probe blocks; `undefined` drops it, an array puts several in
 * its place.
 */
type Change = (line: string, at: number, lines: string[]) => string | string[] | undefined

const FENCE = /^[ \t>]*(`{3,}|~{3,})/

/** For each line whether it is the document's own text: no fence, no comment of several lines, no front matter. */
export function isText(lines: string[]): boolean[] {
  let fence = ''
  let comment = false
  let front = lines[0] === '---' && lines.indexOf('---', 1) > 0
  return lines.map((line, at) => {
    if (front) {
      if (at > 0 && line === '---') front = false
      return false
    }
    const mark = FENCE.exec(line)?.[1]
    if (fence) {
      if (mark?.startsWith(fence)) fence = ''
      return false
    }
    if (mark) {
      fence = mark
      return false
    }
    const inside = comment
    if (comment ? line.includes('-->') : line.includes('<!--') && !line.includes('-->')) comment = !comment
    return !inside && !comment
  })
}

/** Changes the document's own lines; all others stay as they are. */
export function eachLine(change: Change): (text: string) => string {
  return (text) => {
    const lines = text.split('\n')
    const own = isText(lines)
    return lines.flatMap((line, at) => (own[at] ? (change(line, at, lines) ?? []) : line)).join('\n')
  }
}

/** Changes the fences alone: the lines that open and close one. */
export function eachFence(change: (line: string, opens: boolean) => string): (text: string) => string {
  return (text) => {
    let open = ''
    return text
      .split('\n')
      .map((line) => {
        const mark = FENCE.exec(line)?.[1]
        if (!mark || (open && !mark.startsWith(open))) return line
        open = open ? '' : mark
        return change(line, open !== '')
      })
      .join('\n')
  }
}

/** Changes what is neither a code span nor an address. */
export function outsideCode(change: (part: string) => string): (line: string) => string {
  return (line) =>
    line
      .split(/(`[^`]*`|https?:\/\/\S+|<[^>]*>|\]\([^)]*\)|\bmailto:\S+)/)
      .map((part, at) => (at % 2 === 0 ? change(part) : part))
      .join('')
}

export const isRow = (line: string): boolean => /^\s*\|.*\|\s*$/.test(line)
export const isHeading = (line: string): boolean => /^#{1,6} /.test(line)
export const isDivider = (line: string): boolean => /^[\s|:-]+$/.test(line) && line.includes('-')

/** The row of a table with each cell changed. Bars inside of code spans do not part cells. */
export function cells(line: string, change: (cell: string, at: number) => string): string {
  const inner = line.trim().replace(/^\||\|$/g, '')
  const parts = inner.match(/(?:`[^`]*`|\\\||[^|`])*(?:\||$)/g) ?? []
  const texts = parts.map((part) => part.replace(/(?<!\\)\|$/, ''))
  if (texts.at(-1) === '' && parts.at(-1) === '') texts.pop()
  return `|${texts.map((cell, at) => change(cell, at)).join('|')}|`
}
