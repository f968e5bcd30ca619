// The runs of an item: how each ended and how long it took, and what two of them saw differently.
import { z } from 'zod'
import { findItem } from '@/lib/data/release/items'
import { findReleaseHead } from '@/lib/data/release/releases'
import { findRun, listRuns } from '@/lib/data/runs/runs'
import { authorize } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import { Refusal } from '@/lib/domain/refusal'
import { type RunChange, runDifference } from '@/lib/domain/release/run/run-difference'
import type { RunDetail } from '@/lib/domain/release/view/view'
import { commonRefusals } from '@/lib/domain/text/en/refusals/everywhere'

export const ReadHistory = z.object({
  releaseId: z.uuid(),
  itemId: z.uuid(),
  before: z.uuid().optional(),
  now: z.uuid().optional(),
})

export type HistoryLine = Pick<
  RunDetail,
  'id' | 'number' | 'status' | 'requestedBy' | 'requestedAt' | 'finishedAt' | 'totalMs' | 'summary'
>
export type RunHistory = {
  release: { id: string; name: string; version: string }
  item: { id: string; title: string }
  /** Newest first. */
  runs: HistoryLine[]
  /** The two that are compared: what was asked for, else the last two that ended. */
  compared: { before: RunDetail; now: RunDetail; changes: RunChange[] } | null
}

const SHOWN = 100

export async function readHistory(actor: Actor, input: z.infer<typeof ReadHistory>): Promise<RunHistory> {
  const item = await findItem(input.itemId)
  if (!item || item.release.id !== input.releaseId) throw new Refusal('not-found', commonRefusals.noItem())
  authorize(actor, 'release.read', { projectId: item.release.projectId })
  const [head, runs] = await Promise.all([findReleaseHead(input.releaseId), listRuns(input.itemId, SHOWN)])
  if (!head) throw new Refusal('not-found', commonRefusals.noRelease())
  const ended = runs.filter((run) => run.finishedAt)
  const pick = async (id: string | undefined, other: RunDetail | undefined): Promise<RunDetail | undefined> => {
    if (id === undefined) return other
    const known = runs.find((run) => run.id === id) ?? (await findRun(id)) ?? undefined
    return known?.itemId === item.id ? known : undefined
  }
  const [before, now] = await Promise.all([pick(input.before, ended[1]), pick(input.now, ended[0])])
  return {
    release: { id: head.id, name: head.name, version: head.version },
    item: { id: item.id, title: item.title },
    runs: runs.map(({ id, number, status, requestedBy, requestedAt, finishedAt, totalMs, summary }) => ({
      ...{ id, number, status, requestedBy, requestedAt },
      ...(finishedAt && { finishedAt }),
      ...(totalMs !== undefined && { totalMs }),
      ...(summary && { summary }),
    })),
    compared: before && now ? { before, now, changes: runDifference(before, now) } : null,
  }
}
