// What a document became since the last release of the project that used it, and who saved it.
import Link from 'next/link'
import { ChangeList } from '@/components/template/change-list'
import { Moment } from '@/components/ui/moment'
import type { DocumentChanges } from '@/lib/domain/checklist/version-changes'

function Counts({ counts }: Pick<DocumentChanges, 'counts'>) {
  const { added, changed, removed } = counts
  return (
    <p className="px-4 py-2 text-soft">
      {added} added, {changed} changed, {removed} removed. The document is too large to list them.
    </p>
  )
}

export function VersionChanges({ changes: document }: { changes: DocumentChanges }) {
  const { since, version, saved, counts, changes } = document
  if (!since) return <p className="px-4 py-2 text-soft">No earlier release of this project used this template.</p>
  const used = (
    <>
      <Link href={`/releases/${since.releaseId}`} className="text-accent underline" dir="auto">
        {since.releaseName} {since.releaseVersion}
      </Link>{' '}
      used version {since.version}
    </>
  )
  if (since.version === version) return <p className="px-4 py-2 text-soft">Unchanged: {used} too.</p>
  return (
    <>
      <p className="px-4 pt-2">Changed since the last release: {used}.</p>
      <ul aria-label="Saved by" className="px-4 pb-1 text-small text-soft">
        {saved.map((line) => (
          <li key={line.version}>
            Version {line.version}: {line.createdBy}, <Moment at={line.createdAt} />
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
