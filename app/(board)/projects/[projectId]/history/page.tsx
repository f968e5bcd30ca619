// What was done in a project, as a story.
import type { Metadata } from 'next'
import { pageText } from '@/app/text'
import { HistoryView } from '@/components/history/history-view'
import { ReadProjectHistory, readProjectHistory } from '@/lib/history/read-history'
import { enter } from '@/lib/http/enter'

type Props = {
  params: Promise<{ projectId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const metadata: Metadata = { title: pageText.history.history }

export default async function ProjectHistoryPage({ params, searchParams }: Props) {
  const [{ projectId }, requested] = await Promise.all([params, searchParams])
  return (
    <HistoryView
      view={
        await enter(
          ReadProjectHistory,
          readProjectHistory,
          { ...requested, projectId },
          `/projects/${projectId}/history`,
        )
      }
    />
  )
}
