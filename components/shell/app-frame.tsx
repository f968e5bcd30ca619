// The frame of every page behind the door: a slim bar, then the page.
import Link from 'next/link'
import type { ReactNode } from 'react'
import { PersonMenu } from '@/components/shell/person-menu'

type Props = { person: { name: string; email: string; role: string } | null; children: ReactNode }

const PLACES = [
  { href: '/', name: 'Board' },
  { href: '/inbox', name: 'Inbox' },
  { href: '/templates', name: 'Templates' },
  { href: '/projects', name: 'Projects' },
] as const

export function AppFrame({ person, children }: Props) {
  return (
    <>
      <a href="#main" className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:bg-raised focus:p-2">
        Skip to the page
      </a>
      <header className="no-print flex h-10 items-center gap-2 border-line border-b bg-raised px-4 wide:gap-4">
        <Link href="/" className="font-strong" aria-label="Countersign, to the board">
          Countersign
        </Link>
        <nav aria-label="Main" className="flex min-w-0 flex-1 overflow-x-auto wide:gap-1">
          {PLACES.map(({ href, name }) => (
            <Link key={href} href={href} className="rounded-small px-1.5 py-1 text-small text-soft hover:bg-sunk hover:text-ink wide:px-2 wide:text-body">
              {name}
            </Link>
          ))}
        </nav>
        {person && <PersonMenu name={person.name} email={person.email} />}
      </header>
      <main id="main">{children}</main>
    </>
  )
}
