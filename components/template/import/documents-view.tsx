// The documents of a release, and what changed in each since the release before.
import Link from 'next/link'
import { ReleasePage } from '@/components/release/frame'
import { templateText } from '@/components/template/text'
import { VersionChanges } from '@/components/template/version-changes'
import { Panel } from '@/components/ui/panel'
import type { DocumentChanges } from '@/lib/domain/checklist/version-changes'

type Props = {
  release: { id: string; name: string; version: string }
  documents: (DocumentChanges & { mayRead: boolean })[]
}

export function DocumentsView({ release, documents }: Props) {
  return (
    <ReleasePage
      release={release}
      tab="documents"
      title={templateText.documents.title}
      lead={templateText.documents.lead(documents.length)}
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
                {templateText.documents.version(document.version)}
              </Link>
            ) : (
              templateText.documents.version(document.version)
            )
          }
        >
          <VersionChanges changes={document} />
        </Panel>
      ))}
    </ReleasePage>
  )
}
