// A part of a page on its own ground, with its answer in its heading.
import type { ReactNode } from 'react'

type Props = {
  title: string
  /** How many of what, beside the title. */
  note?: ReactNode
  /** `hold`: it waits for somebody. */
  tone?: 'plain' | 'hold'
  /** What can be done with all of it, at the end of the heading. */
  actions?: ReactNode
  id?: string
  children: ReactNode
}

export function Panel({ title, note, tone = 'plain', actions, id, children }: Props) {
  const isHold = tone === 'hold'
  return (
    <section
      id={id}
      aria-label={title}
      className={`overflow-clip rounded-panel border bg-raised ${isHold ? 'border-hold' : 'border-line'}`}
    >
      <header
        className={`flex min-h-10 flex-wrap items-center gap-x-2 gap-y-1 px-4 py-1.5 ${isHold ? 'bg-hold-tint' : ''}`}
      >
        <h2 className="font-strong">{title}</h2>
        {note !== undefined && <span className={`text-small ${isHold ? 'text-hold' : 'text-soft'}`}>{note}</span>}
        {actions && <span className="ms-auto flex gap-2">{actions}</span>}
      </header>
      {children}
    </section>
  )
}
