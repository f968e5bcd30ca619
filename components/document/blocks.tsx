// A document as it reads, every piece with the lines that it came from. Nothing of the text becomes an element or an
// address of its own.
import type { ReactNode } from 'react'
import { Box, InlineContent } from '@/components/document/inline-content'
import { Characters } from '@/components/document/plain-text'
import { documentText } from '@/components/document/text'
import type { Block, ListItem, Place, TableRow, TextLine } from '@/lib/domain/document/tree'

export type NoteTone = 'question' | 'warning' | 'info'
/** Lines to mark: those that were chosen, and those that a finding speaks of. */
export type Marks = { chosen: ReadonlySet<number>; noted: ReadonlyMap<number, NoteTone> }

const COMMENT = /^countersign:\s*/

/** What a line's element carries: its number, and how it is marked. */
function placeProps({ line, end = line }: Place, marks: Marks | null) {
  let chosen = false
  let noted: NoteTone | undefined
  for (let at = line; marks && at <= end; at++) {
    chosen ||= marks.chosen.has(at)
    noted ??= marks.noted.get(at)
  }
  return {
    'data-line': line,
    'data-end': end === line ? undefined : end,
    'data-chosen': chosen || undefined,
    'data-noted': noted,
  }
}

type Marked = { marks: Marks | null }

function Lines({ lines, marks }: { lines: TextLine[] } & Marked) {
  return lines.map((line, at) => (
    <span
      key={line.line}
      className="document-line"
      data-flows={(at > 0 && !lines[at - 1]?.breaks) || undefined}
      {...placeProps(line, marks)}
    >
      <InlineContent content={line.content} />
      {line.breaks ? <br /> : ' '}
    </span>
  ))
}

/** A paragraph of one line is marked whole, one of several line by line. */
function Paragraph({ lines, marks }: { lines: TextLine[] } & Marked) {
  const [only] = lines
  return lines.length === 1 && only ? (
    <p dir="auto" {...placeProps(only, marks)}>
      <InlineContent content={only.content} />
    </p>
  ) : (
    <p dir="auto">
      <Lines lines={lines} marks={marks} />
    </p>
  )
}

function Item({ item, marks }: { item: ListItem } & Marked) {
  const [first, ...rest] = item.blocks
  const own = first?.kind === 'paragraph' ? first : undefined
  const [only] = own?.lines.length === 1 ? own.lines : []
  return (
    <li dir="auto" data-box={item.mark === undefined ? undefined : true}>
      {own && (
        <div className="document-item" {...(only && placeProps(only, marks))}>
          {item.mark !== undefined && <Box mark={item.mark} />}
          <span>{only ? <InlineContent content={only.content} /> : <Lines lines={own.lines} marks={marks} />}</span>
        </div>
      )}
      <Blocks blocks={own ? rest : item.blocks} marks={marks} />
    </li>
  )
}

function Row({ row, marks, align, head = false }: { row: TableRow; align: string[]; head?: boolean } & Marked) {
  const Cell = head ? 'th' : 'td'
  return (
    <tr {...placeProps(row, marks)}>
      {row.cells.map((cell, at) => (
        <Cell
          // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column
          key={at}
          dir="auto"
          data-align={align[at] === 'start' ? undefined : align[at]}
          {...(head && { scope: 'col' })}
        >
          <InlineContent content={cell} />
        </Cell>
      ))}
    </tr>
  )
}

function Comment({ text, place }: { text: string; place: ReturnType<typeof placeProps> }) {
  const ours = COMMENT.test(text)
  return (
    <p dir="auto" className="document-comment" {...place}>
      <span className="document-tag">{ours ? documentText.blocks.correction : documentText.blocks.comment}</span>{' '}
      <Characters text={text.replace(COMMENT, '').replace(/^\{\s*|\s*\}$/g, '')} />
    </p>
  )
}

const HEADINGS = ['h3', 'h4', 'h5', 'h6'] as const

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>
type Placed = { place: ReturnType<typeof placeProps> }

function Heading({ block, place }: { block: Of<'heading'> } & Placed) {
  const Element = HEADINGS[Math.min(block.rank, HEADINGS.length) - 1] ?? 'h6'
  return (
    <Element dir="auto" data-level={block.level} {...place}>
      <InlineContent content={block.content} />
    </Element>
  )
}

function List({ block, marks }: { block: Of<'list'> } & Marked) {
  const { ordered, start, follows } = block
  const items = block.items.map((item) => <Item key={item.line} item={item} marks={marks} />)
  const hasBoxes = block.items.some(({ mark }) => mark !== undefined) || undefined
  return ordered ? (
    <ol start={start} data-follows={follows}>
      {items}
    </ol>
  ) : (
    <ul data-follows={follows} data-boxes={hasBoxes}>
      {items}
    </ul>
  )
}

function Code({ block, place }: { block: Of<'code'> } & Placed) {
  return (
    <div className="document-code" {...place}>
      {block.language !== '' && <span className="document-tag">{block.language}</span>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <pre dir="ltr" tabIndex={0}>
        <code>
          <Characters text={block.text} />
        </code>
      </pre>
    </div>
  )
}

function Table({ block, marks }: { block: Of<'table'> } & Marked) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <div className="document-table" tabIndex={0} role="group" aria-label={documentText.blocks.tableInLine(block.line)}>
      <table>
        <thead>
          <Row row={block.head} align={block.align} marks={marks} head />
        </thead>
        <tbody>
          {block.rows.map((row) => (
            <Row key={row.line} row={row} align={block.align} marks={marks} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function BlockView({ block, marks }: { block: Block } & Marked): ReactNode {
  const place = placeProps(block, marks)
  switch (block.kind) {
    case 'heading':
      return <Heading block={block} place={place} />
    case 'paragraph':
      return <Paragraph lines={block.lines} marks={marks} />
    case 'list':
      return <List block={block} marks={marks} />
    case 'quote':
      return (
        <blockquote>
          <Blocks blocks={block.blocks} marks={marks} />
        </blockquote>
      )
    case 'code':
      return <Code block={block} place={place} />
    case 'table':
      return <Table block={block} marks={marks} />
    case 'rule':
      return <hr {...place} />
    case 'comment':
      return <Comment text={block.text} place={place} />
    case 'raw':
      return (
        <pre dir="auto" className="document-raw" {...place}>
          <Characters text={block.text} />
        </pre>
      )
  }
}

export function Blocks({ blocks, marks }: { blocks: Block[] } & Marked) {
  return blocks.map((block) => <BlockView key={`${block.kind} ${block.line}`} block={block} marks={marks} />)
}
