'use client'
// When a role was last asked to sign, and asking it.
import { Bell } from 'lucide-react'
import { Name } from '@/components/people/name'
import { useServerAction } from '@/components/shell/use-server-action'
import { signoffText } from '@/components/signoff/text'
import { Button } from '@/components/ui/button'
import { Moment } from '@/components/ui/moment'
import type { Permission, SignOffDesk } from '@/lib/domain/release/view/view'
import { remindRoleAction } from '@/lib/signoff/actions'

type Props = {
  releaseId: string
  role: string
  reminder: SignOffDesk['reminders'][number] | undefined
  may: Permission
}

export function RemindLine({ releaseId, role, reminder, may }: Props) {
  const { error, busy, run } = useServerAction()
  return (
    <p className="no-print flex flex-wrap items-center gap-2 text-small text-soft">
      <Button
        small
        tone="quiet"
        disabled={busy}
        because={may.allowed ? undefined : may.reason}
        onClick={() => run(() => remindRoleAction({ releaseId, role }))}
        aria-label={signoffText.remindLine.remindFor(role)}
      >
        <Bell size={13} aria-hidden />
        {signoffText.remindLine.remind}
      </Button>
      {reminder && (
        <span>
          {signoffText.remindLine.remindedBy} <Name text={reminder.by} />, <Moment at={reminder.at} />
        </span>
      )}
      {error && <span role="alert">{error}</span>}
    </p>
  )
}
