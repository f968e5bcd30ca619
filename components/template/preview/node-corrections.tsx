'use client'
// What can be set right about the section or item that is chosen. Each change is written into the document as a
// comment.
import { useState } from 'react'
import { FIELD_TYPES, KINDS, optionsOf, VERIFICATIONS } from '@/components/template/preview/wording'
import { templateText } from '@/components/template/text'
import { SelectField, TextField } from '@/components/ui/form/field'
import type { Correction } from '@/lib/domain/checklist/corrections/correction'
import type { FieldNode, ItemNode, SectionNode } from '@/lib/domain/checklist/structure'
import { withoutControls } from '@/lib/domain/document/bidi'

type Correct = (correction: Correction) => void
type Props = { node: SectionNode | ItemNode; busy: boolean; onCorrect: Correct }

/** A bound as it is typed: the reader of corrections takes two values with a unit only. */
function typedBound({ threshold, unit }: FieldNode): string {
  if (!threshold) return ''
  return threshold.comparator === 'between'
    ? `${threshold.value}-${threshold.upper ?? threshold.value} ${unit ?? 'MB'}`
    : `${threshold.comparator} ${threshold.value}`
}

function pick<T extends string>(names: Record<T, string>, value: string): T | undefined {
  return optionsOf(names).find((option) => option.value === value)?.value
}

function FieldCorrection({ field, node, busy, onCorrect }: Props & { field: FieldNode }) {
  const [unit, setUnit] = useState(field.unit ?? '')
  const [bound, setBound] = useState(typedBound(field))
  const say = (facts: object) => onCorrect({ key: node.key, says: { field: field.label, ...facts } })
  const label = withoutControls(field.label)
  return (
    <fieldset
      disabled={busy}
      className="grid grid-cols-2 items-center gap-2 border-line border-t pt-2 wide:grid-cols-[minmax(0,1.2fr)_minmax(0,1fr)_4.5rem_5.5rem_auto]"
    >
      <legend className="sr-only">{label}</legend>
      <p className="col-span-2 min-w-0 font-strong text-small wide:col-span-1" dir="auto">
        {label}
      </p>
      <SelectField
        label={templateText.nodeCorrections.typeOf(label)}
        bare
        options={optionsOf(FIELD_TYPES)}
        value={field.type}
        onChange={(event) => say({ type: pick(FIELD_TYPES, event.target.value) })}
      />
      <TextField
        label={templateText.nodeCorrections.unitOf(label)}
        bare
        placeholder={templateText.nodeCorrections.unit}
        value={unit}
        onChange={(event) => setUnit(event.target.value)}
        onBlur={() => unit !== (field.unit ?? '') && say({ unit })}
      />
      <TextField
        label={templateText.nodeCorrections.thresholdOf(label)}
        bare
        placeholder="< 500"
        value={bound}
        onChange={(event) => setBound(event.target.value)}
        onBlur={() => bound !== typedBound(field) && say({ threshold: bound, type: 'number' })}
      />
      <label className="flex items-center gap-2 text-small">
        <input type="checkbox" checked={field.required} onChange={(event) => say({ required: event.target.checked })} />
        {templateText.nodeCorrections.required}
        <span className="sr-only">: {label}</span>
      </label>
    </fieldset>
  )
}

/**
 * The corrections of a node: what a section is for; whether an item is required and who decides it; type, unit and
 * bound of each field.
 */
export function NodeCorrections({ node, busy, onCorrect }: Props) {
  return (
    <div className="flex flex-col gap-2 rounded-inner border border-line bg-paper p-3">
      {'sections' in node ? (
        <div className="max-w-60">
          <SelectField
            label={templateText.nodeCorrections.sectionKind}
            disabled={busy}
            options={optionsOf(KINDS)}
            value={node.kind}
            onChange={(event) => {
              const kind = pick(KINDS, event.target.value)
              if (kind) onCorrect({ key: node.key, says: { kind } })
            }}
          />
        </div>
      ) : (
        <div className="flex flex-wrap items-end gap-4">
          <div className="max-w-60">
            <SelectField
              label={templateText.nodeCorrections.decidedBy}
              disabled={busy}
              options={optionsOf(VERIFICATIONS)}
              value={node.verification}
              onChange={(event) => {
                const verification = pick(VERIFICATIONS, event.target.value)
                if (verification) onCorrect({ key: node.key, says: { verification } })
              }}
            />
          </div>
          <label className="flex h-8 items-center gap-2">
            <input
              type="checkbox"
              disabled={busy}
              checked={node.required}
              onChange={(event) => onCorrect({ key: node.key, says: { required: event.target.checked } })}
            />
            {templateText.nodeCorrections.required}
          </label>
        </div>
      )}
      {node.fields.map((field) => (
        <FieldCorrection
          key={`${field.key} ${field.type} ${field.unit} ${typedBound(field)}`}
          field={field}
          node={node}
          busy={busy}
          onCorrect={onCorrect}
        />
      ))}
    </div>
  )
}
