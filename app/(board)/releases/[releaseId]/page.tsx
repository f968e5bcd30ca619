// A release, live. Whether it is here and may be seen is known before the first byte; the rest streams after the frame.
import type { Metadata } from 'next'
import { cache, Suspense } from 'react'
import { ReleaseSkeleton } from '@/components/release/release-skeleton'
import { ReleaseView } from '@/components/release/release-view'
import { ReadDiscussion, readDiscussion } from '@/lib/discussion/read-discussion'
import { enter } from '@/lib/http/enter'
import { ReadRelease, readRelease } from '@/lib/release/read/read-release'
import { readTitle } from '@/lib/release/read/read-title'

type Props = { params: Promise<{ releaseId: string }> }

/** Read once for the head of the document and the page. */
const readHead = cache((releaseId: string) => enter(ReadRelease, readTitle, { releaseId }, `/releases/${releaseId}`))

async function Body({ releaseId }: { releaseId: string }) {
  const [view, initialDiscussion] = await Promise.all([
    enter(ReadRelease, readRelease, { releaseId }, `/releases/${releaseId}`),
    enter(ReadDiscussion, readDiscussion, { releaseId }, `/releases/${releaseId}`),
  ])
  return <ReleaseView view={view} initialDiscussion={initialDiscussion} />
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { releaseId } = await params
  const { title } = await readHead(releaseId)
  return { title }
}

export default async function ReleasePage({ params }: Props) {
  const { releaseId } = await params
  await readHead(releaseId)
  return (
    <Suspense fallback={<ReleaseSkeleton />}>
      <Body releaseId={releaseId} />
    </Suspense>
  )
}
