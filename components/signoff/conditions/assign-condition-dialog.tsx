'use client'
// Who meets a condition of the document, and until when.
import { type FormEvent, useState } from 'react'
import { useServerAction } from '@/components/shell/use-server-action'
import { inAWeek } from '@/components/signoff/sign/use-statement'
import { signoffText } from '@/components/signoff/text'
import { Dialog } from '@/components/ui/dialog/dialog'
import { DialogFoot } from '@/components/ui/dialog/dialog-foot'
import { SelectField, TextField } from '@/components/ui/form/field'
import type { SignOffDesk } from '@/lib/domain/release/view/view'
import { assignConditionAction } from '@/lib/signoff/actions'

export type Assignable = { fieldId: string; text: string }

type Props = {
  releaseId: string
  condition: Assignable
  desk: Pick<SignOffDesk, 'members' | 'probed'>
  onClose(): void
}

export function AssignConditionDialog({ releaseId, condition, desk, onClose }: Props) {
  const [ownerId, setOwnerId] = useState('')
  const [due, setDue] = useState(inAWeek)
  const [itemId, setItemId] = useState('')
  const { error, busy, run } = useServerAction(onClose)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const dueAt = new Date(due).toISOString()
    const { fieldId } = condition
    run(() => assignConditionAction({ releaseId, fieldId, ownerId, dueAt, ...(itemId && { itemId }) }))
  }
  return (
    <Dialog open onClose={onClose} title={signoffText.assignConditionDialog.assignCondition} explain={condition.text}>
      <form onSubmit={submit} className="flex flex-col gap-3">
        <SelectField
          label={signoffText.assignConditionDialog.owner}
          required
          value={ownerId}
          onChange={(event) => setOwnerId(event.target.value)}
          options={[
            { value: '', label: signoffText.assignConditionDialog.choose },
            ...desk.members.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <TextField
          label={signoffText.assignConditionDialog.due}
          type="datetime-local"
          required
          value={due}
          onChange={(event) => setDue(event.target.value)}
        />
        {desk.probed.length > 0 && (
          <SelectField
            label={signoffText.assignConditionDialog.verifiedByProbe}
            value={itemId}
            onChange={(event) => setItemId(event.target.value)}
            options={[
              { value: '', label: signoffText.assignConditionDialog.noProbe },
              ...desk.probed.map(({ id, title }) => ({ value: id, label: title })),
            ]}
          />
        )}
        <DialogFoot onClose={onClose} error={error} disabled={busy || ownerId === ''}>
          {signoffText.assignConditionDialog.assign}
        </DialogFoot>
      </form>
    </Dialog>
  )
}
