// What live sends after a change: the head anew and the rows that changed, read once for everybody who watches.
import { findReleaseHead } from '@/lib/data/release/releases'
import { readFullRelease } from '@/lib/data/release/snapshot'
import type { Actor } from '@/lib/domain/actor'
import type { ReleasePatch } from '@/lib/domain/release/view/view'
import { viewField, viewItem } from '@/lib/domain/release/view/view-item'
import { viewWholeHead } from '@/lib/domain/release/view/view-release'
import { sha256 } from '@/lib/platform/digest'
import { readTitle } from '@/lib/release/read/read-title'

/** Throws a refusal for everybody who may not watch. */
export async function admit(actor: Actor, releaseId: string): Promise<void> {
  await readTitle(actor, { releaseId })
}

/** The present revision, for a page that was let in. */
export async function readRevision(releaseId: string): Promise<number> {
  return (await findReleaseHead(releaseId))?.revision ?? 0
}

/** Null: so much changed that the page is to be read again. */
export async function readPatch(
  releaseId: string,
  changed: { items: string[] | null; fields: string[] },
  by: string,
): Promise<ReleasePatch | null> {
  if (changed.items === null) return null
  const release = await readFullRelease(releaseId)
  if (!release) return null
  const now = new Date()
  const items = new Set(changed.items)
  const fields = new Set(changed.fields)
  const allFields = [...release.fields, ...release.sections.flatMap((section) => section.fields)]
  return {
    releaseId,
    revision: release.revision,
    head: viewWholeHead(release, { kind: 'anonymous' }, now, sha256),
    items: release.items.filter((item) => items.has(item.id)).map((item) => viewItem(item, now)),
    fields: allFields.filter((field) => fields.has(field.id) || field.computed !== undefined).map(viewField),
    by,
  }
}
