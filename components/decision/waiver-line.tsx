'use client'
// The waiver of an item: who asked, who granted, until when; and for whoever may, granting it or ending it.
import { decisionText } from '@/components/decision/text'
import { useServerAction } from '@/components/shell/use-server-action'
import { Button } from '@/components/ui/button'
import { Moment } from '@/components/ui/moment'
import { resolveWaiverAction } from '@/lib/decision/actions'
import type { Answer } from '@/lib/domain/answer'
import type { Permission, WaiverView } from '@/lib/domain/release/view/view'

const SAYS: Record<WaiverView['state'], string> = {
  requested: decisionText.waiverLine.waiverRequested,
  'in-force': decisionText.waiverLine.waived,
  ended: decisionText.waiverLine.waiverEnded,
  outdated: decisionText.waiverLine.waiverOutdatedItWasGranted,
}

type Resolve = (answer: { waiverId: string; grant: boolean }) => Promise<Answer<unknown>>
type Props = { waiver: WaiverView; may: Permission; resolveAction?: Resolve }

function WaiverActions({ waiver, may, resolveAction = resolveWaiverAction }: Props) {
  const { error, busy, run } = useServerAction(() => undefined)
  const resolve = (grant: boolean) => run(() => resolveAction({ waiverId: waiver.id, grant }))
  const no = may.allowed ? undefined : may.reason
  if (waiver.state === 'ended') return null
  return (
    <span className="no-print flex flex-wrap items-center gap-2">
      {waiver.state === 'requested' && (
        <Button small tone="main" because={no} disabled={busy} onClick={() => resolve(true)}>
          {decisionText.waiverLine.grantWaiver}
        </Button>
      )}
      <Button
        small
        because={waiver.state === 'requested' ? undefined : no}
        disabled={busy}
        onClick={() => resolve(false)}
      >
        {waiver.state === 'requested' ? decisionText.waiverLine.reject : decisionText.waiverLine.withdrawWaiver}
      </Button>
      {error && (
        <span role="alert" className="text-no-go text-small">
          {error}
        </span>
      )}
    </span>
  )
}

/** `resolveAction` grants it or ends it: of an item by default. */
export function WaiverLine({ waiver, ...ways }: Props) {
  const quiet = waiver.state === 'ended' || waiver.state === 'outdated'
  return (
    <div className="flex flex-col gap-1">
      <p className={quiet ? 'text-stale' : 'text-conditional'}>
        <span aria-hidden>◇ </span>
        {decisionText.waiverLine.until(SAYS[waiver.state])} <Moment at={waiver.expiresAt} />
      </p>
      <p className="prose-text" dir="auto">
        “{waiver.reason}”{waiver.scope && <span className="text-soft"> · {waiver.scope}</span>}
      </p>
      <p className="text-small text-soft">
        {decisionText.waiverLine.requestedBy(waiver.requestedBy)}
        {waiver.grantedBy && decisionText.waiverLine.grantedBy(waiver.grantedBy)}
      </p>
      <WaiverActions key={waiver.state} waiver={waiver} {...ways} />
    </div>
  )
}
