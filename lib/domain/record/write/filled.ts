// What the document decided itself, and what nobody filled in.
import type { ReleaseRecord } from '@/lib/domain/record/record'
import { moment, spokenValue } from '@/lib/domain/record/write/phrases'
import { itemPlace, releasePlace } from '@/lib/domain/record/write/places'
import { type Cell, cell, type Row, type Table } from '@/lib/domain/record/written-record'
import { hasMeanings, meaningOf } from '@/lib/domain/release/item/threshold'
import type { FullField } from '@/lib/domain/release/snapshot/full'
import { metFields } from '@/lib/domain/verdict/document-conditions'
import { emptyFields } from '@/lib/domain/verdict/scope/empty-fields'
import { countingSections } from '@/lib/domain/verdict/scope/scope'

/** What an answer says of the release. */
function saysOf(field: FullField): string {
  switch (meaningOf(field)) {
    case 'pass':
      return 'GO'
    case 'warn':
      return 'CONDITIONAL'
    case 'fail':
      return 'NO-GO'
    case 'not-applicable':
      return 'does not apply'
    case 'undecided':
    case null:
      return field.required ? 'HOLD' : 'nothing'
  }
}

/** Each decision field with its answer, what that says, and who gave it. */
export function decisionFieldTable({ release, places }: ReleaseRecord): Table {
  const filledAt = new Map(places.fields.map((field) => [field.id, field.filledAt]))
  const counting = countingSections(release)
  const met = metFields(release)
  const row = (field: FullField, where: Cell, counts: boolean): Row => {
    const at = filledAt.get(field.id)
    const who = spokenValue(field) === null ? [] : [field.filledBy, at && moment(at)]
    return {
      cells: [
        cell(field.label),
        where,
        cell(spokenValue(field) ?? 'not decided', { strong: true }),
        cell(!counts ? 'does not count' : met.has(field.id) ? 'GO: its condition is closed' : saysOf(field)),
        cell(who.filter(Boolean).join(', ')),
      ],
    }
  }
  const own = release.fields.filter(hasMeanings).map((field) => row(field, cell('the release'), true))
  const ofSections = release.sections.flatMap(({ id, title, fields }) =>
    fields
      .filter(hasMeanings)
      .map((field) =>
        row(field, cell(title, { place: `${releasePlace(release.id)}#section-${id}` }), counting.has(id)),
      ),
  )
  return {
    ...{ id: 'decision-fields', title: 'Decisions of the checklist', level: 2 },
    columns: ['Field', 'Where', 'Answer', 'Says', 'Decided by'],
    rows: [...own, ...ofSections],
  }
}

/** Fields of required items that nobody had to fill in, and nobody did. */
export function emptyFieldTable({ release }: ReleaseRecord): Table {
  const { other, items } = emptyFields(release)
  return {
    ...{ id: 'empty-fields', title: 'Empty fields', level: 2, columns: ['Item', 'Empty'] },
    lead: `${other} field${other === 1 ? '' : 's'} of required items ${other === 1 ? 'is' : 'are'} empty. The checklist does not ask for ${other === 1 ? 'it' : 'them'}.`,
    rows: items.map(({ itemId, title, labels }) => ({
      cells: [cell(title, { place: itemPlace(release.id, itemId) }), cell(labels.join(', '))],
    })),
  }
}
