'use client'
// Hands stay on the keys: single letters act on the current item, never while something is being typed or a dialog is
// open.
import { useEffect, useRef } from 'react'

export type KeyActions = Partial<Record<string, () => void>>

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.closest('[role="dialog"], [role="menu"]')) return true
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox' && target.type !== 'radio'
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable
}

/** Enter belongs to whatever can be pressed; only on a tick box, where it means nothing, is it ours. */
function isPressing(event: KeyboardEvent): boolean {
  return (
    event.key === 'Enter' && event.target instanceof HTMLElement && event.target.closest('button, a, summary') !== null
  )
}

const SEQUENCE_MS = 1200

/** `actions` maps a key, or two keys such as `g b`, to what it does; keys with a name are written small: `enter`. */
export function useKeys(actions: KeyActions): void {
  const latest = useRef(actions)
  useEffect(() => {
    latest.current = actions
  })
  useEffect(() => {
    let before = { key: '', at: 0 }
    const press = (event: KeyboardEvent) => {
      if (
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        event.defaultPrevented ||
        isTyping(event.target) ||
        isPressing(event)
      )
        return
      if (document.querySelector('[role="dialog"]')) return
      const key = event.key.length > 1 ? event.key.toLowerCase() : event.key
      const sequence = event.timeStamp - before.at < SEQUENCE_MS ? latest.current[`${before.key} ${key}`] : undefined
      const action = sequence ?? latest.current[key]
      before = { key, at: event.timeStamp }
      if (!action) return
      event.preventDefault()
      action()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
