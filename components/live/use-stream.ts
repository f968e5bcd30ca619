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

const REFUSED = [401, 403, 404]

/** An EventSource does not say why it was turned away; asking once more does. */
async function whyClosed(address: string): Promise<Link> {
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
    let source: EventSource
    let timer: ReturnType<typeof setTimeout> | undefined
    let over = false
    const address = `/api/live?release=${releaseId}`
    const closed = async () => {
      const link = await whyClosed(address)
      if (over) return
      latest.current.lost(link)
      timer = setTimeout(open, AGAIN_MS)
    }
    const open = () => {
      source = new EventSource(address)
      source.addEventListener('hello', (event) => latest.current.hello(JSON.parse(event.data)))
      source.addEventListener('patch', (event) => latest.current.patch(JSON.parse(event.data)))
      source.addEventListener('talk', (event) => latest.current.talk(JSON.parse(event.data)))
      source.addEventListener('company', (event) => latest.current.company(JSON.parse(event.data)))
      source.addEventListener('again', () => latest.current.again())
      source.addEventListener('error', () => {
        if (source.readyState === EventSource.CLOSED) void closed()
        else latest.current.lost('offline')
      })
    }
    open()
    return () => {
      over = true
      clearTimeout(timer)
      source.close()
    }
  }, [releaseId])
}
