'use client'
// Tells the other pages on which item the reader is writing: while a field of it has the focus or a dialog about it is
// open.
import { useEffect, useRef, useState } from 'react'

/** Passing through a field is no writing. */
const AFTER_MS = 300
/** Others forget it after three of these. */
const AGAIN_MS = 5000

const WRITTEN =
  'textarea:not(:disabled), select:not(:disabled), input:not(:disabled):not([type="checkbox"]):not([type="radio"])'

function itemOf(target: EventTarget | null): string | null {
  if (!(target instanceof HTMLElement) || !target.matches(WRITTEN)) return null
  return target.closest('[data-find="item"]')?.id.replace('item-', '') ?? null
}

/** The item of the field that has the focus. */
function useFocusedItem(): string | null {
  const [itemId, setItemId] = useState<string | null>(null)
  useEffect(() => {
    const check = () => setItemId(itemOf(document.activeElement))
    const leave = (event: FocusEvent) => setItemId(itemOf(event.relatedTarget))
    document.addEventListener('focusin', check)
    document.addEventListener('focusout', leave)
    return () => {
      document.removeEventListener('focusin', check)
      document.removeEventListener('focusout', leave)
    }
  }, [])
  return itemId
}

/** `asked`: the item of an open dialog. `tab`: this page's name at the server; null while it is not connected. */
export function useWriting(releaseId: string, tab: string | null, requested: string | null): void {
  const focused = useFocusedItem()
  const itemId = requested ?? focused
  const n = useRef(0)
  useEffect(() => {
    if (!tab || !itemId) return
    let started = false
    const say = (on: string | null) => {
      n.current += 1
      const body = JSON.stringify({ releaseId, tab, itemId: on, n: n.current })
      // It is a courtesy: when it does not arrive, nobody is told, and nothing is lost.
      fetch('/api/live/writing', {
        method: 'POST',
        keepalive: true,
        headers: { 'content-type': 'application/json' },
        body,
      }).catch(() => {})
    }
    const begin = setTimeout(() => {
      started = true
      say(itemId)
    }, AFTER_MS)
    const again = setInterval(() => say(itemId), AGAIN_MS)
    return () => {
      clearTimeout(begin)
      clearInterval(again)
      if (started) say(null)
    }
  }, [releaseId, tab, itemId])
}
