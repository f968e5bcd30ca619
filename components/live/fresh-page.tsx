'use client'
// Keeps a page that the server drew up to date: it is drawn again after each change of the release, and every minute
// for what time alone changes.
// What somebody types in it stays. Says when it lost touch.
import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useRef, useState } from 'react'
import { liveText } from '@/components/live/text'
import type { Link } from '@/components/live/use-events'
import { useStream } from '@/components/live/use-stream'
import { Notice } from '@/components/ui/notice'

/** Many samples at once are one drawing. */
const SETTLED_MS = 400
const MINUTE_MS = 60_000

export function FreshPage({ releaseId }: { releaseId: string }) {
  const router = useRouter()
  const [link, setLink] = useState<Link>('live')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const soon = useCallback(() => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined
      router.refresh()
    }, SETTLED_MS)
  }, [router])
  useEffect(() => {
    const clock = setInterval(soon, MINUTE_MS)
    return () => {
      clearInterval(clock)
      clearTimeout(timer.current)
      timer.current = undefined
    }
  }, [soon])
  const greeted = useRef(false)
  useStream(releaseId, {
    hello: () => {
      setLink('live')
      if (greeted.current) soon()
      greeted.current = true
    },
    patch: soon,
    discussion: () => {},
    presence: () => {},
    again: soon,
    lost: setLink,
  })
  if (link === 'live') return null
  return <Notice tone="error">{link === 'out' ? liveText.fresh.signedOut : liveText.fresh.offline}</Notice>
}
