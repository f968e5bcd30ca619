'use client'
// How many notices are unread: asked for on each page, when the window is looked at again, and each minute.
import { usePathname } from 'next/navigation'
import { useEffect, useState } from 'react'

const EVERY_MS = 60_000
/** Sent to the window when notices were read on the page. */
export const NOTIFICATIONS_CHANGED = 'countersign:news'

async function askUnread(): Promise<number | null> {
  try {
    const answer: unknown = await (await fetch('/api/v1/notices/unread', { cache: 'no-store' })).json()
    return typeof answer === 'object' && answer !== null && 'unread' in answer && typeof answer.unread === 'number'
      ? answer.unread
      : null
  } catch {
    return null
  }
}

/** 0 until it is known; 100 is a hundred or more. */
export function useUnread(): number {
  const path = usePathname()
  const [unread, setUnread] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each page asks anew
  useEffect(() => {
    let gone = false
    const ask = async () => {
      if (document.visibilityState === 'hidden') return
      const count = await askUnread()
      if (!gone && count !== null) setUnread(count)
    }
    void ask()
    const timer = setInterval(ask, EVERY_MS)
    document.addEventListener('visibilitychange', ask)
    window.addEventListener(NOTIFICATIONS_CHANGED, ask)
    return () => {
      gone = true
      clearInterval(timer)
      document.removeEventListener('visibilitychange', ask)
      window.removeEventListener(NOTIFICATIONS_CHANGED, ask)
    }
  }, [path])
  return unread
}
