// What comes to me by e-mail.
import type { Metadata } from 'next'
import { pageText } from '@/app/text'
import { MailPreferencesForm } from '@/components/notify/mail-preferences-form'
import { enter } from '@/lib/http/enter'
import { ReadMailPreferences, readMailPreferences } from '@/lib/notify/mail-preferences'

export const metadata: Metadata = { title: pageText.notifications.notifications }

export default async function NotificationsPage() {
  return (
    <MailPreferencesForm
      choice={await enter(ReadMailPreferences, readMailPreferences, {}, '/settings/notifications')}
    />
  )
}
