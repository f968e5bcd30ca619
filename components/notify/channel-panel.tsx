'use client'
// One channel: where it leads, what it is told, and how its last deliveries went.
import { useRouter } from 'next/navigation'
import { useEffect, useState, useTransition } from 'react'
import { notifyText } from '@/components/notify/text'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/dialog/confirm-dialog'
import { Moment } from '@/components/ui/moment'
import { Notice } from '@/components/ui/notice'
import { CHANNELS, type ChannelView, type DeliveryView } from '@/lib/domain/notify/channel'
import { NOTICE_KINDS } from '@/lib/domain/notify/kinds'
import { removeChannelAction, sendDeliveryAgainAction, tryChannelAction } from '@/lib/notify/actions'

/** How often the list is read again while something is under way. */
const EVERY_MS = 2000

function stateOf({ state, attempts }: DeliveryView): { label: string; ink: string } {
  if (state === 'sent') return { label: notifyText.channelPanel.sent, ink: 'text-go' }
  if (state === 'given-up') return { label: notifyText.channelPanel.failed, ink: 'text-no-go' }
  return attempts === 0
    ? { label: notifyText.channelPanel.pending, ink: 'text-soft' }
    : { label: notifyText.channelPanel.retrying, ink: 'text-hold' }
}

function DeliveryRow({ delivery, busy, onAgain }: { delivery: DeliveryView; busy: boolean; onAgain(): void }) {
  const { label, ink } = stateOf(delivery)
  const waits = delivery.state === 'pending' && delivery.attempts > 0
  return (
    <li className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5 border-line border-b py-1.5">
      <span className={`w-28 shrink-0 font-strong ${ink}`}>{label}</span>
      <span className="min-w-0 flex-1 basis-64" dir="auto">
        {delivery.title}
      </span>
      <span className="text-small text-soft">
        <Moment at={delivery.sentAt ?? delivery.createdAt} />
        {delivery.attempts > 1 && notifyText.channelPanel.tries(delivery.attempts)}
        {delivery.responseCode !== null && ` · ${delivery.responseCode}`}
      </span>
      {(delivery.state === 'given-up' || waits) && (
        <Button
          small
          onClick={onAgain}
          disabled={busy}
          aria-label={notifyText.channelPanel.sendAgainFor(delivery.title)}
        >
          {notifyText.channelPanel.sendAgain}
        </Button>
      )}
      {delivery.lastError && delivery.state !== 'sent' && (
        <p className="basis-full text-small">
          {delivery.lastError}
          {waits && (
            <>
              {' '}
              {notifyText.channelPanel.nextTry} <Moment at={delivery.nextAt} />.
            </>
          )}
        </p>
      )}
    </li>
  )
}

export function ChannelPanel({
  projectId,
  channel,
}: {
  projectId: string
  channel: ChannelView & { deliveries: DeliveryView[] }
}) {
  const [error, setError] = useState<string | null>(null)
  const [removing, setRemoving] = useState(false)
  const [busy, start] = useTransition()
  const router = useRouter()
  const underWay = channel.deliveries.some(({ state }) => state === 'pending')
  useEffect(() => {
    if (!underWay) return
    const timer = setInterval(() => router.refresh(), EVERY_MS)
    return () => clearInterval(timer)
  }, [underWay, router])
  const one = { projectId, channelId: channel.id }
  const run = (action: () => ReturnType<typeof tryChannelAction>) =>
    start(async () => {
      const answer = await action()
      setError(answer.ok ? null : answer.message)
    })
  return (
    <section aria-labelledby={`channel-${channel.id}`} className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <h2 id={`channel-${channel.id}`} className="font-strong text-title">
          {channel.name}
        </h2>
        <span className="min-w-0 flex-1 basis-64 text-soft">
          {notifyText.channelPanel.to(CHANNELS[channel.kind].label)}{' '}
          <span className="font-mono text-small">{channel.target}</span>
        </span>
        <Button small onClick={() => run(() => tryChannelAction(one))} disabled={busy}>
          {notifyText.channelPanel.sendTest}
        </Button>
        <Button
          small
          tone="quiet"
          onClick={() => setRemoving(true)}
          disabled={busy}
          aria-label={notifyText.channelPanel.removeFor(channel.name)}
        >
          {notifyText.channelPanel.remove}
        </Button>
      </div>
      <p className="text-small text-soft">
        {notifyText.channelPanel.notifyOn(
          channel.notices.map((kind) => NOTICE_KINDS[kind].title.toLowerCase()).join(' · '),
        )}
      </p>
      {error && <Notice tone="error">{error}</Notice>}
      {channel.deliveries.length === 0 ? (
        <p className="border-line border-y py-2 text-soft">{notifyText.channelPanel.noDeliveries}</p>
      ) : (
        <ul aria-label={notifyText.channelPanel.deliveriesTo(channel.name)} className="border-line border-t">
          {channel.deliveries.map((delivery) => (
            <DeliveryRow
              key={delivery.id}
              delivery={delivery}
              busy={busy}
              onAgain={() => run(() => sendDeliveryAgainAction({ ...one, deliveryId: delivery.id }))}
            />
          ))}
        </ul>
      )}
      {removing && (
        <ConfirmDialog
          title={notifyText.channelPanel.removeFor(channel.name)}
          message={notifyText.channelPanel.removeExplained}
          label={notifyText.channelPanel.remove}
          onClose={() => setRemoving(false)}
          onConfirm={() => {
            setRemoving(false)
            run(() => removeChannelAction(one))
          }}
        />
      )}
    </section>
  )
}
