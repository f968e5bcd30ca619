// The documents that a release was made from, and what changed in them since the release before.
import type { Metadata } from 'next'
import { pageText } from '@/app/text'
import { DocumentsView } from '@/components/template/import/documents-view'
import { enter } from '@/lib/http/enter'
import { ReadReleaseDocuments, readReleaseDocuments } from '@/lib/template/read-changes'

export const metadata: Metadata = { title: pageText.documents.documents }

type Props = { params: Promise<{ releaseId: string }> }

export default async function DocumentsPage({ params }: Props) {
  const { releaseId } = await params
  const here = `/releases/${releaseId}/documents`
  return <DocumentsView {...(await enter(ReadReleaseDocuments, readReleaseDocuments, { releaseId }, here))} />
}
