// The checklist as it was worked: a table a section, a row an item, with what each outcome rests on.

import type { ReleaseRecord } from '@/lib/domain/record/record'
import { waiverState } from '@/lib/domain/record/write/accepted'
import { decidedBy, spokenValue } from '@/lib/domain/record/write/phrases'
import { filePlace, itemPlace, runsPlace } from '@/lib/domain/record/write/places'
import { evidenceAddress } from '@/lib/domain/record/write/proof'
import { type Cell, cell, type Line, type Row, type Table, words } from '@/lib/domain/record/written-record'
import { assuranceOf, isVerifiedInPart } from '@/lib/domain/release/item/assurance'
import { OUTCOMES } from '@/lib/domain/release/item/outcomes'
import type { FullField, FullItem } from '@/lib/domain/release/snapshot/full'
import { countingSections } from '@/lib/domain/verdict/scope/scope'

/** Who or what gave a value. */
const given = ({ computed, filledBy }: FullField) => (computed ? `computed from ${computed}` : filledBy)

function filled(fields: FullField[]): Line[] {
  return fields.flatMap((field): Line[] => {
    const value = spokenValue(field)
    return value === null
      ? []
      : [
          [
            words(`${field.label}: `),
            words(value, { strong: true }),
            ...(given(field) ? [words(` (${given(field)})`)] : []),
          ],
        ]
  })
}

function restsOn(item: FullItem, releaseId: string, now: Date): Cell {
  const { run } = item
  return [
    ...filled(item.fields),
    ...(run
      ? [
          [
            words(`Run ${run.number} ${run.status}`, { place: runsPlace(releaseId, item.id) }),
            words(run.summary ? `: ${run.summary}` : ''),
            ...(run.covers === 'part' ? [words(' (covers part of the item)')] : []),
          ],
        ]
      : []),
    ...item.evidence.map((piece): Line => {
      const way = piece.kind === 'file' ? { place: filePlace(piece.id) } : evidenceAddress(piece)
      return [
        words(piece.title || piece.text || piece.kind, way),
        words(` ${piece.sha256.slice(0, 12)}`, { mono: true }),
      ]
    }),
    ...item.waivers.map((waiver): Line => [words(`Waiver: ${waiver.reason} (${waiverState(waiver, now)})`)]),
  ]
}

function itemRow(item: FullItem, depth: number, releaseId: string, now: Date): Row {
  const assurance = assuranceOf(item, now)
  const outcome: Line[] = [[words(OUTCOMES[item.outcome].label, { strong: OUTCOMES[item.outcome].isDecided })]]
  return {
    ...{ id: `item-${item.id}`, depth },
    cells: [
      [
        [
          words(item.title, { place: itemPlace(releaseId, item.id) }),
          ...(item.required ? [] : [words(' (not required)')]),
        ],
      ],
      [
        ...outcome,
        ...(assurance === 'none' ? [] : [[words(assurance)]]),
        ...(isVerifiedInPart(item, now) ? [[words('verified in part')]] : []),
        ...(item.reason ? [[words(item.reason)]] : []),
      ],
      cell(decidedBy(item)),
      restsOn(item, releaseId, now),
    ],
  }
}

/** The rows of items in the order of the page, each below its parent. */
function itemRows(items: FullItem[], releaseId: string, now: Date): Row[] {
  const depths = new Map<string, number>()
  return items.map((item) => {
    const depth = item.parentId === null ? 0 : (depths.get(item.parentId) ?? -1) + 1
    depths.set(item.id, depth)
    return itemRow(item, depth, releaseId, now)
  })
}

const COLUMNS = ['Item', 'Outcome', 'Decided', 'Rests on']

/** What was filled in for the release itself, then the sections that have anything to tell. */
export function checklistTables(record: ReleaseRecord): Table[] {
  const { release } = record
  const now = new Date(record.at)
  const counting = countingSections(release)
  const below = new Map<string, FullItem[]>(release.sections.map(({ id }) => [id, []]))
  for (const item of release.items) below.get(item.sectionId)?.push(item)
  const own = filled(release.fields)
  const allFields = (id: string, fields: FullField[]): Row[] =>
    filled(fields).length > 0 ? [{ id, cells: [cell('Filled in for the section'), [], [], filled(fields)] }] : []
  return [
    {
      id: 'checklist',
      title: 'Checklist',
      level: 2,
      columns: COLUMNS,
      rows: own.length > 0 ? [{ cells: [cell('Filled in for the release'), [], [], own] }] : [],
    },
    ...release.sections.flatMap((section): Table[] => {
      const rows = [
        ...allFields(`section-${section.id}`, section.fields),
        ...itemRows(below.get(section.id) ?? [], release.id, now),
      ]
      if (rows.length === 0) return []
      const level = section.parentId === null ? 3 : 4
      return [
        {
          id: `of-${section.id}`,
          title: section.title,
          level,
          columns: COLUMNS,
          rows,
          ...(!counting.has(section.id) && { lead: 'Does not count towards the verdict.' }),
        },
      ]
    }),
  ]
}
