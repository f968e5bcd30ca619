// What a record says beside the document, below it: the word, why, who decided and signed, and what everything rests on.
import { escapeCell, escapeText } from '@/lib/domain/record/markdown/escape'
import { moment } from '@/lib/domain/record/write/phrases'
import type { Cell, Piece, Table, WrittenRecord } from '@/lib/domain/record/written-record'

/** An address in brackets: what would end it is written out. */
const address = (url: string) => `<${url.replace(/[<>\\\s|]/g, (mark) => encodeURIComponent(mark))}>`

function piece({ text, place, address: given, mono, strong }: Piece, origin: string): string {
  if (text.trim() === '') return text
  const lead = text.startsWith(' ') ? ' ' : ''
  const trail = text.endsWith(' ') ? ' ' : ''
  const plain = escapeCell(text)
  const said = mono && /^[\w.-]+$/.test(text) ? `\`${text}\`` : strong ? `**${plain}**` : plain
  if (place?.startsWith('/')) return `${lead}[${said}](${address(origin + place)})${trail}`
  return given ? `${lead}[${said}](${address(given)})${trail}` : `${lead}${said}${trail}`
}

/** The way within the record is for the eyes: a reader of Markdown scrolls. */
const inRecord = ({ place }: Piece) => place?.startsWith('#item-') === true

const cellText = (cell: Cell, origin: string): string =>
  cell
    .map((line) =>
      line
        .filter((one) => !inRecord(one))
        .map((one) => piece(one, origin))
        .join('')
        .replace(/ · $/, '')
        .trim(),
    )
    .filter((line) => line !== '')
    .join('<br>')

function tableLines({ title, level, lead, columns, rows, empty }: Table, origin: string): string[] {
  const head = [`${'#'.repeat(level)} ${escapeText(title)}`, '', ...(lead ? [lead, ''] : [])]
  if (rows.length === 0) return empty ? [...head, empty, ''] : head
  const row = (cells: string[]) => `| ${cells.join(' | ')} |`
  return [
    ...head,
    row(columns),
    row(columns.map(() => '---')),
    ...rows.map(({ cells, depth = 0 }) =>
      row(
        columns.map(
          (_, at) => `${at === 0 ? '&nbsp;&nbsp;'.repeat(Math.min(depth, 6)) : ''}${cellText(cells[at] ?? [], origin)}`,
        ),
      ),
    ),
    '',
  ]
}

/** `origin` is where the product is, without a slash at its end: links lead there. */
export function appendix(written: WrittenRecord, origin: string): string {
  const { name, version, environment, project, round, at, label, said, contentHash, place, tables } = written
  return [
    `# Record: ${escapeText(name)} ${escapeText(version)} → ${escapeText(environment)}`,
    '',
    `**${label}** as of ${moment(at)}, round ${round} of [the release](${address(origin + place)}) in ${escapeText(project)}. Content \`${contentHash}\`.`,
    '',
    ...said.flatMap((sentence) => [`**${escapeText(sentence)}**`, '']),
    ...tables.flatMap((table) => tableLines(table, origin)),
  ].join('\n')
}
