'use client'
// Listens to a release for as long as the page is open, and begins again by itself.
import { useEffect, useRef } from 'react'
import type { Company, TalkNews } from '@/lib/domain/discussion/view'
import type { ReleasePatch } from '@/lib/domain/release/view'

/** `out`: the door no longer lets us listen, because of a session or a right that is over. */
export type Link = 'live' | 'offline' | 'out'

/** How far things are, what the server calls this page, and who is there. */
export type Hello = { revision: number; mark: number; tab: string; company: Company }
export type Heard = {
  hello(hello: Hello): void
  patch(patch: ReleasePatch): void
  talk(news: TalkNews): void
  company(company: Company): void
  again(): void
  lost(link: Link): void
}

/** The browser gives up for good on any answer but 200 (a proxy's 502 during a deployment); then we begin again ourselves. */
const AGAIN_MS = 3000

/** The server lets something be heard every 15 seconds. */
const SILENT_MS = 40_000

const REFUSED = [401, 403, 404]

/** An EventSource does not say why it was turned away; asking once more does. */
export async function whyClosed(address: string): Promise<Link> {
  const asking = new AbortController()
  const status = await fetch(address, { signal: asking.signal }).then(
    (response) => response.status,
    () => 0,
  )
  asking.abort()
  return REFUSED.includes(status) ? 'out' : 'offline'
}

export function useStream(releaseId: string, on: Heard): void {
  const latest = useRef(on)
  useEffect(() => {
    latest.current = on
  })
  useEffect(() => {
    const address = `/api/live?release=${releaseId}`
    let source: EventSource | undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    let heardAt = Date.now()
    const listening = <T>(name: string, take: (data: T) => void) =>
      source?.addEventListener(name, (event) => {
        heardAt = Date.now()
        take(JSON.parse(event.data))
      })
    const close = () => {
      clearTimeout(timer)
      source?.close()
      source = undefined
    }
    const closed = async (mine: EventSource) => {
      const link = await whyClosed(address)
      if (source !== mine) return
      latest.current.lost(link)
      timer = setTimeout(open, AGAIN_MS)
    }
    const open = () => {
      close()
      heardAt = Date.now()
      const mine = new EventSource(address)
      source = mine
      listening<Hello>('hello', (hello) => latest.current.hello(hello))
      listening<ReleasePatch>('patch', (patch) => latest.current.patch(patch))
      listening<TalkNews>('talk', (news) => latest.current.talk(news))
      listening<Company>('company', (company) => latest.current.company(company))
      listening('again', () => latest.current.again())
      listening('beat', () => {})
      mine.addEventListener('error', () => {
        if (mine.readyState === EventSource.CLOSED) void closed(mine)
        else latest.current.lost('offline')
      })
    }
    const loseTouch = () => {
      close()
      latest.current.lost('offline')
    }
    /** A connection can die without a word: the machine slept, the train is in a tunnel. */
    const look = () => {
      if (!source || Date.now() - heardAt < SILENT_MS) return
      loseTouch()
      open()
    }
    const looking = setInterval(look, SILENT_MS / 8)
    window.addEventListener('offline', loseTouch)
    window.addEventListener('online', open)
    document.addEventListener('visibilitychange', look)
    open()
    return () => {
      clearInterval(looking)
      window.removeEventListener('offline', loseTouch)
      window.removeEventListener('online', open)
      document.removeEventListener('visibilitychange', look)
      close()
    }
  }, [releaseId])
}
