// Something to be told: what happened, what was kept, what to do next.
import { CircleAlert, Info } from 'lucide-react'
import type { ReactNode } from 'react'

type Props = { tone?: 'error' | 'hold' | 'plain'; children: ReactNode }

const TONES = {
  error: { box: 'border-no-go', sign: 'text-no-go' },
  hold: { box: 'border-hold bg-hold-tint', sign: 'text-hold' },
  plain: { box: 'border-line bg-sunk', sign: 'text-soft' },
}

export function Notice({ tone = 'plain', children }: Props) {
  const Sign = tone === 'plain' ? Info : CircleAlert
  return (
    <div
      role={tone === 'error' ? 'alert' : undefined}
      className={`flex gap-2 rounded-inner border px-3 py-2 ${TONES[tone].box}`}
    >
      <Sign size={16} aria-hidden className={`mt-0.5 shrink-0 ${TONES[tone].sign}`} />
      <div className="min-w-0 flex-1">{children}</div>
    </div>
  )
}
