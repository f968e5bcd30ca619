'use client'
// Calling go or no-go on what the rules say now. What they do not bear is asked of a second administrator.
import { type FormEvent, useState } from 'react'
import { decisionText } from '@/components/decision/text'
import { useServerAction } from '@/components/shell/use-server-action'
import { Dialog } from '@/components/ui/dialog/dialog'
import { DialogFoot } from '@/components/ui/dialog/dialog-foot'
import { TextArea } from '@/components/ui/form/field'
import { Notice } from '@/components/ui/notice'
import { VerdictMark } from '@/components/verdict/verdict-mark'
import { callReleaseAction, requestBreakGlassAction } from '@/lib/decision/actions'
import { DECISION_CALLS } from '@/lib/domain/decision/calls'
import { isBorne } from '@/lib/domain/decision/may-call'
import { DecisionCall } from '@/lib/domain/enums'
import type { Permission, ReleaseHead } from '@/lib/domain/release/view/view'
import { VERDICT_LEVELS } from '@/lib/domain/verdict/levels'

type Props = { head: ReleaseHead; may: { call: Permission; breakGlass: Permission }; onClose(): void }

export function CallDialog({ head, may, onClose }: Props) {
  const { level, reasons, contentHash } = head.verdict
  const [call, setCall] = useState<DecisionCall>(VERDICT_LEVELS[level].calls[0] ?? 'no-go')
  const [reason, setReason] = useState('')
  const { error, busy, run } = useServerAction(onClose)
  const against = !isBorne(call, level)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    run(() =>
      against
        ? requestBreakGlassAction({ releaseId: head.id, call, reason })
        : callReleaseAction({ releaseId: head.id, call, contentHash, ...(reason && { reason }) }),
    )
  }
  /** Why a call is not open to the reader; undefined when it is. */
  const closed = (candidate: DecisionCall) => {
    const right = isBorne(candidate, level) ? may.call : may.breakGlass
    return right.allowed ? undefined : right.reason
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={decisionText.callDialog.recordDecision}
      explain={decisionText.callDialog.explanation}
    >
      <form onSubmit={submit} className="flex flex-col gap-4">
        <p>
          {decisionText.callDialog.verdict} <VerdictMark level={level} />
          {reasons.length > 0 &&
            decisionText.callDialog.forReasons({
              reasonCount: reasons.length,
              message: reasons[0]?.message ?? '',
            })}{' '}
          <span className="text-soft">
            {decisionText.callDialog.content} <code title={contentHash}>{contentHash.slice(0, 12)}</code>
          </span>
        </p>
        <fieldset className="flex flex-col gap-1">
          <legend className="sr-only">{decisionText.callDialog.decision}</legend>
          {DecisionCall.options.map((option) => (
            <label key={option} className="flex items-baseline gap-2">
              <input
                type="radio"
                name="call"
                checked={call === option}
                disabled={closed(option) !== undefined}
                onChange={() => setCall(option)}
              />
              <span>
                {DECISION_CALLS[option].label}
                {!isBorne(option, level) && (
                  <span className="text-small text-soft"> {decisionText.callDialog.needsTwoAdministrators}</span>
                )}
              </span>
            </label>
          ))}
        </fieldset>
        {against && <Notice>{decisionText.callDialog.overrideExplained}</Notice>}
        <TextArea
          label={decisionText.callDialog.reason}
          required={against || DECISION_CALLS[call].asksReason !== null}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <DialogFoot
          onClose={onClose}
          error={error}
          tone={against || DECISION_CALLS[call].stops ? 'danger' : 'main'}
          disabled={busy}
        >
          {against ? decisionText.callDialog.requestConfirmation : decisionText.callDialog.decide}
        </DialogFoot>
      </form>
    </Dialog>
  )
}
