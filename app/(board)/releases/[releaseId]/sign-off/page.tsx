// Signing a release: the roles, what they are shown, and what they said.
import type { Metadata } from 'next'
import { SignOffView } from '@/components/signoff/sign-off-view'
import { enter } from '@/lib/door/enter'
import { ReadRelease, readRelease } from '@/lib/release/read-release'

export const metadata: Metadata = { title: 'Sign-off' }

type Props = { params: Promise<{ releaseId: string }> }

export default async function SignOffPage({ params }: Props) {
  const { releaseId } = await params
  const view = await enter(ReadRelease, readRelease, { releaseId }, `/releases/${releaseId}/sign-off`)
  return <SignOffView view={view} />
}
