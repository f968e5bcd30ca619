// The frame of the pages behind the request boundary. It shows who is there; each page authorises for itself.
import type { ReactNode } from 'react'
import { AppFrame } from '@/components/shell/app-frame'
import { SeparationGuard } from '@/components/signoff/separation-guard'
import { whoIsThere } from '@/lib/http/session'

export default async function BoardLayout({ children }: { children: ReactNode }) {
  const actor = await whoIsThere()
  return (
    <AppFrame person={actor.kind === 'person' ? actor : null}>
      <SeparationGuard>{children}</SeparationGuard>
    </AppFrame>
  )
}
