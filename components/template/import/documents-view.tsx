// The documents of a release, and what changed in each since the release before.
import Link from 'next/link'
import { plural } from '@/components/template/preview/wording'
import { VersionChanges } from '@/components/template/version-changes'
import { Page } from '@/components/ui/page'
import { Panel } from '@/components/ui/panel'
import type { DocumentChanges } from '@/lib/domain/checklist/version-changes'

type Props = {
  release: { id: string; name: string; version: string }
  documents: (DocumentChanges & { mayRead: boolean })[]
}

export function DocumentsView({ release, documents }: Props) {
  return (
    <Page
      title={`Documents · ${release.name} ${release.version}`}
      lead={
        <>
          {plural(documents.length, 'document')}, compared with the release before ·{' '}
          <Link href={`/releases/${release.id}`} className="text-accent underline">
            back to the release
          </Link>
        </>
      }
    >
      {documents.map((document, place) => (
        <Panel
          // biome-ignore lint/suspicious/noArrayIndexKey: a document may be in a release twice, and the order is fixed
          key={place}
          title={document.name}
          note={
            document.mayRead ? (
              <Link
                href={`/templates/${document.templateId}?version=${document.version}`}
                className="text-accent underline"
              >
                Version {document.version}
              </Link>
            ) : (
              `Version ${document.version}`
            )
          }
        >
          <VersionChanges changes={document} />
        </Panel>
      ))}
    </Page>
  )
}
