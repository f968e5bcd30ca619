// What waits for me, and what I was told.
import type { Metadata } from 'next'
import { pageText } from '@/app/text'
import { InboxView } from '@/components/inbox/inbox-view'
import { enter } from '@/lib/http/enter'
import { ReadDuties, readDuties } from '@/lib/notify/read-duties'
import { ReadNotifications, readNotifications } from '@/lib/notify/read-notifications'
import { ReadOwnLeavers, readOwnLeavers } from '@/lib/project/reassign-work'
import { ReadInbox, readInbox } from '@/lib/release/read/read-inbox'

export const metadata: Metadata = { title: pageText.inbox.inbox }

type Props = { searchParams: Promise<{ after?: string | string[] }> }

export default async function InboxPage({ searchParams }: Props) {
  const { after } = await searchParams
  const [signoffs, duties, notifications, leavers] = await Promise.all([
    enter(ReadInbox, readInbox, {}, '/inbox'),
    enter(ReadDuties, readDuties, {}, '/inbox'),
    enter(ReadNotifications, readNotifications, { after }, '/inbox'),
    enter(ReadOwnLeavers, readOwnLeavers, {}, '/inbox'),
  ])
  return (
    <InboxView
      signoffs={signoffs}
      duties={duties}
      leavers={leavers}
      notifications={notifications}
      first={after === undefined}
    />
  )
}
