// What the worker does with the history: each line becomes the notices of those whom it concerns, once.
import { readAudience, readReleaseFacts } from '@/lib/data/audiences'
import type { Reader } from '@/lib/data/client'
import { insertNotices } from '@/lib/data/notices'
import { readFullRelease } from '@/lib/data/snapshot'
import {
  inTurn,
  listUntoldChains,
  markPointsTold,
  readUntoldPoints,
  tellLines,
  type UntoldLine,
} from '@/lib/data/untold'
import type { Audience } from '@/lib/domain/notify/audience'
import { toldOf } from '@/lib/domain/notify/told-of'
import { toldOfMonitoring } from '@/lib/domain/notify/told-of-monitoring'
import { toldOfState } from '@/lib/domain/notify/told-of-state'
import { toldOfVerdict } from '@/lib/domain/notify/told-of-verdict'
import { contentHash, signedContent } from '@/lib/domain/signature/content'
import { evaluate } from '@/lib/domain/verdict/evaluate'
import { sha256 } from '@/lib/platform/digest'

/** So many lines are told in one transaction, which looks once at each release that they are about. */
const LINES = 1000
const POINTS = 200

/** What is missing, stale or failed shows in the release itself, as it is after these lines. */
async function tellState(
  reader: Reader,
  releaseIds: string[],
  lines: UntoldLine[],
  audience: Audience,
  now: Date,
): Promise<void> {
  for (const releaseId of releaseIds) {
    const release = await readFullRelease(releaseId, reader)
    if (!release) continue
    const own = lines.filter((line) => line.releaseId === releaseId)
    const hash = contentHash(signedContent(release), sha256)
    await insertNotices(reader, [
      ...toldOfState(release, hash, audience, now),
      ...toldOfMonitoring(release, evaluate(release, now, hash).word, own, audience, now),
    ])
  }
}

async function tell(reader: Reader, chain: string, lines: UntoldLine[], now: Date): Promise<void> {
  const releaseIds = [...new Set(lines.flatMap(({ releaseId }) => releaseId ?? []))]
  const audience = await readAudience(reader, chain, now)
  const releases = await readReleaseFacts(reader, releaseIds)
  await insertNotices(
    reader,
    lines.flatMap((line) => toldOf(line, releases.get(line.releaseId ?? '') ?? null, audience)),
  )
  await tellState(reader, releaseIds, lines, audience, now)
}

/** Tells of everything that has happened and has not been told of. Safe to call from every worker at once. */
export async function tellHistory(now: Date): Promise<void> {
  for (const chain of await listUntoldChains()) {
    let more = true
    while (more) more = await tellLines(chain, LINES, (reader, lines) => tell(reader, chain, lines, now))
  }
}

async function tellPoints(reader: Reader, now: Date): Promise<number> {
  const points = await readUntoldPoints(reader, POINTS)
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
    return release && audience ? toldOfVerdict(point, release, audience) : []
  })
  await insertNotices(reader, notices)
  await markPointsTold(
    reader,
    points.map(({ id }) => id),
    now,
  )
  return points.length
}

/** Tells of each turn of a verdict that has not been told of. */
export async function tellVerdicts(now: Date): Promise<void> {
  let told = POINTS
  while (told === POINTS) {
    told = 0
    await inTurn('verdicts', async (reader) => {
      told = await tellPoints(reader, now)
    })
  }
}
