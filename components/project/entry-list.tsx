'use client'
// The administrators who entered the project: why, as what, and until when.
import { projectText } from '@/components/project/text'
import { useServerAction } from '@/components/shell/use-server-action'
import { Button } from '@/components/ui/button'
import { Moment } from '@/components/ui/moment'
import { Notice } from '@/components/ui/notice'
import type { ProjectAccess } from '@/lib/domain/enums'
import type { Permission } from '@/lib/domain/release/view/view'
import { endProjectEntryAction } from '@/lib/project/actions'

type Entry = {
  id: string
  name: string
  access: ProjectAccess
  reason: string
  createdAt: string
  expiresAt: string
  endedAt: string | null
  endedBy: string | null
  isOpen: boolean
  mayEnd: Permission
}

function EntryLine({ projectId, entry }: { projectId: string; entry: Entry }) {
  const { id, name, access, reason, createdAt, expiresAt, endedAt, endedBy, isOpen, mayEnd } = entry
  const { error, busy, run } = useServerAction()
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-1 border-line border-t py-2">
      <div className="min-w-0 flex-1">
        <p>
          <span className="font-strong">{name}</span> {projectText.entryList.asA(access)} <Moment at={createdAt} />{' '}
          <span className="text-soft">
            {isOpen ? projectText.entryList.until : projectText.entryList.ended}
            <Moment at={endedAt ?? expiresAt} />
            {endedBy && projectText.entryList.by(endedBy)}
          </span>
        </p>
        <p className="prose-text text-soft" dir="auto">
          {reason}
        </p>
      </div>
      {isOpen && mayEnd.allowed && (
        <Button onClick={() => run(() => endProjectEntryAction({ projectId, entryId: id }))} disabled={busy}>
          {projectText.entryList.endEntry}
        </Button>
      )}
      {error && <Notice tone="error">{error}</Notice>}
    </li>
  )
}

export function EntryList({ projectId, entries }: { projectId: string; entries: Entry[] }) {
  if (entries.length === 0) return null
  return (
    <section aria-label={projectText.entryList.administratorsWhoEntered} className="flex flex-col gap-3">
      <h2 className="font-strong text-title">{projectText.entryList.administratorsWhoEntered}</h2>
      <ul>
        {entries.map((entry) => (
          <EntryLine key={entry.id} projectId={projectId} entry={entry} />
        ))}
      </ul>
    </section>
  )
}
