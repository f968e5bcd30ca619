'use client'
// Doing the check-in that is open: one press, with a note if there is something to say.
import { Check, TriangleAlert } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import { timesOf } from '@/components/monitor/check-ins/slots'
import { monitorText } from '@/components/monitor/text'
import { useServerAction } from '@/components/shell/use-server-action'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/form/field'
import type { SlotView } from '@/lib/domain/monitor/view'
import type { Permission } from '@/lib/domain/release/view/view'
import { doCheckInAction } from '@/lib/monitor/actions'

type Props = { releaseId: string; itemId: string; title: string; slot: SlotView; may: Permission }

export function CheckInActions({ releaseId, itemId, title, slot, may }: Props) {
  const [note, setNote] = useState('')
  const [wrong, setWrong] = useState(false)
  const { error, busy, run } = useServerAction(() => setNote(''))
  const because = may.allowed ? undefined : may.reason
  const check = (outcome: 'ok' | 'problem') => {
    setWrong(outcome === 'problem')
    run(() => doCheckInAction({ releaseId, itemId, slotAt: slot.at, outcome, ...(note && { note }) }))
  }
  const times = timesOf(slot)
  return (
    <div className="no-print flex flex-wrap items-center gap-2">
      <span className="min-w-0 basis-full wide:w-44 wide:basis-auto">
        <TextField
          label={monitorText.checkInActions.noteOfTheCheckIn({ times, title })}
          bare
          placeholder={monitorText.checkInActions.note}
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </span>
      <Button
        disabled={busy}
        because={because}
        onClick={() => check('ok')}
        aria-label={monitorText.checkInActions.okFor({ times, title })}
      >
        <Check size={14} aria-hidden /> {monitorText.checkInActions.ok}
      </Button>
      <Button
        tone="danger"
        disabled={busy}
        because={because}
        onClick={() => check('problem')}
        aria-label={monitorText.checkInActions.reportProblemFor({ times, title })}
      >
        <TriangleAlert size={14} aria-hidden /> {monitorText.checkInActions.reportProblem}
      </Button>
      {error && (
        <p role="alert" className="basis-full text-no-go text-small">
          {error}
        </p>
      )}
      {wrong && !busy && !error && (
        <p className="basis-full text-small">
          {monitorText.checkInActions.itemFailed}{' '}
          <Link href={`/releases/${releaseId}#item-${itemId}`} className="text-accent underline">
            {monitorText.checkInActions.openIssue}
          </Link>
          .
        </p>
      )}
    </div>
  )
}
