// Names, dates and decisions where a document leaves room for signatures.

import { plain } from '@/lib/domain/checklist/blocks/inline'
import type { Block } from '@/lib/domain/checklist/blocks/scan'
import { blanksOf } from '@/lib/domain/checklist/fields/fields'
import { beforeBar, cellSpans, wordsOf } from '@/lib/domain/record/markdown/cells'
import { escapeCell, escapeText } from '@/lib/domain/record/markdown/escape'
import type { SignatureFilling } from '@/lib/domain/record/markdown/filling'
import type { TableBlock } from '@/lib/domain/record/markdown/layout'
import type { Edit } from '@/lib/domain/record/markdown/sheet'
import { filledRows, textOf } from '@/lib/domain/record/markdown/spots'

const DATED = /\b(?:date|data|datum|fecha|when)\b/i
const SIGNED = /signature|\bsign|approv|decision|assinatura|aprova|firma|status|verdict/i
const NAMED = /\bname\b|\bowner\b|\bnome\b|approver|who|person|nombre/i
const ROOM = /^(?:`?_*`?|\[[^\][]*\]|☐|-|–|—)$/

const join = (signatures: SignatureFilling[], what: keyof SignatureFilling) =>
  [...new Set(signatures.map((signature) => signature[what]))].join(', ')

/** What belongs below a head or behind a label. */
function belongs(label: string): keyof SignatureFilling | null {
  if (DATED.test(label)) return 'day'
  if (NAMED.test(label)) return 'name'
  return SIGNED.test(label) ? 'word' : null
}

/** A row of a table of roles. Cells that hold something already stay as they are. */
export function signRow(row: string, table: TableBlock, signatures: SignatureFilling[]): Edit[] {
  const [header] = filledRows(table)
  const heads = (header?.cells ?? []).map((head) => belongs(plain(head)))
  if (!heads.includes('name')) {
    const free = heads.findIndex((what, at) => at > 0 && what !== 'day')
    if (free !== -1) heads[free] = 'name'
  }
  return cellSpans(row).flatMap((span, at): Edit[] => {
    const what = heads[at]
    const { from, to } = wordsOf(row, span)
    return at > 0 && what && ROOM.test(row.slice(from, to))
      ? [{ from, to, text: beforeBar(row, to, escapeCell(join(signatures, what))) }]
      : []
  })
}

/** A line such as `**Tech Lead**: ____ Date: ____`. Without any room the signature stands behind the label. */
export function signLine(line: string, block: Block | undefined, signatures: SignatureFilling[]): Edit[] {
  const { text, base } = textOf(line, block)
  const blanks = blanksOf(text)
  const whole = () => escapeText(signatures.map(({ name, day, word }) => `${name}, ${day} (${word})`).join('; '))
  if (blanks.length === 0) {
    const room = /\[\s*\]\s*$/.exec(text)
    const from = base + (room ? room.index : text.trimEnd().length)
    return [{ from, to: room ? base + text.trimEnd().length : from, text: room ? whole() : ` ${whole()}` }]
  }
  if (blanks.length === 1) return blanks.map(({ from, to }) => ({ from: base + from, to: base + to, text: whole() }))
  let named = false
  return blanks.map(({ from, to }, at) => {
    const label = text.slice(blanks[at - 1]?.to ?? 0, from)
    const what = DATED.test(label) ? 'day' : named ? 'word' : 'name'
    named ||= what === 'name'
    return { from: base + from, to: base + to, text: escapeText(join(signatures, what)) }
  })
}
