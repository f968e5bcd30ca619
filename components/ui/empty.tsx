// Nothing here yet: says so, and what to do first.
import type { ReactNode } from 'react'

export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="flex flex-col items-start gap-3 border-line border-y px-1 py-10">
      <p className="font-strong text-title">{title}</p>
      {children && <div className="flex max-w-prose flex-col items-start gap-3 text-soft">{children}</div>}
    </div>
  )
}
