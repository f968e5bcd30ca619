'use client'
// Saying why: for what does not apply, is blocked, has failed, or passes against the evidence.
import { type FormEvent, useState } from 'react'
import { checklistText } from '@/components/checklist/text'
import { Dialog } from '@/components/ui/dialog/dialog'
import { DialogFoot } from '@/components/ui/dialog/dialog-foot'
import { TextArea } from '@/components/ui/form/field'
import type { Outcome } from '@/lib/domain/enums'
import { OUTCOMES } from '@/lib/domain/release/item/outcomes'
import type { ItemView } from '@/lib/domain/release/view/view'

type Props = {
  item: ItemView
  outcome: Outcome
  explain?: string | undefined
  onClose(): void
  onSay(reason: string): void
}

export function ReasonDialog({ item, outcome, explain, onClose, onSay }: Props) {
  const [reason, setReason] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSay(reason.trim())
  }
  return (
    <Dialog open onClose={onClose} title={OUTCOMES[outcome].reasonTitle} explain={explain ?? item.title}>
      <form onSubmit={submit} className="flex flex-col gap-3">
        <TextArea
          label={checklistText.reasonDialog.reason}
          required={OUTCOMES[outcome].insists}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          hint={checklistText.reasonDialog.shownWithTheItem}
        />
        <DialogFoot onClose={onClose}>{checklistText.reasonDialog.save}</DialogFoot>
      </form>
    </Dialog>
  )
}
