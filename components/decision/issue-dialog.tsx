'use client'
// Writing down a problem: what, how bad, whose.
import { useState } from 'react'
import { z } from 'zod'
import { decisionText } from '@/components/decision/text'
import { RequiredText, useForm } from '@/components/shell/use-form'
import { Dialog } from '@/components/ui/dialog/dialog'
import { DialogFoot } from '@/components/ui/dialog/dialog-foot'
import { CheckField, SelectField, TextField } from '@/components/ui/form/field'
import { openIssueAction } from '@/lib/decision/actions'
import { Severity } from '@/lib/domain/enums'
import { OUTCOMES } from '@/lib/domain/release/item/outcomes'
import type { ItemView } from '@/lib/domain/release/view/view'

const SEVERITIES = [
  { value: 'critical', label: decisionText.issueDialog.critical },
  { value: 'high', label: decisionText.issueDialog.high },
  { value: 'medium', label: decisionText.issueDialog.medium },
  { value: 'low', label: decisionText.issueDialog.low },
]

const Issue = z.object({ title: RequiredText, severity: Severity, owner: z.string(), link: z.string() })

function valuesOf(item: ItemView | null): z.input<typeof Issue> {
  const hasFailed = item !== null && OUTCOMES[item.outcome].isFailure
  const cause = hasFailed && item.reason ? `: ${item.reason}` : ''
  return {
    title: item ? `${item.title}${cause}`.slice(0, 300) : '',
    severity: hasFailed ? 'high' : 'medium',
    owner: '',
    link: '',
  }
}

type Props = { releaseId: string; item: ItemView | null; onClose(): void }

/** Of an item, or of the release as a whole. A failed item brings its own words along. */
export function IssueDialog({ releaseId, item, onClose }: Props) {
  const [blocking, setBlocking] = useState(false)
  const { values, field, submit, busy, message } = useForm(Issue, {
    initial: valuesOf(item),
    save: ({ title, severity, owner, link }) =>
      openIssueAction({
        releaseId,
        ...(item && { itemId: item.id }),
        title,
        severity,
        blocking,
        ...(owner && { owner }),
        ...(link && { link }),
      }),
    onSaved: onClose,
  })
  return (
    <Dialog
      open
      onClose={onClose}
      title={decisionText.issueDialog.openIssue}
      explain={item ? item.title : decisionText.issueDialog.aboutTheRelease}
    >
      <form onSubmit={submit} className="flex flex-col gap-3">
        <TextField label={decisionText.issueDialog.whatIsWrong} required maxLength={300} {...field('title')} />
        <SelectField label={decisionText.issueDialog.severity} options={SEVERITIES} {...field('severity')} />
        {values.severity !== 'critical' && (
          <CheckField label={decisionText.issueDialog.holdsTheRelease} checked={blocking} onChange={setBlocking} />
        )}
        <TextField
          label={decisionText.issueDialog.owner}
          maxLength={120}
          {...field('owner')}
          hint={decisionText.issueDialog.ownerPlaceholder}
        />
        <TextField
          label={decisionText.issueDialog.link}
          type="url"
          placeholder={decisionText.issueDialog.https}
          {...field('link')}
        />
        <DialogFoot onClose={onClose} error={message} disabled={busy}>
          {decisionText.issueDialog.openIssue}
        </DialogFoot>
      </form>
    </Dialog>
  )
}
