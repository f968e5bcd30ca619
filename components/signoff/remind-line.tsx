'use client'
// When a role was last asked to sign, and asking it.
import { Bell } from 'lucide-react'
import { useState, useTransition } from 'react'
import { Name } from '@/components/people/name'
import { Button } from '@/components/ui/button'
import { Moment } from '@/components/ui/moment'
import type { Permission, SignOffDesk } from '@/lib/domain/release/view'
import { remindRoleAction } from '@/lib/signoff/actions'

type Props = { releaseId: string; role: string; reminder: SignOffDesk['reminders'][number] | undefined; may: Permission }

export function RemindLine({ releaseId, role, reminder, may }: Props) {
  const [trouble, setTrouble] = useState<string | null>(null)
  const [busy, start] = useTransition()
  const remind = () =>
    start(async () => {
      const answer = await remindRoleAction({ releaseId, role })
      setTrouble(answer.ok ? null : answer.message)
    })
  return (
    <p className="no-print flex flex-wrap items-center gap-2 text-small text-soft">
      <Button small tone="quiet" disabled={busy} because={may.allowed ? undefined : may.reason} onClick={remind} aria-label={`Remind ${role}`}>
        <Bell size={13} aria-hidden />
        Remind
      </Button>
      {reminder && (
        <span>
          asked by <Name text={reminder.by} />, <Moment at={reminder.at} />
        </span>
      )}
      {trouble && <span role="alert">{trouble}</span>}
    </p>
  )
}
