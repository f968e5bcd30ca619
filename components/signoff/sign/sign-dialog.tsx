'use client'
// Signing: what is signed, then the decision, then the password again.
import { type FormEvent, useState } from 'react'
import { Name } from '@/components/people/name'
import { useServerAction } from '@/components/shell/use-server-action'
import { ConditionRows } from '@/components/signoff/conditions/condition-rows'
import { ConfirmField, ConfirmNotice } from '@/components/signoff/sign/confirm-field'
import { readDraft, SignDraft } from '@/components/signoff/sign/confirmation-draft'
import { SummaryView } from '@/components/signoff/sign/summary-view'
import { type Challenge, useChallenge } from '@/components/signoff/sign/use-challenge'
import { type Returned, useConfirmation } from '@/components/signoff/sign/use-confirmation'
import { useStatement } from '@/components/signoff/sign/use-statement'
import { signoffText } from '@/components/signoff/text'
import { Dialog } from '@/components/ui/dialog/dialog'
import { DialogFoot } from '@/components/ui/dialog/dialog-foot'
import { TextArea } from '@/components/ui/form/field'
import { Notice } from '@/components/ui/notice'
import { SignoffDecision, type VerdictLevel } from '@/lib/domain/enums'
import { SIGNOFF_DECISIONS } from '@/lib/domain/signature/decisions'
import { effectOf } from '@/lib/domain/signature/effect'
import { meaningOf } from '@/lib/domain/signature/meaning'
import { NEEDED } from '@/lib/domain/verdict/criteria/criterion-needs'
import { VERDICT_LEVELS } from '@/lib/domain/verdict/levels'
import { signAction } from '@/lib/signoff/actions'

type Props = {
  releaseId: string
  role: string
  /** The signer is back from the identity provider. */
  returned?: Returned | null
  onClose(): void
  onSigned(): void
}

const CHANGED = signoffText.signDialog.confirmAgain

/** "8 hold, 3 do not hold". */
function saysOf(lines: Challenge['lines']): string {
  const holding = lines.filter(({ mode }) => NEEDED[mode]).length
  const others = lines.length - holding
  return [
    holding > 0 && `${holding} ${signoffText.signDialog.hold(holding)}`,
    others > 0 && signoffText.signDialog.doNotHold(others),
  ]
    .filter(Boolean)
    .join(', ')
}

const toneOf = (level: VerdictLevel) => (VERDICT_LEVELS[level].isHeld ? 'hold' : 'plain')

function DecisionChoice({
  decision,
  onChoose,
}: {
  decision: SignoffDecision | null
  onChoose(decision: SignoffDecision): void
}) {
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="sr-only">{signoffText.signDialog.decision}</legend>
      {SignoffDecision.options.map((value) => (
        <label key={value} className="flex items-baseline gap-2">
          <input type="radio" name="decision" required checked={decision === value} onChange={() => onChoose(value)} />
          {SIGNOFF_DECISIONS[value].choice}
        </label>
      ))}
    </fieldset>
  )
}

export function SignDialog({ releaseId, role, returned = null, onClose, onSigned }: Props) {
  const [round, setRound] = useState(0)
  const [draft] = useState(() => readDraft(SignDraft, returned?.proofId))
  const { challenge, error } = useChallenge(releaseId, role, round, returned?.proofId)
  const demanded =
    challenge?.conditions.some(
      (condition) => !condition.fieldId && condition.role === role && condition.state !== 'closed',
    ) ?? false
  const { decision, comment, drafts, setDecision, setComment, setDrafts, addDraft, conditions } = useStatement(
    challenge,
    demanded,
    draft,
  )
  const chosen = decision && SIGNOFF_DECISIONS[decision]
  const confirmation = useConfirmation('sign', returned)
  const hasChanged = confirmation.isProved && challenge !== null && !challenge.isConfirmed
  const [answering, setAnswering] = useState(draft?.answering ?? false)
  const {
    error: refusal,
    busy,
    run,
  } = useServerAction(onSigned, (code) => {
    confirmation.forget(code)
    setAnswering(false)
    if (code === 'stale' || code === 'conflict' || code === null) setRound(round + 1)
  })

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!challenge || !decision) return
    const answers = answering && chosen?.isApproval ? challenge.lines.map(({ id }) => id) : []
    const { challengeId } = challenge
    if (confirmation.mustLeave || hasChanged)
      return confirmation.leave(challengeId, { decision, comment, conditions: drafts, answering })
    run(async () => {
      const confirmed = await confirmation.confirm(challengeId)
      if (!confirmed.ok) return confirmed
      return signAction({
        ...{ challengeId, decision, comment, conditions: conditions(), ...confirmed.result },
        ...(answers.length > 0 && { answers }),
      })
    })
  }

  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={signoffText.signDialog.signAs(role)}
      explain={signoffText.signDialog.youSignExactlyWhatIs}
    >
      <form onSubmit={submit} className="flex flex-col gap-4">
        <ConfirmNotice confirmation={confirmation} />
        {hasChanged && <Notice tone="hold">{CHANGED}</Notice>}
        {challenge ? (
          <SummaryView releaseId={releaseId} signoffSummary={challenge} />
        ) : error ? (
          <Notice tone="error">{error}</Notice>
        ) : (
          <p className="h-12 text-soft">{signoffText.signDialog.loadingTheRelease}</p>
        )}
        <DecisionChoice decision={decision} onChoose={setDecision} />
        {challenge?.again && !decision && (
          <p className="text-small text-soft">
            {signoffText.signDialog.lastDecision(SIGNOFF_DECISIONS[challenge.again.decision].choice)}
          </p>
        )}
        {challenge && decision && (
          <Notice tone={decision === 'approved' ? toneOf(challenge.afterApproval.alone.level) : 'plain'}>
            <p aria-live="polite">
              {effectOf(decision, role, answering ? challenge.afterApproval.answering : challenge.afterApproval.alone)}
            </p>
          </Notice>
        )}
        {chosen?.setsConditions && challenge && (
          <ConditionRows
            drafts={drafts}
            members={challenge.members}
            probed={challenge.probed}
            demanded={demanded}
            required={comment.trim() === '' && !demanded}
            onChange={setDrafts}
            onAdd={addDraft}
          />
        )}
        {challenge && challenge.lines.length > 0 && chosen?.isApproval && (
          <label className="flex items-baseline gap-2">
            <input type="checkbox" checked={answering} onChange={(event) => setAnswering(event.target.checked)} />
            <span>
              {signoffText.signDialog.myApprovalAnswersTheOpen(challenge.lines.length)}
              {saysOf(challenge.lines)}
            </span>
          </label>
        )}
        <TextArea
          label={signoffText.signDialog.comment}
          rows={2}
          maxLength={4000}
          value={comment}
          required={chosen ? chosen.asksComment !== null : false}
          onChange={(event) => setComment(event.target.value)}
        />
        {challenge && decision && (
          <p className="text-small">
            {signoffText.signDialog.youState(challenge.for !== undefined)}
            {challenge.for && <Name text={challenge.for} />}: <q>{meaningOf(decision)}</q>
          </p>
        )}
        <ConfirmField
          confirmation={hasChanged ? { ...confirmation, isProved: false } : confirmation}
          hint={signoffText.signDialog.reEnterYourPasswordTo}
        />
        <DialogFoot
          onClose={onClose}
          error={confirmation.leavingError ?? refusal}
          tone={chosen?.isDangerous ? 'danger' : 'main'}
          disabled={busy || confirmation.isLeaving || !challenge || confirmation.isBlocked}
        >
          {confirmation.mustLeave || hasChanged
            ? signoffText.signDialog.continueTo(confirmation.providerName ?? 'sign-in')
            : signoffText.signDialog.sign}
        </DialogFoot>
      </form>
    </Dialog>
  )
}
