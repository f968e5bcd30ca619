// What the environment and the other probes of a release hold for one item's probe, without the value of any secret. Its callers have demanded a right.
import { findEnvironment } from '@/lib/data/project/projects'
import { listCaptures } from '@/lib/data/runs/runs'
import type { Surroundings } from '@/lib/domain/probe/preview/run-preview'
import { Refusal } from '@/lib/domain/refusal'
import { releaseRefusals } from '@/lib/domain/text/en/refusals/release'

type Place = { id: string; release: { id: string; projectId: string; environmentId: string } }

export async function probeSurroundings({
  id,
  release,
}: Place): Promise<{ surroundings: Surroundings; captures: { name: string; from?: string }[] }> {
  const [environment, captures] = await Promise.all([
    findEnvironment(release.projectId, release.environmentId),
    listCaptures(release.id, id),
  ])
  if (!environment) throw new Refusal('not-found', releaseRefusals.environmentGone())
  return { surroundings: { ...environment, captures: captures.map(({ name }) => name) }, captures }
}
