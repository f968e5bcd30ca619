'use client'
// The conditions that a signer sets: what, who, until when, and where it will show.
import { Plus } from 'lucide-react'
import { signoffText } from '@/components/signoff/text'
import { Button } from '@/components/ui/button'
import { SelectField, TextField } from '@/components/ui/form/field'

/** `due` is as the control holds it: local time, to the minute. */
export type ConditionDraft = { key: number; text: string; ownerId: string; due: string; itemId: string }

type Props = {
  drafts: ConditionDraft[]
  members: { id: string; name: string }[]
  probed: { id: string; title: string }[]
  /** Whether conditions of this role stand open already. */
  demanded: boolean
  /** Whether a condition must be written here. */
  required: boolean
  onChange(drafts: ConditionDraft[]): void
  onAdd(): void
}

export function ConditionRows({ drafts, members, probed, demanded, required, onChange, onAdd }: Props) {
  const set = (key: number, part: Partial<ConditionDraft>) =>
    onChange(drafts.map((draft) => (draft.key === key ? { ...draft, ...part } : draft)))
  return (
    <div className="flex flex-col gap-3">
      {drafts.map((draft, at) => (
        <fieldset key={draft.key} className="grid grid-cols-2 gap-2 border-line border-s-2 ps-3">
          <legend className="sr-only">{signoffText.conditionRows.condition(at + 1)}</legend>
          <div className="col-span-2">
            <TextField
              label={signoffText.conditionRows.condition(at + 1)}
              required={required && at === 0}
              maxLength={1000}
              value={draft.text}
              onChange={(event) => set(draft.key, { text: event.target.value })}
            />
          </div>
          <SelectField
            label={signoffText.conditionRows.owner}
            value={draft.ownerId}
            onChange={(event) => set(draft.key, { ownerId: event.target.value })}
            options={members.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <TextField
            label={signoffText.conditionRows.due}
            type="datetime-local"
            required
            value={draft.due}
            onChange={(event) => set(draft.key, { due: event.target.value })}
          />
          {probed.length > 0 && (
            <div className="col-span-2">
              <SelectField
                label={signoffText.conditionRows.verifiedByProbe}
                value={draft.itemId}
                onChange={(event) => set(draft.key, { itemId: event.target.value })}
                options={[
                  { value: '', label: signoffText.conditionRows.noProbe },
                  ...probed.map(({ id, title }) => ({ value: id, label: title })),
                ]}
              />
            </div>
          )}
        </fieldset>
      ))}
      <div className="flex items-center gap-3">
        <Button small onClick={onAdd}>
          <Plus size={13} aria-hidden />
          {signoffText.conditionRows.addCondition}
        </Button>
        <span className="text-small text-soft">{signoffText.conditionRows.explanation(demanded)}</span>
      </div>
    </div>
  )
}
