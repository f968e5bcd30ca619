// An invited person makes their account.
import type { Metadata } from 'next'
import { pageText } from '@/app/text'
import { JoinForm } from '@/components/people/sign-in/link-forms'
import { whoIsThere } from '@/lib/http/session'
import { readLink } from '@/lib/people/accounts/use-link'

/** The address holds the secret of the link, so no other site may learn it. */
export const metadata: Metadata = { title: pageText.join.join, referrer: 'no-referrer' }

type Props = { searchParams: Promise<{ token?: string | string[] }> }

export default async function JoinPage({ searchParams }: Props) {
  const { token } = await searchParams
  const secret = typeof token === 'string' ? token.slice(0, 200) : ''
  const link = await readLink(await whoIsThere(), { kind: 'invitation', token: secret }, new Date())
  return <JoinForm token={secret} link={link} />
}
