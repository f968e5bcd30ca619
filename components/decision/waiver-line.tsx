'use client'
// The waiver of an item: who asked, who granted, until when; and for whoever may, granting it or ending it.
import { useDeed } from '@/components/shell/use-deed'
import { Button } from '@/components/ui/button'
import { Moment } from '@/components/ui/moment'
import { settleWaiverAction } from '@/lib/decision/actions'
import type { Answer } from '@/lib/domain/answer'
import type { Permission, WaiverView } from '@/lib/domain/release/view'

const SAYS: Record<WaiverView['state'], string> = {
  asked: 'A waiver is asked for',
  'in-force': 'Waived',
  over: 'A waiver that is over',
  changed: 'A waiver that does not count: it was granted for something else',
}

type Settle = (answer: { waiverId: string; grant: boolean }) => Promise<Answer<unknown>>
type Props = { waiver: WaiverView; may: Permission; settleAction?: Settle }

function Deeds({ waiver, may, settleAction = settleWaiverAction }: Props) {
  const { trouble, busy, run } = useDeed(() => undefined)
  const settle = (grant: boolean) => run(() => settleAction({ waiverId: waiver.id, grant }))
  const no = may.allowed ? undefined : may.reason
  if (waiver.state === 'over') return null
  return (
    <span className="no-print flex flex-wrap items-center gap-2">
      {waiver.state === 'asked' && (
        <Button small tone="main" because={no} disabled={busy} onClick={() => settle(true)}>
          Grant the waiver
        </Button>
      )}
      <Button small because={waiver.state === 'asked' ? undefined : no} disabled={busy} onClick={() => settle(false)}>
        {waiver.state === 'asked' ? 'Refuse it' : 'Take the waiver back'}
      </Button>
      {trouble && (
        <span role="alert" className="text-no-go text-small">
          {trouble}
        </span>
      )}
    </span>
  )
}

/** `settleAction` grants it or ends it: of an item, unless told otherwise. */
export function WaiverLine({ waiver, ...ways }: Props) {
  const quiet = waiver.state === 'over' || waiver.state === 'changed'
  return (
    <div className="flex flex-col gap-1">
      <p className={quiet ? 'text-stale' : 'text-conditional'}>
        <span aria-hidden>◇ </span>
        {SAYS[waiver.state]}, until <Moment at={waiver.expiresAt} />
      </p>
      <p className="prose-text" dir="auto">
        “{waiver.reason}”{waiver.scope && <span className="text-soft"> · {waiver.scope}</span>}
      </p>
      <p className="text-small text-soft">
        Asked by {waiver.requestedBy}
        {waiver.grantedBy && `, granted by ${waiver.grantedBy}`}
      </p>
      <Deeds key={waiver.state} waiver={waiver} {...ways} />
    </div>
  )
}
