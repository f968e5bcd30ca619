'use client'
// Saying something in words before it is done: how an issue was resolved, why a release is opened again.
import { type FormEvent, useState } from 'react'
import { decisionText } from '@/components/decision/text'
import { useServerAction } from '@/components/shell/use-server-action'
import { Dialog } from '@/components/ui/dialog/dialog'
import { DialogFoot } from '@/components/ui/dialog/dialog-foot'
import { TextArea } from '@/components/ui/form/field'
import type { Answer } from '@/lib/domain/answer'

type Props = {
  title: string
  explain: string
  label: string
  submit: string
  danger?: boolean
  /** How many characters it may have. */
  longest?: number
  onClose(): void
  onSay(words: string): Promise<Answer<unknown>>
}

export function TextDialog({ title, explain, label, submit, danger = false, longest, onClose, onSay }: Props) {
  const [words, setWords] = useState('')
  const { error, busy, run } = useServerAction(onClose)
  const say = (event: FormEvent) => {
    event.preventDefault()
    run(() => onSay(words.trim()))
  }
  return (
    <Dialog open onClose={onClose} title={title} explain={explain}>
      <form onSubmit={say} className="flex flex-col gap-3">
        <TextArea
          label={label}
          required
          maxLength={longest}
          value={words}
          onChange={(event) => setWords(event.target.value)}
          hint={decisionText.textDialog.itIsRecordedInThe}
        />
        <DialogFoot onClose={onClose} error={error} tone={danger ? 'danger' : 'main'} disabled={busy}>
          {submit}
        </DialogFoot>
      </form>
    </Dialog>
  )
}
