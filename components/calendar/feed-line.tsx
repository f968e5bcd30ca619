'use client'
// My calendar in another programme: a secret address, shown once.
import { useState, useTransition } from 'react'
import { calendarText } from '@/components/calendar/text'
import { Button } from '@/components/ui/button'
import { Moment } from '@/components/ui/moment'
import { Notice } from '@/components/ui/notice'
import { createCalendarFeedAction, revokeCalendarFeedAction } from '@/lib/project/actions'

export function FeedLine({ since }: { since: string | undefined }) {
  const [address, setAddress] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  const [busy, start] = useTransition()
  const follow = () =>
    start(async () => {
      const answer = await createCalendarFeedAction({})
      if (answer.ok) setAddress(new URL(answer.result.path, window.location.href).href)
      setError(answer.ok ? null : answer.message)
    })
  const leave = () =>
    start(async () => {
      const answer = await revokeCalendarFeedAction({})
      setAddress(null)
      setError(answer.ok ? null : answer.message)
    })
  return (
    <section aria-labelledby="feed" className="flex flex-col gap-2">
      <h2 id="feed" className="font-strong text-title">
        {calendarText.feedLine.title}
      </h2>
      <p className="max-w-prose text-soft">{calendarText.feedLine.explanation}</p>
      {address && (
        <div className="flex max-w-3xl flex-col gap-1">
          <label htmlFor="feed-address" className="font-strong text-small">
            {calendarText.feedLine.address}
          </label>
          <input
            id="feed-address"
            readOnly
            value={address}
            onFocus={(event) => event.target.select()}
            className="h-8 w-full rounded-small border border-edge bg-sunk px-2 font-mono text-small"
          />
        </div>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button disabled={busy} onClick={follow}>
          {since || address ? calendarText.feedLine.createNewAddress : calendarText.feedLine.createAddress}
        </Button>
        {(since || address) && (
          <Button tone="quiet" disabled={busy} onClick={leave}>
            {calendarText.feedLine.revoke}
          </Button>
        )}
        {since && !address && (
          <span className="text-small text-soft">
            {calendarText.feedLine.createdAt} <Moment at={since} />
          </span>
        )}
      </div>
      {error && <Notice tone="error">{error}</Notice>}
    </section>
  )
}
