// Signing a release: the roles, what they are shown, and what they said. `?role=` brings a role's card into focus, so that a link can ask for it.
import type { Metadata } from 'next'
import { SignOffView } from '@/components/signoff/sign-off-view'
import { enter } from '@/lib/door/enter'
import { ReadSignOff, readSignOff } from '@/lib/signoff/read-sign-off'

export const metadata: Metadata = { title: 'Sign-off' }

type Props = { params: Promise<{ releaseId: string }>; searchParams: Promise<{ role?: string | string[] }> }

export default async function SignOffPage({ params, searchParams }: Props) {
  const { releaseId } = await params
  const { role } = await searchParams
  const asked = typeof role === 'string' ? role : null
  const here = `/releases/${releaseId}/sign-off${asked === null ? '' : `?role=${encodeURIComponent(asked)}`}`
  const { view, desk } = await enter(ReadSignOff, readSignOff, { releaseId }, here)
  return <SignOffView view={view} desk={desk} focus={asked} />
}
