// Planned against actual, section by section.
import type { Metadata } from 'next'
import { pageText } from '@/app/text'
import { TimingsPage } from '@/components/timing/timings-page'
import { enter } from '@/lib/http/enter'
import { ReadTimings, readTimings } from '@/lib/release/read/read-timings'

export const metadata: Metadata = { title: pageText.timings.timings }

type Props = { params: Promise<{ releaseId: string }> }

export default async function ReleaseTimingsPage({ params }: Props) {
  const { releaseId } = await params
  return <TimingsPage view={await enter(ReadTimings, readTimings, { releaseId }, `/releases/${releaseId}/timings`)} />
}
