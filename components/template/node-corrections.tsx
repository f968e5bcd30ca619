'use client'
// What can be set right about the section or item that is chosen. Each change is written into the document as a comment.
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { SelectField, TextField } from '@/components/ui/field'
import type { Correction } from '@/lib/domain/checklist/corrections/correction'
import type { FieldNode, ItemNode, SectionNode } from '@/lib/domain/checklist/structure'
import { FieldType, SectionKind, Verification } from '@/lib/domain/words'

type Correct = (correction: Correction) => void
type Props = { node: SectionNode | ItemNode; busy: boolean; onCorrect: Correct }

const options = (values: readonly string[]) => values.map((value) => ({ value, label: value }))

function boundText({ threshold }: FieldNode): string {
  if (!threshold) return ''
  return threshold.comparator === 'between'
    ? `${threshold.value}-${threshold.upper ?? threshold.value} MB`
    : `${threshold.comparator} ${threshold.value}`
}

function FieldCorrection({ field, node, busy, onCorrect }: Props & { field: FieldNode }) {
  const [unit, setUnit] = useState(field.unit ?? '')
  const [bound, setBound] = useState(boundText(field))
  const say = (facts: object) => onCorrect({ key: node.key, says: { field: field.label, ...facts } })
  return (
    <fieldset disabled={busy} className="grid grid-cols-2 gap-2 border-line border-t pt-2 wide:grid-cols-5">
      <legend className="sr-only">{field.label}</legend>
      <p className="col-span-2 self-center font-strong text-small wide:col-span-1">{field.label}</p>
      <SelectField
        label={`Type of ${field.label}`}
        bare
        options={options(FieldType.options)}
        value={field.type}
        onChange={(event) => say({ type: FieldType.parse(event.target.value) })}
      />
      <TextField
        label={`Unit of ${field.label}`}
        bare
        placeholder="unit"
        value={unit}
        onChange={(event) => setUnit(event.target.value)}
        onBlur={() => unit !== (field.unit ?? '') && say({ unit })}
      />
      <TextField
        label={`Bound of ${field.label}`}
        bare
        placeholder="< 500"
        value={bound}
        onChange={(event) => setBound(event.target.value)}
        onBlur={() => bound !== boundText(field) && say({ threshold: bound, type: 'number' })}
      />
      <label className="flex items-center gap-2 text-small">
        <input type="checkbox" checked={field.required} onChange={(event) => say({ required: event.target.checked })} />{' '}
        required
      </label>
    </fieldset>
  )
}

/** The corrections of a node: what a section is for; whether an item is required and who decides it; type, unit and bound of each blank. */
export function NodeCorrections({ node, busy, onCorrect }: Props) {
  return (
    <div className="flex flex-col gap-2 py-2">
      {'sections' in node ? (
        <div className="max-w-60">
          <SelectField
            label="What this section is for"
            disabled={busy}
            options={options(SectionKind.options)}
            value={node.kind}
            onChange={(event) => onCorrect({ key: node.key, says: { kind: SectionKind.parse(event.target.value) } })}
          />
        </div>
      ) : (
        <div className="flex flex-wrap items-end gap-4">
          <label className="flex items-center gap-2 text-small">
            <input
              type="checkbox"
              disabled={busy}
              checked={node.required}
              onChange={(event) => onCorrect({ key: node.key, says: { required: event.target.checked } })}
            />{' '}
            Required
          </label>
          <SelectField
            label="Decided by"
            disabled={busy}
            options={options(Verification.options)}
            value={node.verification}
            onChange={(event) =>
              onCorrect({ key: node.key, says: { verification: Verification.parse(event.target.value) } })
            }
          />
        </div>
      )}
      {node.fields.map((field) => (
        <FieldCorrection
          key={`${field.key} ${field.type} ${field.unit} ${boundText(field)}`}
          field={field}
          node={node}
          busy={busy}
          onCorrect={onCorrect}
        />
      ))}
    </div>
  )
}

/** Who signs: required or not, independent or not, taken out, added. */
export function RoleCorrections({
  roles,
  busy,
  onCorrect,
}: {
  roles: { role: string; required: boolean; independent: boolean }[]
  busy: boolean
  onCorrect: Correct
}) {
  const [name, setName] = useState('')
  return (
    <details>
      <summary className="text-accent text-small">Who signs</summary>
      <ul className="flex flex-col gap-1 py-2">
        {roles.map(({ role, required, independent }) => (
          <li key={role} className="flex flex-wrap items-center gap-x-4 text-small">
            <span className="min-w-40 font-strong">{role}</span>
            <label className="flex items-center gap-2">
              <input
                type="checkbox"
                disabled={busy}
                checked={required}
                onChange={(event) => onCorrect({ says: { role, required: event.target.checked } })}
              />{' '}
              required
            </label>
            <label className="flex items-center gap-2">
              <input
                type="checkbox"
                disabled={busy}
                checked={independent}
                onChange={(event) => onCorrect({ says: { role, independent: event.target.checked } })}
              />{' '}
              did none of the work
            </label>
            <Button
              small
              tone="quiet"
              disabled={busy}
              onClick={() => onCorrect({ says: { role, removed: true } })}
              aria-label={`${role} does not sign`}
            >
              Does not sign
            </Button>
          </li>
        ))}
      </ul>
      <form
        className="flex items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() === '') return
          onCorrect({ says: { role: name.trim() } })
          setName('')
        }}
      >
        <TextField
          label="Another role"
          value={name}
          maxLength={120}
          onChange={(event) => setName(event.target.value)}
        />
        <Button type="submit" disabled={busy}>
          Add
        </Button>
      </form>
    </details>
  )
}
