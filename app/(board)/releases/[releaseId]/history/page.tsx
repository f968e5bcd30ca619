// What was done in a release, as a story.
import type { Metadata } from 'next'
import { pageText } from '@/app/text'
import { HistoryView } from '@/components/history/history-view'
import { ReleaseTabs } from '@/components/release/frame'
import { ReadReleaseEvents, readReleaseEvents } from '@/lib/history/read-history'
import { enter } from '@/lib/http/enter'

type Props = {
  params: Promise<{ releaseId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const metadata: Metadata = { title: pageText.history.history }

export default async function ReleaseHistoryPage({ params, searchParams }: Props) {
  const [{ releaseId }, requested] = await Promise.all([params, searchParams])
  return (
    <>
      <ReleaseTabs releaseId={releaseId} current="history" />
      <HistoryView
        view={
          await enter(
            ReadReleaseEvents,
            readReleaseEvents,
            { ...requested, releaseId },
            `/releases/${releaseId}/history`,
          )
        }
      />
    </>
  )
}
