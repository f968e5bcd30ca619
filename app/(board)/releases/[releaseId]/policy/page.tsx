// The policy of a release, in sentences, and for a lead as text to change.
import type { Metadata } from 'next'
import { pageText } from '@/app/text'
import { PolicyView } from '@/components/policy/policy-view'
import { enter } from '@/lib/http/enter'
import { ReadPolicy, readPolicyView } from '@/lib/release/read/read-policy'

export const metadata: Metadata = { title: pageText.policy.policy }

type Props = { params: Promise<{ releaseId: string }> }

export default async function PolicyPage({ params }: Props) {
  const { releaseId } = await params
  return <PolicyView view={await enter(ReadPolicy, readPolicyView, { releaseId }, `/releases/${releaseId}/policy`)} />
}
