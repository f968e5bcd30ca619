'use client'
// What is for one case only ("major releases only"): whether it applies now, why, and what a lead says of it all the same.
import { type FormEvent, useState } from 'react'
import { useServerAction } from '@/components/shell/use-server-action'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog/dialog'
import { DialogFoot } from '@/components/ui/dialog/dialog-foot'
import { SelectField, TextArea } from '@/components/ui/form/field'
import { overrideApplicabilityAction } from '@/lib/decision/actions'
import type { CaseView, Permission } from '@/lib/domain/release/view/view'
import { whenText } from '@/lib/domain/release/view/when-text'

type Props = { releaseId: string; cases: readonly CaseView[]; may: Permission }

const ANSWERS = [
  { value: '', label: 'Choose…' },
  { value: 'yes', label: 'It applies' },
  { value: 'no', label: 'It does not apply' },
  { value: 'field', label: 'As the checklist says' },
] as const

function CaseDialog({ releaseId, one, onClose }: { releaseId: string; one: CaseView; onClose(): void }) {
  const [answer, setAnswer] = useState('')
  const [reason, setReason] = useState('')
  const { error, busy, run } = useServerAction(onClose)
  const save = (event: FormEvent) => {
    event.preventDefault()
    const applies = answer === 'field' ? null : answer === 'yes'
    run(() => overrideApplicabilityAction({ releaseId, target: { kind: one.kind, id: one.id }, applies, reason }))
  }
  return (
    <Dialog open onClose={onClose} title={`Does “${one.title}” apply?`} explain={`It applies ${whenText(one.when)}.`}>
      <form onSubmit={save} className="flex flex-col gap-3">
        <SelectField
          label="Answer"
          required
          value={answer}
          onChange={(event) => setAnswer(event.target.value)}
          options={[...ANSWERS]}
        />
        {answer !== 'field' && (
          <TextArea
            label="Reason"
            required
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            hint="Everybody who signs reads it. Signatures given before become stale."
          />
        )}
        <DialogFoot onClose={onClose} error={error} disabled={busy || answer === ''}>
          Save
        </DialogFoot>
      </form>
    </Dialog>
  )
}

export function CaseList({ releaseId, cases, may }: Props) {
  const [requested, setRequested] = useState<CaseView | null>(null)
  if (cases.length === 0) return null
  return (
    <section aria-label="For one case only">
      <h2 className="font-strong">For one case only</h2>
      <ul>
        {cases.map((one) => (
          <li key={`${one.kind} ${one.id}`} className="border-line border-b py-2 last:border-b-0">
            <div className="flex items-baseline gap-2">
              <span className="min-w-0 flex-1 wrap-anywhere" dir="auto">
                {one.title}
              </span>
              <span className={`text-small whitespace-nowrap ${one.applies ? '' : 'text-soft'}`}>
                {one.applies ? 'applies' : 'does not apply'}
              </span>
            </div>
            <p className="text-small text-soft wrap-anywhere">
              {one.kind === 'role' ? 'Signs' : 'Applies'} {whenText(one.when)}.
              {one.override && ` ${one.override.by} decided otherwise: ${one.override.reason}`}
            </p>
            <Button small because={may.allowed ? undefined : may.reason} onClick={() => setRequested(one)}>
              Change
              <span className="sr-only"> whether {one.title} applies</span>
            </Button>
          </li>
        ))}
      </ul>
      {requested && <CaseDialog releaseId={releaseId} one={requested} onClose={() => setRequested(null)} />}
    </section>
  )
}
