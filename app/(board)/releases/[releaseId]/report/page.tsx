// The record of a release.
import type { Metadata } from 'next'
import { cache } from 'react'
import { pageText } from '@/app/text'
import { RecordView } from '@/components/record/record-view'
import { ReleaseTabs } from '@/components/release/frame'
import { enter } from '@/lib/http/enter'
import { ReadRecord } from '@/lib/report/read-record'
import { readWrittenRecord } from '@/lib/report/read-written-record'

type Props = { params: Promise<{ releaseId: string }> }

/** Read once for the head of the document and the page. */
const readHere = cache((releaseId: string) =>
  enter(ReadRecord, readWrittenRecord, { releaseId }, `/releases/${releaseId}/report`),
)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name, version } = await readHere((await params).releaseId)
  return { title: pageText.report.recordOf({ name, version }) }
}

export default async function ReportPage({ params }: Props) {
  const { releaseId } = await params
  return (
    <>
      <ReleaseTabs releaseId={releaseId} current="record" />
      <RecordView written={await readHere(releaseId)} />
    </>
  )
}
