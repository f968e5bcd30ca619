// What a worker does for the timeline and the board: looks at a release, and writes down how its verdict has changed and what the board says
// of it.
import { listUnjudged, readStamp, saveLine } from '@/lib/data/release/board-lines'
import { readFullRelease } from '@/lib/data/release/snapshot'
import { appendPoints, lastEventOf, lastPoint, listMoving } from '@/lib/data/release/verdict-points'
import { deploymentOf } from '@/lib/domain/monitor/deployment'
import { lineOf } from '@/lib/domain/release/board/board-line'
import { contentHash, signedContent } from '@/lib/domain/signature/content'
import { evaluate } from '@/lib/domain/verdict/evaluate'
import { nextChange, pointsAfter, type VerdictPoint } from '@/lib/domain/verdict/timeline'
import { sha256 } from '@/lib/platform/digest'

/** `nextAt` is when it may change by itself, in milliseconds; `deployed`: its checklist says that it is deployed, and nobody has said when. */
export type Looked = { revision: number; nextAt: number; points: VerdictPoint[]; deployed: boolean }

/** Looks at a release as it is. Safe to call from every worker at once: a change is written by one. Null: it is not here any more. */
export async function saveTimeline(releaseId: string): Promise<Looked | null> {
  const stamp = await readStamp(releaseId)
  const seen = await readFullRelease(releaseId)
  if (!seen) return null
  const now = new Date()
  const looked = (points: VerdictPoint[]) => ({
    revision: seen.revision,
    nextAt: nextChange(seen, now)?.getTime() ?? Number.POSITIVE_INFINITY,
    points,
    deployed: deploymentOf(seen) !== null,
  })
  const last = await lastPoint(releaseId)
  const hash = contentHash(signedContent(seen), sha256)
  const verdict = evaluate(seen, now, hash)
  await saveLine(releaseId, stamp, lineOf({ release: seen, now, hash, verdict }))
  if (last?.level === verdict.level && last.round === seen.round) return looked([])
  const points = await appendPoints(seen, async (reader, before) => {
    const snapshot = await readFullRelease(releaseId, reader)
    if (!snapshot) return []
    return pointsAfter({
      snapshot,
      hash: contentHash(signedContent(snapshot), sha256),
      now: new Date(),
      event: await lastEventOf(releaseId, reader),
      last: before,
    })
  })
  return looked(points)
}

/** How many lines of the board are asked for at a time. */
const UNJUDGED_AT_ONCE = 500

/** The releases whose verdict can still move, with their revisions, and those whose line of the board has to be judged again. */
export async function listReleasesToExamine(): Promise<{
  moving: { id: string; revision: number }[]
  unjudged: string[]
}> {
  const moving = await listMoving()
  return { moving, unjudged: await listUnjudged(UNJUDGED_AT_ONCE) }
}
