// A page of reading width: its answer first, then what can be done, then everything else.
import type { ReactNode } from 'react'

export function Page({
  title,
  lead,
  actions,
  children,
}: {
  title: string
  lead?: ReactNode
  actions?: ReactNode
  children: ReactNode
}) {
  return (
    <div className="mx-auto flex w-full max-w-6xl flex-col gap-5 px-4 py-6">
      <header className="flex flex-wrap items-end gap-x-6 gap-y-2">
        <div className="min-w-0 flex-1 basis-52">
          <h1 className="font-strong text-title">{title}</h1>
          {lead && <p className="text-soft">{lead}</p>}
        </div>
        {actions}
      </header>
      {children}
    </div>
  )
}
