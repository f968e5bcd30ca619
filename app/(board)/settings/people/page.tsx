// Who has an account and who is invited, for administrators.
import type { Metadata } from 'next'
import { pageText } from '@/app/text'
import { PeoplePage } from '@/components/people/people-page'
import { enter } from '@/lib/http/enter'
import { ReadPeople, readPeople } from '@/lib/people/read-people'

export const metadata: Metadata = { title: pageText.people.people }

export default async function SettingsPeoplePage() {
  return <PeoplePage {...(await enter(ReadPeople, readPeople, {}, '/settings/people'))} />
}
