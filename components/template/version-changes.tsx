// What a document became since the last release of the project that used it, and who saved it.
import Link from 'next/link'
import { ChangeList } from '@/components/template/change-list'
import { templateText } from '@/components/template/text'
import { Moment } from '@/components/ui/moment'
import type { DocumentChanges } from '@/lib/domain/checklist/version-changes'

function Counts({ counts }: Pick<DocumentChanges, 'counts'>) {
  const { added, changed, removed } = counts
  return (
    <p className="px-4 py-2 text-soft">
      {templateText.versionChanges.addedChangedRemovedTheDocument({ added, changed, removed })}
    </p>
  )
}

export function VersionChanges({ changes: document }: { changes: DocumentChanges }) {
  const { since, version, saved, counts, changes } = document
  if (!since) return <p className="px-4 py-2 text-soft">{templateText.versionChanges.noEarlierReleaseOfThis}</p>
  const used = (
    <>
      <Link href={`/releases/${since.releaseId}`} className="text-accent underline" dir="auto">
        {since.releaseName} {since.releaseVersion}
      </Link>{' '}
      {templateText.versionChanges.usedVersion(since.version)}
    </>
  )
  if (since.version === version)
    return (
      <p className="px-4 py-2 text-soft">
        {templateText.versionChanges.unchanged} {used} {templateText.versionChanges.too}
      </p>
    )
  return (
    <>
      <p className="px-4 pt-2">
        {templateText.versionChanges.changedSinceTheLastRelease} {used}.
      </p>
      <ul aria-label={templateText.versionChanges.savedBy} className="px-4 pb-1 text-small text-soft">
        {saved.map((line) => (
          <li key={line.version}>
            {templateText.versionChanges.version({ version: line.version, createdBy: line.createdBy })}{' '}
            <Moment at={line.createdAt} />
          </li>
        ))}
      </ul>
      {changes ? (
        <ChangeList version={since.version} changes={changes} kept={0} dropped={[]} />
      ) : (
        <Counts counts={counts} />
      )}
    </>
  )
}
