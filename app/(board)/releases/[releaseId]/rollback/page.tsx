// Going back: the options of a release, the one under way with its clock, and those that are over.
import type { Metadata } from 'next'
import { pageText } from '@/app/text'
import { RollbackPage } from '@/components/rollback/rollback-page'
import { enter } from '@/lib/http/enter'
import { ReadRollback, readRollback } from '@/lib/rollback/read-rollback'

export const metadata: Metadata = { title: pageText.rollback.rollback }

type Props = { params: Promise<{ releaseId: string }> }

export default async function ReleaseRollbackPage({ params }: Props) {
  const { releaseId } = await params
  const { view, desk } = await enter(ReadRollback, readRollback, { releaseId }, `/releases/${releaseId}/rollback`)
  return <RollbackPage view={view} desk={desk} />
}
