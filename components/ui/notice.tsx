// Something to be told: what happened, what was kept, what to do next.
import { CircleAlert, Info } from 'lucide-react'
import type { ReactNode } from 'react'

type Props = { tone?: 'trouble' | 'plain'; children: ReactNode }

export function Notice({ tone = 'plain', children }: Props) {
  const Sign = tone === 'trouble' ? CircleAlert : Info
  return (
    <div
      role={tone === 'trouble' ? 'alert' : undefined}
      className={`flex gap-2 rounded-small border px-3 py-2 ${tone === 'trouble' ? 'border-no-go' : 'border-line bg-sunk'}`}
    >
      <Sign size={16} aria-hidden className={`mt-0.5 shrink-0 ${tone === 'trouble' ? 'text-no-go' : 'text-soft'}`} />
      <div className="min-w-0 flex-1">{children}</div>
    </div>
  )
}
