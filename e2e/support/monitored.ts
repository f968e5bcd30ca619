// What tests of monitoring read: items of a snapshot in one list, and lines of history as they were written.
import { database } from '@/lib/data/client'
import type { ContractItem, ContractSection, ContractSnapshot } from '@/lib/domain/release/api/contract'

export function tree({ sections }: Pick<ContractSnapshot, 'sections'>): ContractItem[] {
  const items = (list: ContractItem[]): ContractItem[] => list.flatMap((item) => [item, ...items(item.items)])
  const all = (list: ContractSection[]): ContractItem[] =>
    list.flatMap((section) => [...items(section.items), ...all(section.sections)])
  return all(sections)
}

/** The bodies of a release's events, oldest first; of one action if told. */
export async function readHistoryOf(releaseId: string, action?: string): Promise<Record<string, unknown>[]> {
  const rows = await database().auditEvent.findMany({
    where: { releaseId, ...(action && { action }) },
    orderBy: { seq: 'asc' },
    select: { body: true },
  })
  return rows.map(({ body }): Record<string, unknown> => JSON.parse(body))
}
