// The lines of an output, and tables whose columns begin below their headers.

/** The lines that hold something, without blanks at their ends. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '')
}

/** The words of a line. */
export function wordsOf(line: string): string[] {
  return line.split(/\s+/).filter((word) => word !== '')
}

export type TableRow = Record<string, string>

/**
 * The rows of a table by the names of its columns. Columns are parted by two blanks or more in the header (`COMMAND   CREATED`, but
 * `CONTAINER ID` is one), and each begins where its header does. Null when the header lacks one of the `wanted` names.
 */
export function tableOf(text: string, wanted: readonly string[]): TableRow[] | null {
  const [header, ...lines] = linesOf(text.replaceAll('\t', '    '))
  if (header === undefined) return null
  const columns = columnsOf(header)
  if (!wanted.every((name) => columns.some((column) => column.name === name))) return null
  return lines.map((line) => rowOf(line, columns))
}

type Column = { name: string; at: number }

function columnsOf(header: string): Column[] {
  return Array.from(header.matchAll(/\S+(?: \S+)*/g), (found) => ({ name: found[0].toUpperCase(), at: found.index }))
}

/** A value that is longer than its column pushes the rest to the right: where no blank stands before a column, the next gap parts them. */
function rowOf(line: string, columns: Column[]): TableRow {
  const row: TableRow = {}
  let from = 0
  columns.forEach(({ name }, index) => {
    const next = columns[index + 1]
    if (!next) {
      row[name] = line.slice(from).trim()
      return
    }
    const end = endOf(line, from, next.at)
    row[name] = line.slice(from, end).trim()
    from = end
  })
  return row
}

function endOf(line: string, from: number, at: number): number {
  if (at > from && (at >= line.length || line[at - 1] === ' ')) return at
  const gap = line.indexOf('  ', Math.max(at, from))
  if (gap === -1) return line.length
  return gap + 2
}
