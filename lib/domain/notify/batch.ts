// How many events of the audit log one transaction makes into notices.

/**
 * The first of these events that are about at most `releases` releases: each release that a transaction looks at costs
 * it a snapshot. At least one event is taken, unless there is none.
 */
export function takeBatch<T extends { releaseId: string | null }>(events: readonly T[], releases: number): T[] {
  const seen = new Set<string>()
  const end = events.findIndex(({ releaseId }) => {
    if (releaseId !== null) seen.add(releaseId)
    return seen.size > Math.max(1, releases)
  })
  return end === -1 ? [...events] : events.slice(0, end)
}
