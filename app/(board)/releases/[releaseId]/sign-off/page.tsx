// Signing a release: the roles, what they are shown, and what they said. `?role=` brings a role's card into focus, so
// that a link can ask for it;
// `?proof=` opens its dialog again for somebody who is back from the identity provider.
import type { Metadata } from 'next'
import { z } from 'zod'
import { pageText } from '@/app/text'
import { SignOffView } from '@/components/signoff/sign-off-view'
import { enter } from '@/lib/http/enter'
import { ReadSignOff, readSignOff } from '@/lib/signoff/read-sign-off'

export const metadata: Metadata = { title: pageText.signOff.signOff }

type Query = Partial<Record<'role' | 'proof' | 'problem' | 'withdraw' | 'supersede', string | string[]>>
type Props = { params: Promise<{ releaseId: string }>; searchParams: Promise<Query> }

const one = (value: string | string[] | undefined): string | null => (typeof value === 'string' ? value : null)
const Id = z.uuid()

export default async function SignOffPage({ params, searchParams }: Props) {
  const { releaseId } = await params
  const { role, proof, problem, withdraw, supersede } = await searchParams
  const requested = one(role)
  const proofId = Id.safeParse(one(proof))
  const here = `/releases/${releaseId}/sign-off${requested === null ? '' : `?role=${encodeURIComponent(requested)}`}`
  const { view, desk } = await enter(ReadSignOff, readSignOff, { releaseId }, here)
  const returned = proofId.success
    ? { proofId: proofId.data, problem: one(problem), withdraw: one(withdraw), supersede: one(supersede) }
    : null
  return <SignOffView view={view} desk={desk} focus={requested} returned={returned} />
}
