// What waits for me: the sign-offs that I may give now.
import type { Metadata } from 'next'
import { InboxList } from '@/components/inbox/inbox-list'
import { enter } from '@/lib/door/enter'
import { ReadInbox, readInbox } from '@/lib/release/read-inbox'

export const metadata: Metadata = { title: 'Inbox' }

export default async function InboxPage() {
  return <InboxList entries={await enter(ReadInbox, readInbox, {}, '/inbox')} />
}
