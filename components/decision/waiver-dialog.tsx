'use client'
// Asking that somebody else accepts an item as it is, for a time.
import Link from 'next/link'
import { type FormEvent, type ReactNode, useEffect, useState } from 'react'
import { decisionText } from '@/components/decision/text'
import { Name } from '@/components/people/name'
import { useServerAction } from '@/components/shell/use-server-action'
import { Dialog } from '@/components/ui/dialog/dialog'
import { DialogFoot } from '@/components/ui/dialog/dialog-foot'
import { TextArea, TextField } from '@/components/ui/form/field'
import { Notice } from '@/components/ui/notice'
import { readGrantersAction, requestWaiverAction } from '@/lib/decision/actions'
import type { Answer } from '@/lib/domain/answer'
import type { ItemView } from '@/lib/domain/release/view/view'

const DAY_MS = 86_400_000
const dayIn = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10)

type Granters = { people: { id: string; name: string }[] } | { error: string }

function useGranters(itemId: string): Granters | null {
  const [granters, setGranters] = useState<Granters | null>(null)
  useEffect(() => {
    let gone = false
    void readGrantersAction({ itemId }).then(
      (answer) => !gone && setGranters(answer.ok ? { people: answer.result } : { error: answer.message }),
    )
    return () => {
      gone = true
    }
  }, [itemId])
  return granters
}

/** Who could grant it. Nobody: a waiver would wait for ever, so the way out is said before it is asked for. */
function WhoGrants({ item, projectId }: { item: ItemView; projectId: string }) {
  const granters = useGranters(item.id)
  if (granters === null) return <p className="text-small text-soft">{decisionText.waiverDialog.loadingWhoCanGrantIt}</p>
  if ('error' in granters) return <Notice tone="error">{granters.error}</Notice>
  if (granters.people.length === 0)
    return (
      <Notice tone="hold">
        <p>
          {decisionText.waiverDialog.nobodyCanGrantIt}{' '}
          <Link href={`/projects/${projectId}`} className="text-accent underline">
            {decisionText.waiverDialog.addALeadToThe}
          </Link>
        </p>
      </Notice>
    )
  return (
    <p className="text-small text-soft">
      {decisionText.waiverDialog.canBeGrantedBy}{' '}
      {granters.people.map(({ id, name }, at) => (
        <span key={id}>
          {at > 0 && ', '}
          <Name text={name} />
        </span>
      ))}
      {decisionText.waiverDialog.itHasNoEffectUntil}
    </p>
  )
}

type Requested = { reason: string; scope: string; expiresAt: string }
type Props = {
  explain: string
  /** Who may grant it. */
  granting: ReactNode
  onClose(): void
  onAsk(requested: Requested): Promise<Answer<unknown>>
}

type OfItem = { item: ItemView; projectId: string; onClose(): void }

export function ItemWaiverDialog({ item, projectId, onClose }: OfItem) {
  return (
    <WaiverDialog
      explain={item.title}
      granting={<WhoGrants item={item} projectId={projectId} />}
      onClose={onClose}
      onAsk={(requested) => requestWaiverAction({ itemId: item.id, ...requested })}
    />
  )
}

export function WaiverDialog({ explain, granting, onClose, onAsk }: Props) {
  const [reason, setReason] = useState('')
  const [scope, setScope] = useState('')
  const [until, setUntil] = useState(() => dayIn(7))
  const { error, busy, run } = useServerAction(onClose)
  const ask = (event: FormEvent) => {
    event.preventDefault()
    run(() => onAsk({ reason, scope, expiresAt: `${until}T23:59:59Z` }))
  }
  return (
    <Dialog open onClose={onClose} title={decisionText.waiverDialog.requestWaiver} explain={explain}>
      <form onSubmit={ask} className="flex flex-col gap-3">
        <TextArea
          label={decisionText.waiverDialog.reason}
          required
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          hint={decisionText.waiverDialog.reasonHint}
        />
        <TextField
          label={decisionText.waiverDialog.scope}
          value={scope}
          onChange={(event) => setScope(event.target.value)}
          hint={decisionText.waiverDialog.scopePlaceholder}
        />
        <TextField
          label={decisionText.waiverDialog.until}
          type="date"
          required
          value={until}
          min={dayIn(0)}
          onChange={(event) => setUntil(event.target.value)}
          hint={decisionText.waiverDialog.untilHint}
        />
        {granting}
        <DialogFoot onClose={onClose} error={error} disabled={busy}>
          {decisionText.waiverDialog.request}
        </DialogFoot>
      </form>
    </Dialog>
  )
}
