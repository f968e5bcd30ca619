// Issues of a release, numbered as they are opened. The release must be locked while one is written.
import type { Tx } from '@/lib/data/change'
import type { Severity } from '@/lib/domain/enums'

export type NewIssue = {
  id: string
  projectId: string
  releaseId: string
  itemId: string | null
  title: string
  severity: Severity
  blocking: boolean
  link: string | null
  owner: string | null
  openedById: string | null
  openedBy: string
}

/** Writes it with the release's next number, and yields that. */
export async function insertIssue(tx: Tx, issue: NewIssue): Promise<number> {
  const { _max } = await tx.issue.aggregate({ where: { releaseId: issue.releaseId }, _max: { number: true } })
  const number = (_max.number ?? 0) + 1
  await tx.issue.create({ data: { ...issue, number } })
  return number
}

export type IssueRow = {
  id: string
  releaseId: string
  itemId: string | null
  number: number
  title: string
  severity: string
  resolvedAt: Date | null
  revision: number
}

export async function findIssue(tx: Tx, issueId: string): Promise<IssueRow | null> {
  return tx.issue.findUnique({
    where: { id: issueId },
    select: {
      id: true,
      releaseId: true,
      itemId: true,
      number: true,
      title: true,
      severity: true,
      resolvedAt: true,
      revision: true,
    },
  })
}

/** Resolved by somebody, or (null) open again. */
export async function resolveIssue(
  tx: Tx,
  issueId: string,
  resolved: { resolvedById: string | null; resolvedBy: string; resolution: string } | null,
): Promise<void> {
  const facts = resolved
    ? { ...resolved, resolvedAt: new Date() }
    : { resolvedById: null, resolvedBy: null, resolution: null, resolvedAt: null }
  await tx.issue.update({ where: { id: issueId }, data: { ...facts, revision: { increment: 1 } } })
}
