// The frame of every page behind the request boundary: a slim bar, then the page.
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Finder } from '@/components/shell/finder'
import { MainNav } from '@/components/shell/main-nav'
import { PersonMenu } from '@/components/shell/person-menu'
import { shellText } from '@/components/shell/text'
import { TimeZoneProvider } from '@/components/ui/time-zone'

type Props = {
  person: { name: string; email: string; role: string; timeZone?: string | undefined } | null
  children: ReactNode
}

export function AppFrame({ person, children }: Props) {
  return (
    <TimeZoneProvider zone={person?.timeZone ?? 'UTC'}>
      <a href="#main" className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:bg-raised focus:p-2">
        {shellText.appFrame.skipToContent}
      </a>
      <header className="no-print flex h-10 items-center gap-2 border-line border-b bg-raised px-4 wide:gap-4">
        <Link href="/" className="flex shrink-0 items-center gap-2 font-strong" aria-label={shellText.appFrame.home}>
          <svg viewBox="0 0 16 16" aria-hidden="true" className="size-4 fill-none stroke-current stroke-2">
            <path d="M2 8.5 5.5 12 9 7.5M7 10.5 8.5 12 14 4.5" />
          </svg>
          <span className="hidden wide:inline">{shellText.appFrame.countersign}</span>
        </Link>
        <MainNav />
        {person && <Finder />}
        {person && <PersonMenu name={person.name} email={person.email} isAdministrator={person.role === 'admin'} />}
      </header>
      <main id="main">{children}</main>
    </TimeZoneProvider>
  )
}
