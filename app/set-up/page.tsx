// The first admin of an empty installation.
import type { Metadata } from 'next'
import { SetUpForm } from '@/components/people/set-up-form'
import { setUpAction } from '@/lib/people/actions'

export const metadata: Metadata = { title: 'Set up' }

type Props = { searchParams: Promise<{ token?: string }> }

export default async function SetUpPage({ searchParams }: Props) {
  const { token } = await searchParams
  return <SetUpForm token={token ?? ''} action={setUpAction} />
}
