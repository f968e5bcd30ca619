// The first admin of an empty installation.
import type { Metadata } from 'next'
import { pageText } from '@/app/text'
import { IsSetUp } from '@/components/people/is-set-up'
import { SetUpForm } from '@/components/people/sign-in/set-up-form'
import { hasPeople } from '@/lib/people/accounts/find-person'
import { setUpAction } from '@/lib/people/actions'

export const metadata: Metadata = { title: pageText.setUp.setUp }

type Props = { searchParams: Promise<{ token?: string }> }

export default async function SetUpPage({ searchParams }: Props) {
  // Without the form the page names no action, and a request for one is not found (`lib/http/guard.ts`).
  if (await hasPeople()) return <IsSetUp />
  const { token } = await searchParams
  return <SetUpForm token={token ?? ''} action={setUpAction} />
}
