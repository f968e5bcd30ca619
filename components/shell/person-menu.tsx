'use client'
// Who I am, light or dark, and the way out.
import { Menu } from '@base-ui/react/menu'
import { Bell, ChevronDown, KeyRound, LogOut, Moon, Sun, SunMoon, UserRound, UsersRound } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { leave } from '@/components/people/sign-in/credentials'
import { shellText } from '@/components/shell/text'

/** Null: as the system is. */
function setTheme(theme: 'light' | 'dark' | null) {
  if (theme) {
    document.documentElement.dataset.theme = theme
    localStorage.setItem('theme', theme)
  } else {
    delete document.documentElement.dataset.theme
    localStorage.removeItem('theme')
  }
}

const ITEM = 'flex cursor-pointer items-center gap-2 rounded-small px-2 py-1.5 data-highlighted:bg-sunk'

type Props = { name: string; email: string; isAdministrator: boolean }

export function PersonMenu({ name, email, isAdministrator }: Props) {
  const router = useRouter()
  return (
    <Menu.Root>
      <Menu.Trigger
        className="flex items-center gap-1 rounded-small px-2 py-1 hover:bg-sunk"
        aria-label={shellText.personMenu.accountOf(name)}
      >
        <span className="hidden wide:inline">{name}</span>
        <span className="wide:hidden">{name.charAt(0)}</span>
        <ChevronDown size={14} aria-hidden />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={6} align="end" className="z-50">
          <Menu.Popup className="min-w-52 rounded-float border border-line bg-raised p-1 shadow-float">
            <p className="px-2 py-1.5 text-small text-soft">{email}</p>
            <Menu.Item className={ITEM} onClick={() => router.push('/settings/profile')}>
              <UserRound size={14} aria-hidden /> {shellText.personMenu.profile}
            </Menu.Item>
            <Menu.Item className={ITEM} onClick={() => router.push('/settings/notifications')}>
              <Bell size={14} aria-hidden /> {shellText.personMenu.notifications}
            </Menu.Item>
            <Menu.Item className={ITEM} onClick={() => router.push('/settings/tokens')}>
              <KeyRound size={14} aria-hidden /> {shellText.personMenu.tokens}
            </Menu.Item>
            {isAdministrator && (
              <Menu.Item className={ITEM} onClick={() => router.push('/settings/people')}>
                <UsersRound size={14} aria-hidden /> {shellText.personMenu.people}
              </Menu.Item>
            )}
            <Menu.Item className={ITEM} onClick={() => setTheme('light')}>
              <Sun size={14} aria-hidden /> {shellText.personMenu.light}
            </Menu.Item>
            <Menu.Item className={ITEM} onClick={() => setTheme('dark')}>
              <Moon size={14} aria-hidden /> {shellText.personMenu.dark}
            </Menu.Item>
            <Menu.Item className={ITEM} onClick={() => setTheme(null)}>
              <SunMoon size={14} aria-hidden /> {shellText.personMenu.system}
            </Menu.Item>
            <Menu.Item className={ITEM} onClick={() => void leave()}>
              <LogOut size={14} aria-hidden /> {shellText.personMenu.signOut}
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}
