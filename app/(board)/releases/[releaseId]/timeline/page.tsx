// How the verdict of a release came about.
import type { Metadata } from 'next'
import { pageText } from '@/app/text'
import { Timeline } from '@/components/verdict/timeline'
import { enter } from '@/lib/http/enter'
import { ReadTimeline, readTimeline } from '@/lib/release/read/read-timeline'

export const metadata: Metadata = { title: pageText.timeline.timeline }

type Props = { params: Promise<{ releaseId: string }> }

export default async function TimelinePage({ params }: Props) {
  const { releaseId } = await params
  return <Timeline view={await enter(ReadTimeline, readTimeline, { releaseId }, `/releases/${releaseId}/timeline`)} />
}
