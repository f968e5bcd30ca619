// What the pages of settings share: the way from one to the other. Each page authorizes for itself.
import type { ReactNode } from 'react'
import { SettingsNav } from '@/components/people/settings-nav'
import { whoIsThere } from '@/lib/http/session'

export default async function SettingsLayout({ children }: { children: ReactNode }) {
  const actor = await whoIsThere()
  return (
    <>
      <SettingsNav isAdministrator={actor.kind === 'person' && actor.role === 'admin'} />
      {children}
    </>
  )
}
