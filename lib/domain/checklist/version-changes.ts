// What a template became between two of its versions, and who saved the versions between.
import type { NodeChange } from '@/lib/domain/checklist/difference'

export type SavedVersion = { version: number; createdBy: string; createdAt: string }

/** A document of a release, or one that a release could be made from now, against what the project used last. */
export type DocumentChanges = {
  templateId: string
  name: string
  version: number
  /** The last release of the project that used the template, with its version of it; null: there is none. */
  since: { releaseId: string; releaseName: string; releaseVersion: string; version: number } | null
  /** The versions saved since, newest first, up to `version`. */
  saved: SavedVersion[]
  counts: { added: number; changed: number; removed: number }
  /** Null for a document too large to be compared line by line. */
  changes: NodeChange[] | null
}

/** The versions after `since` up to and including `until`, newest first; the versions may come in any order. */
export function savedBetween<V extends { version: number }>(versions: readonly V[], since: number, until: number): V[] {
  return versions
    .filter(({ version }) => version > since && version <= until)
    .toSorted((one, other) => other.version - one.version)
}

export function countChangesOf(changes: readonly NodeChange[]): DocumentChanges['counts'] {
  const count = (what: NodeChange['what']) => changes.filter((change) => change.what === what).length
  return { added: count('added'), changed: count('changed'), removed: count('removed') }
}
