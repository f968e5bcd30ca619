// What was done in a release, as a story.
import type { Metadata } from 'next'
import { StoryView } from '@/components/history/story-view'
import { enter } from '@/lib/door/enter'
import { ReadReleaseStory, readReleaseStory } from '@/lib/history/read-story'

type Props = {
  params: Promise<{ releaseId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const metadata: Metadata = { title: 'History' }

export default async function ReleaseHistoryPage({ params, searchParams }: Props) {
  const [{ releaseId }, asked] = await Promise.all([params, searchParams])
  return (
    <StoryView
      view={await enter(ReadReleaseStory, readReleaseStory, { ...asked, releaseId }, `/releases/${releaseId}/history`)}
    />
  )
}
