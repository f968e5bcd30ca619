// What a control of the what-if page gets, and the rows that several of them are made of.
import type { ReactNode } from 'react'
import { verdictText } from '@/components/verdict/text'
import type { SupposedRow } from '@/components/verdict/what-if/what-if-rows'
import type { ItemState, ReleaseSnapshot } from '@/lib/domain/release/snapshot/snapshot'
import type { CriterionAnswers } from '@/lib/domain/verdict/criteria/criterion-answers'
import type { Supposition } from '@/lib/domain/verdict/what-if/supposition'

/** `snapshot` and `answers` are as it is; `counting` is of the release as supposed. */
export type Supposing = {
  snapshot: ReleaseSnapshot
  now: Date
  answers: CriterionAnswers
  counting: ReadonlySet<string>
  supposition: Supposition
  onChange(supposition: Supposition): void
}
export type Control = (props: Supposing) => ReactNode

export const DECADE_OF_HOURS = 87_600

/** The record without a key, or with another value for it. */
export function put<T>(record: Record<string, T>, key: string, value: T | null | undefined): Record<string, T> {
  const { [key]: _was, ...rest } = record
  return value === null || value === undefined ? rest : { ...rest, [key]: value }
}

export const optionsOf = (values: readonly string[]) => values.map((value) => ({ value, label: value }))

export type YesNo = { yes: string; no: string }

/** A row of something that is so or not. `is` null: nobody has said. */
export function yesNoRow(
  {
    id,
    label,
    is,
    unknown = verdictText.control.notAnswered,
  }: { id: string; label: string; is: boolean | null; unknown?: string },
  { yes, no }: YesNo,
  supposed: boolean | undefined,
  onChange: (value: boolean | null) => void,
): SupposedRow {
  return {
    ...{ id, label, is: verdictText.control.noChange(is === null ? unknown : is ? yes : no) },
    value: supposed === undefined ? null : supposed ? 'yes' : 'no',
    options: [
      { value: 'yes', label: yes },
      { value: 'no', label: no },
    ],
    onChange: (value) => onChange(value === null ? null : value === 'yes'),
  }
}

export const countingItems = ({ snapshot, counting }: Supposing): ItemState[] =>
  snapshot.items.filter((item) => item.required && counting.has(item.sectionId))
