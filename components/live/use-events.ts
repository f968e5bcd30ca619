'use client'
// Listens to the server for as long as the page is open, and begins again by itself.
import { useEffect, useRef } from 'react'

/** `out`: the request boundary no longer lets us listen, because of a session or a right that is over. */
export type Link = 'live' | 'offline' | 'out'

/** What to do with each event, by its name. The names stay the same while the page is open. */
type Handlers<T> = { [Name in keyof T]: (data: T[Name]) => void }

/**
 * The browser gives up for good on any answer but 200 (a proxy's 502 during a deployment); then we begin again
 * ourselves.
 */
const AGAIN_MS = 3000
/** How often it is looked whether it has become silent: so many times within what counts as silence. */
const CHECKS = 8

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

/**
 * `silentMs`: a connection that says nothing for so long is as good as lost, whatever the browser thinks of it; the
 * server's heartbeat is shorter.
 */
export function useEvents<T extends object>(
  address: string,
  silentMs: number,
  handlers: Handlers<T>,
  lost: (link: Link) => void,
): void {
  const latest = useRef({ handlers, lost })
  useEffect(() => {
    latest.current = { handlers, lost }
  })
  useEffect(() => {
    let source: EventSource | undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    let heardAt = Date.now()
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
      for (const name in latest.current.handlers)
        mine.addEventListener(name, (event) => {
          heardAt = Date.now()
          latest.current.handlers[name](JSON.parse(event.data))
        })
      mine.addEventListener('error', () => {
        if (mine.readyState === EventSource.CLOSED) void closed(mine)
        else latest.current.lost('offline')
      })
    }
    const loseConnection = () => {
      close()
      latest.current.lost('offline')
    }
    /** A connection can die without a word: the machine slept, the train is in a tunnel. */
    const check = () => {
      if (!source || Date.now() - heardAt < silentMs) return
      loseConnection()
      open()
    }
    const checking = setInterval(check, silentMs / CHECKS)
    window.addEventListener('offline', loseConnection)
    window.addEventListener('online', open)
    document.addEventListener('visibilitychange', check)
    open()
    return () => {
      clearInterval(checking)
      window.removeEventListener('offline', loseConnection)
      window.removeEventListener('online', open)
      document.removeEventListener('visibilitychange', check)
      close()
    }
  }, [address, silentMs])
}
