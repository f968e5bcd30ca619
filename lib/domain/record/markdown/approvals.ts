// Names, dates and decisions where a document leaves room for signatures.

import type { Block } from '@/lib/domain/checklist/blocks/block'
import { plain } from '@/lib/domain/checklist/blocks/inline'
import { blanksOf } from '@/lib/domain/checklist/fields/field-positions'
import type { Vocabulary } from '@/lib/domain/checklist/lexicon/vocabulary'
import { signerColumn } from '@/lib/domain/checklist/roles/role-table'
import { beforeBar, cellSpans, wordsOf } from '@/lib/domain/record/markdown/cells'
import type { Edit } from '@/lib/domain/record/markdown/edit'
import { escapeCell, escapeText } from '@/lib/domain/record/markdown/escape'
import { filledRows, textOf } from '@/lib/domain/record/markdown/field-positions'
import type { SignatureFilling } from '@/lib/domain/record/markdown/filling'
import type { TableBlock } from '@/lib/domain/record/markdown/layout'

const DATED = /\b(?:date|data|datum|fecha|when)\b/i
const SIGNED = /signature|\bsign|approv|decision|assinatura|aprova|firma|status|verdict/i
const NAMED = /\bname\b|\bowner\b|\bnome\b|approver|who|person|nombre/i
const ROOM = /^(?:`?_*`?|\[[^\][]*\]|☐|-|–|—)$/

const join = (signatures: SignatureFilling[], what: keyof SignatureFilling) =>
  [...new Set(signatures.map((signature) => signature[what]))].join(', ')

/** What belongs below a head or behind a label. */
function belongs(label: string, words: Vocabulary): keyof SignatureFilling | null {
  const reading = words.read(label.slice(0, 200))
  if (reading.whole('sign.date')) return 'day'
  if (reading.whole('sign.name')) return 'name'
  if (reading.whole('sign.signature')) return 'word'
  if (DATED.test(label)) return 'day'
  if (NAMED.test(label)) return 'name'
  return SIGNED.test(label) ? 'word' : null
}

/** A row of a table of roles. Cells that hold something already stay as they are. */
export function signRow(row: string, table: TableBlock, signatures: SignatureFilling[], words: Vocabulary): Edit[] {
  const rows = filledRows(table)
  const role = signerColumn(rows, true, words) ?? 0
  const heads = (rows[0]?.cells ?? []).map((head) => belongs(plain(head), words))
  if (!heads.includes('name')) {
    const free = heads.findIndex((what, at) => at !== role && what !== 'day')
    if (free !== -1) heads[free] = 'name'
  }
  return cellSpans(row).flatMap((span, at): Edit[] => {
    const what = heads[at]
    const { from, to } = wordsOf(row, span)
    return at !== role && what && ROOM.test(row.slice(from, to))
      ? [{ from, to, text: beforeBar(row, to, escapeCell(join(signatures, what))) }]
      : []
  })
}

/** A line such as `**Tech Lead**: ____ Date: ____`. Without any room the signature stands behind the label. */
export function signLine(
  line: string,
  block: Block | undefined,
  signatures: SignatureFilling[],
  words: Vocabulary,
): Edit[] {
  const { text, base } = textOf(line, block)
  const blanks = blanksOf(text, words)
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
