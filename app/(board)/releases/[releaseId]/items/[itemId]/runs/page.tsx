// The runs of an item, and what two of them saw differently.
import type { Metadata } from 'next'
import { pageText } from '@/app/text'
import { RunHistory } from '@/components/probe/run-history'
import { enter } from '@/lib/http/enter'
import { ReadHistory, readHistory } from '@/lib/release/read/read-history'

type Props = {
  params: Promise<{ releaseId: string; itemId: string }>
  searchParams: Promise<{ before?: string; now?: string }>
}

export const metadata: Metadata = { title: pageText.runs.runs }

export default async function RunsPage({ params, searchParams }: Props) {
  const [{ releaseId, itemId }, { before, now }] = await Promise.all([params, searchParams])
  const requested = { releaseId, itemId, ...(before && { before }), ...(now && { now }) }
  return (
    <RunHistory
      history={await enter(ReadHistory, readHistory, requested, `/releases/${releaseId}/items/${itemId}/runs`)}
    />
  )
}
