// Somebody forgot their password.
import type { Metadata } from 'next'
import { pageText } from '@/app/text'
import { ForgotPasswordForm } from '@/components/people/sign-in/link-forms'
import { canMailPasswords } from '@/lib/people/accounts/forgot-password'

export const metadata: Metadata = { title: pageText.forgotPassword.forgotPassword }

export default async function ForgotPasswordPage() {
  return <ForgotPasswordForm mailSetUp={await canMailPasswords()} />
}
