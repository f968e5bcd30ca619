'use client'
// Signing: what is signed, then the decision, then the password again.
import { type FormEvent, useEffect, useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { TextArea, TextField } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import type { SignoffDecision } from '@/lib/domain/words'
import { readChallengeAction, signAction } from '@/lib/signoff/actions'

type Challenge = Extract<Awaited<ReturnType<typeof readChallengeAction>>, { ok: true }>['result']
type Props = { releaseId: string; role: string; onClose(): void; onSigned(): void }

const DECISIONS: { value: SignoffDecision; label: string }[] = [
  { value: 'approved', label: 'Approve' },
  { value: 'approved-with-conditions', label: 'Approve with conditions' },
  { value: 'rejected', label: 'Reject' },
]

function Content({ challenge }: { challenge: Challenge }) {
  const { counts, exceptions, changes, contentHash } = challenge
  return (
    <div className="flex flex-col gap-2">
      <p>
        <span className="font-strong">
          {counts.passed} passed, {counts.failed} failed, {counts.notApplicable} not applicable, {counts.waived} waived, {counts.pending} open.
        </span>{' '}
        <span className="text-soft">
          Content <code title={contentHash}>{contentHash.slice(0, 12)}</code>
        </span>
      </p>
      {changes.length > 0 && (
        <details open>
          <summary className="font-strong text-stale">{changes.length} changed since you last signed</summary>
          <ul className="max-h-40 list-disc overflow-y-auto pl-5 text-small">
            {changes.map((change) => (
              <li key={`${change.itemId ?? ''} ${change.what}`}>{change.what}</li>
            ))}
          </ul>
        </details>
      )}
      {exceptions.length > 0 && (
        <details open={exceptions.length < 8}>
          <summary className="font-strong">{exceptions.length} that did not plainly pass</summary>
          <ul className="max-h-40 list-disc overflow-y-auto pl-5 text-small">
            {exceptions.map((exception) => (
              <li key={exception.itemId}>
                {exception.title} <span className="text-soft">{exception.what}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

/** The challenge of the content as it is now; asked for again when it was refused as stale. */
function useChallenge(releaseId: string, role: string, round: number) {
  const [challenge, setChallenge] = useState<Challenge | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks again for the same release and role
  useEffect(() => {
    let gone = false
    void readChallengeAction({ releaseId, role }).then((answer) => {
      if (gone) return
      setChallenge(answer.ok ? answer.result : null)
      setTrouble(answer.ok ? null : answer.message)
    })
    return () => {
      gone = true
    }
  }, [releaseId, role, round])
  return { challenge, trouble }
}

export function SignDialog({ releaseId, role, onClose, onSigned }: Props) {
  const [round, setRound] = useState(0)
  const { challenge, trouble } = useChallenge(releaseId, role, round)
  const [decision, setDecision] = useState<SignoffDecision>('approved')
  const [comment, setComment] = useState('')
  const [conditions, setConditions] = useState('')
  const [password, setPassword] = useState('')
  const [refusal, setRefusal] = useState<string | null>(null)
  const [busy, start] = useTransition()

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!challenge) return
    start(async () => {
      const listed =
        decision === 'approved-with-conditions'
          ? conditions
              .split('\n')
              .map((line) => line.trim())
              .filter(Boolean)
          : []
      const answer = await signAction({ challengeId: challenge.challengeId, decision, comment, conditions: listed, password })
      if (answer.ok) return onSigned()
      setRefusal(answer.message)
      setPassword('')
      if (answer.code === 'stale' || answer.code === 'conflict') setRound(round + 1)
    })
  }

  return (
    <Dialog open onClose={onClose} title={`Sign as ${role}`} explain="Your signature covers exactly what stands here. When any of it changes, it goes stale.">
      <form onSubmit={submit} className="flex flex-col gap-4">
        {challenge ? <Content challenge={challenge} /> : trouble ? <Notice tone="trouble">{trouble}</Notice> : <p className="h-12 text-soft">Reading the release…</p>}
        <fieldset className="flex flex-col gap-1">
          <legend className="sr-only">Decision</legend>
          {DECISIONS.map(({ value, label }) => (
            <label key={value} className="flex items-baseline gap-2">
              <input type="radio" name="decision" checked={decision === value} onChange={() => setDecision(value)} />
              {label}
            </label>
          ))}
        </fieldset>
        {decision === 'approved-with-conditions' && (
          <TextArea
            label="Conditions"
            required
            value={conditions}
            onChange={(event) => setConditions(event.target.value)}
            hint="One a line. The release is CONDITIONAL until each is closed."
          />
        )}
        <TextArea label="Comment" rows={2} value={comment} required={decision === 'rejected'} onChange={(event) => setComment(event.target.value)} />
        <TextField
          label="Password"
          type="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          hint="Yours, again: it is your signature"
        />
        {refusal && <Notice tone="trouble">{refusal}</Notice>}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" tone={decision === 'rejected' ? 'danger' : 'main'} disabled={busy || !challenge}>
            Sign
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
