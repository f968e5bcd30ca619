// The record of a release.
import type { Metadata } from 'next'
import { cache } from 'react'
import { RecordView } from '@/components/record/record-view'
import { enter } from '@/lib/door/enter'
import { ReadRecord } from '@/lib/report/read-record'
import { readTold } from '@/lib/report/read-told'

type Props = { params: Promise<{ releaseId: string }> }

/** Read once for the head of the document and the page. */
const readHere = cache((releaseId: string) =>
  enter(ReadRecord, readTold, { releaseId }, `/releases/${releaseId}/report`),
)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name, version } = await readHere((await params).releaseId)
  return { title: `Record of ${name} ${version}` }
}

export default async function ReportPage({ params }: Props) {
  return <RecordView told={await readHere((await params).releaseId)} />
}
