'use client'
// What is for one case only ("major releases only"): whether it applies now, why, and what a lead says of it all the
// same.
import { type FormEvent, useState } from 'react'
import { checklistText } from '@/components/checklist/text'
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
  { value: '', label: checklistText.caseList.choose },
  { value: 'yes', label: checklistText.caseList.appliesOption },
  { value: 'no', label: checklistText.caseList.doesNotApplyOption },
  { value: 'field', label: checklistText.caseList.followTheChecklistsCondition },
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
    <Dialog
      open
      onClose={onClose}
      title={checklistText.caseList.doesApply(one.title)}
      explain={checklistText.caseList.appliesWhen(whenText(one.when))}
    >
      <form onSubmit={save} className="flex flex-col gap-3">
        <SelectField
          label={checklistText.caseList.answer}
          required
          value={answer}
          onChange={(event) => setAnswer(event.target.value)}
          options={[...ANSWERS]}
        />
        {answer !== 'field' && (
          <TextArea
            label={checklistText.caseList.reason}
            required
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            hint={checklistText.caseList.signersSeeThisExistingSignatures}
          />
        )}
        <DialogFoot onClose={onClose} error={error} disabled={busy || answer === ''}>
          {checklistText.caseList.save}
        </DialogFoot>
      </form>
    </Dialog>
  )
}

export function CaseList({ releaseId, cases, may }: Props) {
  const [requested, setRequested] = useState<CaseView | null>(null)
  if (cases.length === 0) return null
  return (
    <section aria-label={checklistText.caseList.conditionalParts}>
      <h2 className="font-strong">{checklistText.caseList.conditionalParts}</h2>
      <ul>
        {cases.map((one) => (
          <li key={`${one.kind} ${one.id}`} className="border-line border-b py-2 last:border-b-0">
            <div className="flex items-baseline gap-2">
              <span className="min-w-0 flex-1 wrap-anywhere" dir="auto">
                {one.title}
              </span>
              <span className={`text-small whitespace-nowrap ${one.applies ? '' : 'text-soft'}`}>
                {one.applies ? checklistText.caseList.applies : checklistText.caseList.doesNotApply}
              </span>
            </div>
            <p className="text-small text-soft wrap-anywhere">
              {one.kind === 'role' ? checklistText.caseList.signs : checklistText.caseList.appliesLabel}{' '}
              {whenText(one.when)}.
              {one.override &&
                checklistText.caseList.changedBy({ overrideBy: one.override.by, reason: one.override.reason })}
            </p>
            <Button small because={may.allowed ? undefined : may.reason} onClick={() => setRequested(one)}>
              {checklistText.caseList.change}
              <span className="sr-only"> {checklistText.caseList.whetherApplies(one.title)}</span>
            </Button>
          </li>
        ))}
      </ul>
      {requested && <CaseDialog releaseId={releaseId} one={requested} onClose={() => setRequested(null)} />}
    </section>
  )
}
