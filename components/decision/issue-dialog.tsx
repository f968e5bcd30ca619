'use client'
// Writing down a problem: what, how bad, whose.
import { type FormEvent, useState } from 'react'
import { decisionText } from '@/components/decision/text'
import { useServerAction } from '@/components/shell/use-server-action'
import { Dialog } from '@/components/ui/dialog'
import { DialogFoot } from '@/components/ui/dialog-foot'
import { CheckField, SelectField, TextField } from '@/components/ui/field'
import { openIssueAction } from '@/lib/decision/actions'
import { Severity } from '@/lib/domain/enums'
import type { ItemView } from '@/lib/domain/release/view'

const SEVERITIES = [
  { value: 'critical', label: decisionText.issueDialog.critical },
  { value: 'high', label: decisionText.issueDialog.high },
  { value: 'medium', label: decisionText.issueDialog.medium },
  { value: 'low', label: decisionText.issueDialog.low },
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
    item ? `${item.title}${item.outcome === 'failed' && item.reason ? `: ${item.reason}` : ''}`.slice(0, 300) : '',
  )
  const [severity, setSeverity] = useState<Severity>(item?.outcome === 'failed' ? 'high' : 'medium')
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
    <Dialog
      open
      onClose={onClose}
      title={decisionText.issueDialog.openIssue}
      explain={item ? item.title : decisionText.issueDialog.aboutTheRelease}
    >
      <form onSubmit={open} className="flex flex-col gap-3">
        <TextField
          label={decisionText.issueDialog.whatIsWrong}
          required
          maxLength={300}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
        <SelectField
          label={decisionText.issueDialog.severity}
          value={severity}
          options={SEVERITIES}
          onChange={(event) => setSeverity(Severity.parse(event.target.value))}
        />
        {severity !== 'critical' && (
          <CheckField label={decisionText.issueDialog.holdsTheRelease} checked={blocking} onChange={setBlocking} />
        )}
        <TextField
          label={decisionText.issueDialog.owner}
          value={owner}
          maxLength={120}
          onChange={(event) => setOwner(event.target.value)}
          hint={decisionText.issueDialog.ownerPlaceholder}
        />
        <TextField
          label={decisionText.issueDialog.link}
          type="url"
          value={link}
          placeholder={decisionText.issueDialog.https}
          onChange={(event) => setLink(event.target.value)}
        />
        <DialogFoot onClose={onClose} error={error} disabled={busy}>
          {decisionText.issueDialog.openIssue}
        </DialogFoot>
      </form>
    </Dialog>
  )
}
