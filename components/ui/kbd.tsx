// A key to press.
import type { ReactNode } from 'react'

export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-block min-w-5 rounded-small border border-line bg-sunk px-1 text-center text-small">
      {children}
    </kbd>
  )
}
