// What if: the verdict under a supposition.
import type { Metadata } from 'next'
import { pageText } from '@/app/text'
import { WhatIf } from '@/components/verdict/what-if/what-if'
import { enter } from '@/lib/http/enter'
import { ReadWhatIf, readWhatIf } from '@/lib/release/read/read-what-if'

export const metadata: Metadata = { title: pageText.whatIf.whatIf }

type Props = { params: Promise<{ releaseId: string }> }

export default async function WhatIfPage({ params }: Props) {
  const { releaseId } = await params
  return <WhatIf {...(await enter(ReadWhatIf, readWhatIf, { releaseId }, `/releases/${releaseId}/what-if`))} />
}
