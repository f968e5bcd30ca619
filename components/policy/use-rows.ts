// Rows that are added and removed, with the focus where the keyboard goes on.
import { type RefObject, useRef } from 'react'
import { flushSync } from 'react-dom'

export type Rows = {
  list: RefObject<HTMLUListElement | null>
  addButton: RefObject<HTMLDivElement | null>
  /** Runs a change that adds a row, and goes to the first box of it. */
  add(change: () => void): void
  /** Runs a change that removes a row, and goes to the button that adds one. */
  remove(change: () => void): void
}

export function useRows(): Rows {
  const list = useRef<HTMLUListElement>(null)
  const addButton = useRef<HTMLDivElement>(null)
  return {
    list,
    addButton,
    add: (change) => {
      flushSync(change)
      list.current?.querySelector<HTMLElement>(':scope > li:last-child :is(input, textarea)')?.focus()
    },
    remove: (change) => {
      flushSync(change)
      addButton.current?.querySelector('button')?.focus()
    },
  }
}
