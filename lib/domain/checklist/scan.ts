// The lines of a document as blocks, in one pass and in linear time: what is inside a fence is never anything else.

export type Block =
  | { kind: 'heading'; level: number; text: string; line: number }
  | { kind: 'box'; indent: number; checked: boolean; text: string; line: number }
  | { kind: 'bullet'; indent: number; ordered: boolean; text: string; line: number }
  | { kind: 'fence'; indent: number; language: string; text: string; line: number; endLine: number }
  | { kind: 'table'; rows: { cells: string[]; line: number }[]; line: number; endLine: number }
  | { kind: 'rule'; line: number }
  | { kind: 'text'; indent: number; text: string; line: number }

const FENCE = /^([ \t]*)(`{3,}|~{3,})[ \t]*([^`]*)$/
const HEADING = /^ {0,3}(#{1,6})(?:[ \t]+(.*))?$/
const BULLET = /^([ \t]*)([-*+]|\d{1,9}[.)])[ \t]+(.*)$/
const BOX = /^\[([ xX])\](?:[ \t]+(.*))?$/
const BALLOT = /^([☐☑☒])[ \t]+(.*)$/
const RULE = /^ {0,3}(?:-[ \t]*){3,}$|^ {0,3}(?:\*[ \t]*){3,}$|^ {0,3}(?:_[ \t]*){3,}$/
const TABLE_RULE = /^[ \t|:-]+$/

/** Columns that white space reaches; a tab goes to the next multiple of four. */
function columns(space: string): number {
  let column = 0
  for (const character of space) column = character === '\t' ? column + 4 - (column % 4) : column + 1
  return column
}

function indentOf(text: string): number {
  return columns(/^[ \t]*/.exec(text)?.[0] ?? '')
}

/** Cells of a table row; a bar after a backslash or inside code is text. */
export function splitCells(row: string): string[] {
  const cells: string[] = []
  let cell = ''
  let code = false
  for (let at = 0; at < row.length; at++) {
    const character = row[at]
    if (character === '`') code = !code
    if (character === '\\' && row[at + 1] === '|') cell += row[++at]
    else if (character === '|' && !code) {
      cells.push(cell.trim())
      cell = ''
    } else cell += character
  }
  cells.push(cell.trim())
  if (cells[0] === '') cells.shift()
  if (cells.at(-1) === '') cells.pop()
  return cells
}

function listBlock(text: string, line: number): Block | null {
  const bullet = BULLET.exec(text)
  const indent = columns(bullet?.[1] ?? /^[ \t]*/.exec(text)?.[0] ?? '')
  const rest = bullet ? (bullet[3] ?? '') : text.trim()
  const box = bullet && BOX.exec(rest)
  if (box) return { kind: 'box', indent, checked: box[1] !== ' ', text: (box[2] ?? '').trim(), line }
  const ballot = BALLOT.exec(rest)
  if (ballot && !/[☐☑☒]/.test(ballot[2] ?? '')) return { kind: 'box', indent, checked: ballot[1] !== '☐', text: (ballot[2] ?? '').trim(), line }
  return bullet ? { kind: 'bullet', indent, ordered: /\d/.test(bullet[2] ?? ''), text: rest.trim(), line } : null
}

/** Takes the lines of a fence. Unclosed, it reaches to the end of the document. */
function takeFence(lines: string[], start: number, opening: RegExpExecArray): { block: Block; next: number } {
  const [, space = '', mark = '```', info = ''] = opening
  const indent = columns(space)
  const body: string[] = []
  let at = start + 1
  const closing = new RegExp(`^[ \\t]*${mark[0] === '`' ? '`' : '~'}{${mark.length},}[ \\t]*$`)
  while (at < lines.length && !closing.test(lines[at] ?? '')) {
    const line = lines[at] ?? ''
    body.push(line.slice(Math.min(space.length, line.length - line.trimStart().length)))
    at += 1
  }
  const endLine = Math.min(at + 1, lines.length)
  return { block: { kind: 'fence', indent, language: info.trim().split(/\s/)[0] ?? '', text: body.join('\n'), line: start + 1, endLine }, next: endLine }
}

function takeTable(lines: string[], start: number): { block: Block; next: number } {
  const rows: { cells: string[]; line: number }[] = []
  let at = start
  while (at < lines.length && (lines[at] ?? '').trimStart().startsWith('|')) {
    const row = lines[at] ?? ''
    rows.push({ cells: TABLE_RULE.test(row) ? [] : splitCells(row.trim()), line: at + 1 })
    at += 1
  }
  return { block: { kind: 'table', rows, line: start + 1, endLine: at }, next: at }
}

/** All blocks of a text. Blank lines are no blocks; every other line is in exactly one. */
export function scan(text: string): { blocks: Block[]; lines: string[] } {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  const blocks: Block[] = []
  let at = 0
  while (at < lines.length) {
    const line = lines[at] ?? ''
    const fence = FENCE.exec(line)
    const heading = HEADING.exec(line)
    if (line.trim() === '') at += 1
    else if (fence) {
      const taken = takeFence(lines, at, fence)
      blocks.push(taken.block)
      at = taken.next
    } else if (line.trimStart().startsWith('|')) {
      const taken = takeTable(lines, at)
      blocks.push(taken.block)
      at = taken.next
    } else {
      at += 1
      if (heading) blocks.push({ kind: 'heading', level: heading[1]?.length ?? 1, text: (heading[2] ?? '').replace(/[ \t]+#+[ \t]*$/, '').trim(), line: at })
      else if (RULE.test(line)) blocks.push({ kind: 'rule', line: at })
      else blocks.push(listBlock(line, at) ?? { kind: 'text', indent: indentOf(line), text: line.trim(), line: at })
    }
  }
  return { blocks, lines }
}
