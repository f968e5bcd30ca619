// What is for one case only, whether it applies, and what a lead said of it whatever the document's choice is.
import type { ReleaseRecord } from '@/lib/domain/record/record'
import { moment } from '@/lib/domain/record/write/phrases'
import { cell, type Table } from '@/lib/domain/record/written-record'
import { viewCases } from '@/lib/domain/release/view/view-cases'
import { whenText } from '@/lib/domain/release/view/when-text'

export function caseTable({ release }: ReleaseRecord): Table {
  return {
    ...{ id: 'cases', title: 'For one case only', level: 2 },
    columns: ['What', 'Applies', 'As the checklist says', 'Decided otherwise'],
    rows: viewCases(release).map(({ title, applies, when, override }) => ({
      cells: [
        cell(title),
        cell(applies ? 'yes' : 'no'),
        cell(whenText(when)),
        cell(override && `${override.by}, ${moment(override.at)}: ${override.reason}`),
      ],
    })),
  }
}
