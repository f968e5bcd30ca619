// What comes to me by e-mail.
import type { Metadata } from 'next'
import { MailChoiceForm } from '@/components/notify/mail-choice-form'
import { enter } from '@/lib/door/enter'
import { ReadMailChoice, readMailChoice } from '@/lib/notify/choose-mail'

export const metadata: Metadata = { title: 'Notifications' }

export default async function NotificationsPage() {
  return <MailChoiceForm choice={await enter(ReadMailChoice, readMailChoice, {}, '/settings/notifications')} />
}
