'use client'
// Asking that somebody else accepts an item as it is, for a time.
import { type FormEvent, useState } from 'react'
import { useDeed } from '@/components/shell/use-deed'
import { Dialog } from '@/components/ui/dialog'
import { DialogFoot } from '@/components/ui/dialog-foot'
import { TextArea, TextField } from '@/components/ui/field'
import { askWaiverAction } from '@/lib/decision/actions'
import type { Answer } from '@/lib/domain/answer'
import type { ItemView } from '@/lib/domain/release/view'

const DAY_MS = 86_400_000
const dayIn = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10)

type Asked = { reason: string; scope: string; expiresAt: string }
type Props = {
  explain: string
  /** Who may grant it, in a sentence. */
  granting: string
  onClose(): void
  onAsk(asked: Asked): Promise<Answer<unknown>>
}

export function ItemWaiverDialog({ item, onClose }: { item: ItemView; onClose(): void }) {
  return (
    <WaiverDialog
      explain={item.title}
      granting="Somebody else has to grant it: a lead of the project who did not decide this item. Until then it changes nothing."
      onClose={onClose}
      onAsk={(asked) => askWaiverAction({ itemId: item.id, ...asked })}
    />
  )
}

export function WaiverDialog({ explain, granting, onClose, onAsk }: Props) {
  const [reason, setReason] = useState('')
  const [scope, setScope] = useState('')
  const [until, setUntil] = useState(() => dayIn(7))
  const { trouble, busy, run } = useDeed(onClose)
  const ask = (event: FormEvent) => {
    event.preventDefault()
    run(() => onAsk({ reason, scope, expiresAt: `${until}T23:59:59Z` }))
  }
  return (
    <Dialog open onClose={onClose} title="Ask for a waiver" explain={explain}>
      <form onSubmit={ask} className="flex flex-col gap-3">
        <TextArea
          label="Reason"
          required
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          hint="Why it may be accepted as it is. It shows wherever the item shows."
        />
        <TextField
          label="Scope"
          value={scope}
          onChange={(event) => setScope(event.target.value)}
          hint="What it is good for: this release, one environment, one customer"
        />
        <TextField
          label="Until"
          type="date"
          required
          value={until}
          min={dayIn(0)}
          onChange={(event) => setUntil(event.target.value)}
          hint="To the end of that day, in UTC"
        />
        <p className="text-small text-soft">{granting}</p>
        <DialogFoot onClose={onClose} trouble={trouble} disabled={busy}>
          Ask
        </DialogFoot>
      </form>
    </Dialog>
  )
}
