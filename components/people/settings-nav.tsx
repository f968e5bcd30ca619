'use client'
// The pages of settings, with the one where we are.
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { peopleText } from '@/components/people/text'

const PAGES = [
  { href: '/settings/profile', name: peopleText.settingsNav.profile, administrators: false },
  { href: '/settings/notifications', name: peopleText.settingsNav.notifications, administrators: false },
  { href: '/settings/tokens', name: peopleText.settingsNav.tokens, administrators: false },
  { href: '/settings/people', name: peopleText.settingsNav.people, administrators: true },
  { href: '/settings/instance', name: peopleText.settingsNav.instance, administrators: true },
] as const

export function SettingsNav({ isAdministrator }: { isAdministrator: boolean }) {
  const path = usePathname()
  return (
    <nav
      aria-label={peopleText.settingsNav.settings}
      className="mx-auto flex w-full max-w-6xl flex-wrap gap-1 px-4 pt-3"
    >
      {PAGES.filter(({ administrators }) => isAdministrator || !administrators).map(({ href, name }) => (
        <Link
          key={href}
          href={href}
          aria-current={path === href ? 'page' : undefined}
          className="rounded-small px-2 py-1 whitespace-nowrap text-soft hover:bg-sunk hover:text-ink aria-[current]:bg-sunk aria-[current]:font-strong aria-[current]:text-ink"
        >
          {name}
        </Link>
      ))}
    </nav>
  )
}
