'use client'
// The places of the product, with the one where we are.
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { InboxCount } from '@/components/notify/inbox-count'
import { shellText } from '@/components/shell/text'

const PLACES = [
  { href: '/', name: shellText.mainNav.board, holds: ['/releases'] },
  { href: '/inbox', name: shellText.mainNav.inbox, holds: [] },
  { href: '/templates', name: shellText.mainNav.templates, holds: [] },
  { href: '/projects', name: shellText.mainNav.projects, holds: [] },
] as const

export function MainNav() {
  const path = usePathname()
  const isHere = (place: (typeof PLACES)[number]) =>
    path === place.href ||
    [...(place.href === '/' ? [] : [place.href]), ...place.holds].some((start) => path.startsWith(`${start}/`))
  return (
    <nav aria-label={shellText.mainNav.main} className="flex min-w-0 flex-1 overflow-x-auto wide:gap-1">
      {PLACES.map((place) => (
        <Link
          key={place.href}
          href={place.href}
          aria-current={path === place.href ? 'page' : isHere(place) ? 'true' : undefined}
          className="whitespace-nowrap rounded-small px-1 py-1 text-small text-soft hover:bg-sunk hover:text-ink aria-[current]:font-strong aria-[current]:text-ink wide:px-2 wide:text-body"
        >
          {place.name}
          {place.href === '/inbox' && <InboxCount />}
        </Link>
      ))}
    </nav>
  )
}
