// The record on paper: the verdict first, tables that go on over pages, and on each page which record it is of and over which content.
import { Document, Link, Page, StyleSheet, Text, View } from '@react-pdf/renderer'
import { createElement, Fragment, type ReactElement, type ReactNode } from 'react'
import { moment } from '@/lib/domain/record/write/phrases'
import type { Cell, Piece, Row, WrittenRecord } from '@/lib/domain/record/written-record'
import { type Part, pagePartsOf, WIDTH } from '@/lib/report/pdf/page-parts'
import { drawable, grouped, lengthOf } from '@/lib/report/pdf/record-text'

const INK = '#191b1d'
const SOFT = '#53585d'
const HAIR = '#c9c9c3'

const styles = StyleSheet.create({
  page: { paddingTop: 54, paddingBottom: 54, paddingHorizontal: 40, fontSize: 8, color: INK },
  running: {
    position: 'absolute',
    left: 40,
    right: 40,
    color: SOFT,
    fontSize: 7,
    flexDirection: 'row',
    justifyContent: 'space-between',
  },
  head: { top: 26 },
  foot: { bottom: 26 },
  // Without a line height, which the layout loses for what is written once the pages are known.
  number: { position: 'absolute', right: 40, bottom: 26, width: 120, textAlign: 'right', color: SOFT, fontSize: 7 },
  top: { flexDirection: 'row', alignItems: 'center', marginBottom: 8 },
  word: {
    fontSize: 20,
    fontWeight: 700,
    borderWidth: 1.5,
    borderColor: INK,
    paddingHorizontal: 8,
    paddingVertical: 2,
    marginRight: 12,
    lineHeight: 1.2,
  },
  title: { flex: 1, fontSize: 13, fontWeight: 700 },
  said: { fontWeight: 700, marginBottom: 4, fontSize: 8, lineHeight: 1.35 },
  soft: { color: SOFT, fontSize: 8, lineHeight: 1.35 },
  heading: { fontWeight: 700, marginTop: 10, marginBottom: 3 },
  row: { flexDirection: 'row', borderBottomWidth: 0.5, borderBottomColor: HAIR, paddingVertical: 2 },
  cell: { paddingRight: 6, fontSize: 8, lineHeight: 1.35 },
  column: { color: SOFT, fontSize: 7, lineHeight: 1.35, paddingRight: 6 },
  strong: { fontWeight: 700 },
  link: { color: INK, textDecoration: 'none' },
})

/** Rows that may be cut in two by the end of a page: they could be longer than one. */
const LONG = 600

/** Elements handed over one by one: what is printed once never moves, so none needs a key. */
const all = (elements: ReactElement[]) => createElement(Fragment, null, ...elements)

type Drawn = { piece: Piece; origin: string }

/** Words of a line. What is neither strong nor leads anywhere stays a string: each element costs time on each page. */
function drawn({ piece, origin }: Drawn): ReactNode {
  const { text, place, address, strong } = piece
  const said = drawable(grouped(text))
  const src = address ?? (place?.startsWith('/') ? origin + place : place)
  if (src)
    return (
      <Link src={src} style={strong ? [styles.link, styles.strong] : styles.link}>
        {said}
      </Link>
    )
  return strong ? <Text style={styles.strong}>{said}</Text> : said
}

/** A cell as one text with its lines below each other. */
function cellWords(cell: Cell, origin: string): ReactNode[] {
  return cell.flatMap((line, at) => [...(at > 0 ? ['\n'] : []), ...line.map((piece) => drawn({ piece, origin }))])
}

function isLong({ cells }: Row): boolean {
  return cells.some(
    (cell) =>
      cell.length > 20 || lengthOf(cell) > LONG || cell.some((line) => line.some(({ text }) => text.length > LONG)),
  )
}

function OneRow({ row, widths, origin }: { row: Row; widths: number[]; origin: string }) {
  return (
    <View style={styles.row} wrap={isLong(row)} {...(row.id && { id: row.id })}>
      {all(
        widths.map((width, at) => {
          const style = [
            styles.cell,
            { width: (width * WIDTH) / 100, paddingLeft: at === 0 ? Math.min(row.depth ?? 0, 6) * 8 : 0 },
          ]
          const said = cellWords(row.cells[at] ?? [], origin)
          // A text costs its layout even when it is empty.
          return said.length === 0 ? createElement(View, { style }) : createElement(Text, { style }, ...said)
        }),
      )}
    </View>
  )
}

function OnePart({ part, origin }: { part: Part; origin: string }) {
  const { table, widths } = part
  const { id, title, level, lead, columns, rows, empty } = table
  // The first row stays with its heading, unless it may be longer than a page.
  const first = rows[0] && !isLong(rows[0]) ? rows[0] : undefined
  const rest = first ? rows.slice(1) : rows
  return (
    <View id={id}>
      <View wrap={false}>
        <Text style={[styles.heading, { fontSize: level === 2 ? 11 : 9 }]}>{drawable(title)}</Text>
        {lead ? <Text style={styles.soft}>{lead}</Text> : null}
        {rows.length === 0 && empty ? <Text>{empty}</Text> : null}
        {rows.length > 0 ? (
          <View style={styles.row}>
            {columns.map((column, at) => (
              <Text key={column} style={[styles.column, { width: ((widths[at] ?? 0) * WIDTH) / 100 }]}>
                {column}
              </Text>
            ))}
          </View>
        ) : null}
        {first ? <OneRow row={first} widths={widths} origin={origin} /> : null}
      </View>
      {all(rest.map((row) => createElement(OneRow, { row, widths, origin })))}
    </View>
  )
}

function Opening({
  written: { label, said, project, round, at, place },
  title,
  origin,
}: {
  written: WrittenRecord
  title: string
  origin: string
}) {
  return (
    <View>
      <View style={styles.top}>
        <Text style={styles.word}>{label}</Text>
        <Text style={styles.title}>{title}</Text>
      </View>
      {all(said.map((sentence) => createElement(Text, { style: styles.said }, drawable(sentence))))}
      <Text style={styles.soft}>
        {`Record of `}
        <Link src={origin + place} style={styles.link}>
          the release
        </Link>
        {drawable(` in ${project}, round ${round}, as of ${moment(at)}.`)}
      </Text>
    </View>
  )
}

type PageParts = {
  parts: Part[]
  first: boolean
  written: WrittenRecord
  families: string[]
  title: string
  origin: string
}

function PageGroup({ parts, first, written, families, title, origin }: PageParts) {
  return (
    <Page size="A4" style={[styles.page, { fontFamily: families }]} wrap>
      <View style={[styles.running, styles.head]} fixed>
        <Text>{title.slice(0, 90)}</Text>
        <Text>{`${written.label} as of ${moment(written.at)}`}</Text>
      </View>
      <View style={[styles.running, styles.foot]} fixed>
        <Text>{`Content ${grouped(written.contentHash)}`}</Text>
      </View>
      <Text
        style={styles.number}
        fixed
        render={({ pageNumber, totalPages }) => `Page ${pageNumber} of ${totalPages}`}
      />
      {first ? <Opening written={written} title={title} origin={origin} /> : null}
      {all(parts.map((part) => createElement(OnePart, { part, origin })))}
    </Page>
  )
}

/** `families`: the fonts, first choice first. `origin`: where links lead. */
export function RecordDocument({
  written,
  families,
  origin,
}: {
  written: WrittenRecord
  families: string[]
  origin: string
}) {
  const { name, version, environment, at, tables } = written
  const title = drawable(`${name} ${version} to ${environment}`)
  return (
    <Document title={`Record of ${title}`} creator="Countersign" producer="Countersign" creationDate={new Date(at)}>
      {all(
        pagePartsOf(tables).map((parts, number) =>
          createElement(PageGroup, { parts, first: number === 0, written, families, title, origin }),
        ),
      )}
    </Document>
  )
}
