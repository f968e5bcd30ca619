'use client'
// Writing down a problem: what, how bad, whose.
import { type FormEvent, useState } from 'react'
import { useServerAction } from '@/components/shell/use-server-action'
import { Dialog } from '@/components/ui/dialog/dialog'
import { DialogFoot } from '@/components/ui/dialog/dialog-foot'
import { CheckField, SelectField, TextField } from '@/components/ui/form/field'
import { openIssueAction } from '@/lib/decision/actions'
import { Severity } from '@/lib/domain/enums'
import { OUTCOMES } from '@/lib/domain/release/item/outcomes'
import type { ItemView } from '@/lib/domain/release/view/view'

const SEVERITIES = [
  { value: 'critical', label: 'Critical: it stands against the release' },
  { value: 'high', label: 'High' },
  { value: 'medium', label: 'Medium' },
  { value: 'low', label: 'Low' },
]

/** Of an item, or of the release as a whole. A failed item brings its own words along. */
export function IssueDialog({
  releaseId,
  item,
  onClose,
}: {
  releaseId: string
  item: ItemView | null
  onClose(): void
}) {
  const [title, setTitle] = useState(
    item
      ? `${item.title}${OUTCOMES[item.outcome].isFailure && item.reason ? `: ${item.reason}` : ''}`.slice(0, 300)
      : '',
  )
  const [severity, setSeverity] = useState<Severity>(item && OUTCOMES[item.outcome].isFailure ? 'high' : 'medium')
  const [blocking, setBlocking] = useState(false)
  const [owner, setOwner] = useState('')
  const [link, setLink] = useState('')
  const { error, busy, run } = useServerAction(onClose)
  const open = (event: FormEvent) => {
    event.preventDefault()
    run(() =>
      openIssueAction({
        releaseId,
        ...(item && { itemId: item.id }),
        title,
        severity,
        blocking,
        ...(owner && { owner }),
        ...(link && { link }),
      }),
    )
  }
  return (
    <Dialog open onClose={onClose} title="Open an issue" explain={item ? item.title : 'Of the release as a whole'}>
      <form onSubmit={open} className="flex flex-col gap-3">
        <TextField
          label="What is wrong"
          required
          maxLength={300}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
        <SelectField
          label="Severity"
          value={severity}
          options={SEVERITIES}
          onChange={(event) => setSeverity(Severity.parse(event.target.value))}
        />
        {severity !== 'critical' && (
          <CheckField label="It holds the release until it is resolved" checked={blocking} onChange={setBlocking} />
        )}
        <TextField
          label="Owner"
          value={owner}
          maxLength={120}
          onChange={(event) => setOwner(event.target.value)}
          hint="Who looks after it"
        />
        <TextField
          label="Link"
          type="url"
          value={link}
          placeholder="https://"
          onChange={(event) => setLink(event.target.value)}
        />
        <DialogFoot onClose={onClose} error={error} disabled={busy}>
          Open it
        </DialogFoot>
      </form>
    </Dialog>
  )
}
