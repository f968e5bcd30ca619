// A word about something, set off from its text.
import type { ReactNode } from 'react'

type Props = { tone?: 'plain' | 'hold' | 'accent'; children: ReactNode }

const TONES = {
  plain: 'bg-sunk text-soft',
  hold: 'bg-hold-tint text-hold',
  accent: 'bg-accent-tint text-accent',
}

export function Pill({ tone = 'plain', children }: Props) {
  return (
    <span className={`inline-flex shrink-0 items-center rounded-full px-2 text-small whitespace-nowrap ${TONES[tone]}`}>
      {children}
    </span>
  )
}
