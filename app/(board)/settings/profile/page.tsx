// My account: name, time zone, password, passkeys, sessions.
import type { Metadata } from 'next'
import { pageText } from '@/app/text'
import { ProfilePage } from '@/components/people/profile/profile-page'
import { enter } from '@/lib/http/enter'
import { ReadProfile, readProfile } from '@/lib/people/change-profile'

export const metadata: Metadata = { title: pageText.profile.profile }

export default async function SettingsProfilePage() {
  return <ProfilePage profile={await enter(ReadProfile, readProfile, {}, '/settings/profile')} />
}
