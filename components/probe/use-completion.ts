'use client'
// Names completed while they are typed: after `{{`, those that begin so far, chosen by arrow and Enter or by a click.
import { type KeyboardEvent, useId, useState } from 'react'

export type Focused = HTMLInputElement | HTMLTextAreaElement

const TYPED = /\{\{ {0,4}(\w*)$/
const MOST = 8

type Place = { from: number; caret: number; typed: string }

export function useCompletion(value: string, names: readonly string[], onChange: (value: string) => void) {
  const id = useId()
  const [place, setPlace] = useState<Place | null>(null)
  const [active, setActive] = useState(0)
  const options = place ? names.filter((name) => name.toLowerCase().startsWith(place.typed.toLowerCase())).slice(0, MOST) : []
  const open = options.length > 0

  /** What stands before the cursor decides whether names are offered. */
  const look = ({ value: now, selectionStart }: Focused) => {
    const caret = selectionStart ?? now.length
    const found = TYPED.exec(now.slice(0, caret))
    setPlace(found ? { from: found.index, caret, typed: found[1] ?? '' } : null)
    setActive(0)
  }
  const choose = (name: string, element: Focused | null) => {
    if (!place) return
    const before = `${value.slice(0, place.from)}{{${name}}}`
    onChange(`${before}${value.slice(place.caret).replace(/^ {0,4}\}\}/, '')}`)
    setPlace(null)
    requestAnimationFrame(() => {
      element?.focus()
      element?.setSelectionRange(before.length, before.length)
    })
  }
  const onKeyDown = (event: KeyboardEvent<Focused>) => {
    if (!open) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) setActive((active + step + options.length) % options.length)
    else if (event.key === 'Enter' || event.key === 'Tab') choose(options[active] ?? '', event.currentTarget)
    else if (event.key === 'Escape') setPlace(null)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const told = { 'aria-autocomplete': 'list' as const, ...(open && { 'aria-controls': id, 'aria-activedescendant': `${id}-${active}` }) }
  return { id, open, options, active, look, choose, close: () => setPlace(null), onKeyDown, told }
}
