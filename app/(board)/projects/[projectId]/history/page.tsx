// What was done in a project, as a story.
import type { Metadata } from 'next'
import { StoryView } from '@/components/history/story-view'
import { enter } from '@/lib/door/enter'
import { ReadProjectStory, readProjectStory } from '@/lib/history/read-story'

type Props = {
  params: Promise<{ projectId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const metadata: Metadata = { title: 'History' }

export default async function ProjectHistoryPage({ params, searchParams }: Props) {
  const [{ projectId }, asked] = await Promise.all([params, searchParams])
  return (
    <StoryView
      view={await enter(ReadProjectStory, readProjectStory, { ...asked, projectId }, `/projects/${projectId}/history`)}
    />
  )
}
