// What the worker does with the history: each line becomes the notices of those whom it concerns, once.

import type { Reader } from '@/lib/data/client'
import { readAudience, readReleaseFacts } from '@/lib/data/notify/audiences'
import { insertNotices } from '@/lib/data/notify/notices'
import {
  inTurn,
  listChainsWithPendingEvents,
  listReleasesToExamine,
  markVerdictsNotified,
  type PendingEvent,
  processPendingEvents,
  readPendingVerdicts,
} from '@/lib/data/notify/outbox'
import { readFullRelease } from '@/lib/data/release/snapshot'
import type { Audience } from '@/lib/domain/notify/audience'
import { notificationsFor } from '@/lib/domain/notify/notices/notifications-for'
import { notificationsForMonitoring } from '@/lib/domain/notify/notices/notifications-for-monitoring'
import { notificationsForState } from '@/lib/domain/notify/notices/notifications-for-state'
import { notificationsForVerdict } from '@/lib/domain/notify/notices/notifications-for-verdict'
import { contentHash, signedContent } from '@/lib/domain/signature/content'
import { evaluate } from '@/lib/domain/verdict/evaluate'
import { sha256 } from '@/lib/platform/digest'

/** What one transaction takes on: it looks once at each release, and has to end well within its time limit. */
const BATCH = { events: 1000, releases: 50 }
const POINTS = 200

/** What is missing, stale or failed shows in the release itself, as it is after these lines. */
async function notifyOfState(
  reader: Reader,
  releaseIds: string[],
  lines: PendingEvent[],
  audience: Audience,
  now: Date,
): Promise<void> {
  for (const releaseId of releaseIds) {
    const release = await readFullRelease(releaseId, reader)
    if (!release) continue
    const own = lines.filter((line) => line.releaseId === releaseId)
    const hash = contentHash(signedContent(release), sha256)
    await insertNotices(reader, [
      ...notificationsForState(release, hash, audience, now),
      ...notificationsForMonitoring(release, evaluate(release, now, hash).level, own, audience, now),
    ])
  }
}

async function notifyOfLines(reader: Reader, chain: string, lines: PendingEvent[], now: Date): Promise<void> {
  const releaseIds = [...new Set(lines.flatMap(({ releaseId }) => releaseId ?? []))]
  const audience = await readAudience(reader, chain, now)
  const releases = await readReleaseFacts(reader, releaseIds)
  await insertNotices(
    reader,
    lines.flatMap((line) => notificationsFor(line, releases.get(line.releaseId ?? '') ?? null, audience)),
  )
  const last = lines.at(-1)?.seq ?? 0
  const examined = await listReleasesToExamine(reader, chain, releaseIds, last)
  await notifyOfState(reader, examined, lines, audience, now)
}

/**
 * Makes notices of all pending events, a batch of each chain in turn, until `stopped` says so: what is left stays
 * pending. Safe to call from every worker at once.
 */
export async function notifyFromEvents(now: Date, stopped: () => boolean = () => false): Promise<void> {
  let chains = await listChainsWithPendingEvents()
  while (chains.length > 0) {
    const unfinished: string[] = []
    for (const chain of chains) {
      if (stopped()) return
      if (await processPendingEvents(chain, BATCH, (reader, lines) => notifyOfLines(reader, chain, lines, now)))
        unfinished.push(chain)
    }
    chains = unfinished
  }
}

async function notifyOfVerdictPoints(reader: Reader, now: Date): Promise<number> {
  const points = await readPendingVerdicts(reader, POINTS)
  if (points.length === 0) return 0
  const releases = await readReleaseFacts(
    reader,
    points.map(({ releaseId }) => releaseId),
  )
  const audiences = new Map<string, Audience>()
  for (const { projectId } of points)
    audiences.set(projectId, audiences.get(projectId) ?? (await readAudience(reader, projectId, now)))
  const notices = points.flatMap((point) => {
    const [release, audience] = [releases.get(point.releaseId), audiences.get(point.projectId)]
    return release && audience ? notificationsForVerdict(point, release, audience) : []
  })
  await insertNotices(reader, notices)
  await markVerdictsNotified(
    reader,
    points.map(({ id }) => id),
    now,
  )
  return points.length
}

/** Tells of each turn of a verdict that has not been told of, until `stopped` says so. */
export async function notifyOfVerdicts(now: Date, stopped: () => boolean = () => false): Promise<void> {
  let count = POINTS
  while (count === POINTS && !stopped()) {
    count = 0
    await inTurn('verdicts', async (reader) => {
      count = await notifyOfVerdictPoints(reader, now)
    })
  }
}
