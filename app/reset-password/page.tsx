// Somebody with a password link sets a new password.
import type { Metadata } from 'next'
import { pageText } from '@/app/text'
import { ResetPasswordForm } from '@/components/people/sign-in/link-forms'
import { whoIsThere } from '@/lib/http/session'
import { readLink } from '@/lib/people/accounts/use-link'

/** The address holds the secret of the link, so no other site may learn it. */
export const metadata: Metadata = { title: pageText.resetPassword.newPassword, referrer: 'no-referrer' }

type Props = { searchParams: Promise<{ token?: string | string[] }> }

export default async function ResetPasswordPage({ searchParams }: Props) {
  const { token } = await searchParams
  const secret = typeof token === 'string' ? token.slice(0, 200) : ''
  const link = await readLink(await whoIsThere(), { kind: 'password-reset', token: secret }, new Date())
  return <ResetPasswordForm token={secret} link={link} />
}
