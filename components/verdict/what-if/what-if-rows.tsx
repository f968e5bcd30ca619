'use client'
// Rows of what can be supposed: each a label, what is so, and what would be so instead.
import { useState } from 'react'
import { SelectField, TextField } from '@/components/ui/form/field'
import { verdictText } from '@/components/verdict/text'

/** Chosen where nothing is supposed. */
const AS_IT_IS = ''
const MANY = 40
/** So many rows are found by reading. */
const FEW = 8

/** `value` null: nothing is supposed. Without `options` a text is typed. */
export type SupposedRow = {
  id: string
  label: string
  is: string
  value: string | null
  options?: { value: string; label: string }[]
  onChange(value: string | null): void
}

/** What is typed stays as it is typed, also while it is no value yet. */
function TypedValue({ label, is, value, onChange }: SupposedRow) {
  const [text, setText] = useState(value ?? '')
  return (
    <TextField
      bare
      label={label}
      placeholder={is}
      value={text}
      onChange={(event) => {
        setText(event.target.value)
        onChange(event.target.value === '' ? null : event.target.value)
      }}
    />
  )
}

function Row(row: SupposedRow) {
  const { label, is, value, options, onChange } = row
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_minmax(8rem,14rem)] items-center gap-3 border-line border-b py-0.5">
      <span className={`wrap-anywhere ${value === null ? '' : 'font-strong'}`}>{label}</span>
      {options ? (
        <SelectField
          bare
          label={label}
          value={value ?? AS_IT_IS}
          options={[{ value: AS_IT_IS, label: is }, ...options]}
          onChange={(event) => onChange(event.target.value === AS_IT_IS ? null : event.target.value)}
        />
      ) : (
        <TypedValue {...row} />
      )}
    </li>
  )
}

type Props = { name: string; title: string; rows: SupposedRow[]; find: string }

/** Nothing where there is nothing to suppose. */
export function SupposedRows({ name, title, rows, find: findLabel }: Props) {
  const [find, setFind] = useState('')
  if (rows.length === 0) return null
  const found = rows.filter(({ label }) => label.toLowerCase().includes(find.trim().toLowerCase()))
  return (
    <section aria-label={name}>
      <h2 className="font-strong">{title}</h2>
      {rows.length > FEW && (
        <div className="my-2 max-w-80">
          <TextField
            bare
            label={findLabel}
            placeholder={verdictText.whatIfRows.findAmong(rows.length)}
            value={find}
            onChange={(event) => setFind(event.target.value)}
          />
        </div>
      )}
      <ul>
        {found.slice(0, MANY).map((row) => (
          <Row key={row.id} {...row} />
        ))}
      </ul>
      {found.length > MANY && (
        <p className="text-small text-soft">{verdictText.whatIfRows.moreFindThemByName(found.length - MANY)}</p>
      )}
    </section>
  )
}
