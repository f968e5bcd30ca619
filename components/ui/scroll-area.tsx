// What is wider than a phone: it scrolls sideways by itself, by keyboard too, and the page around it does not.
import type { ReactNode } from 'react'

export function ScrollArea({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section tabIndex={0} aria-label={label} className="overflow-x-auto">
      {children}
    </section>
  )
}
