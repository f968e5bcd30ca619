// When a release was deployed by what its checklist says, and when a person may say that it was.
import { OUTCOMES } from '@/lib/domain/release/item/outcomes'
import type { ReleaseSnapshot } from '@/lib/domain/release/snapshot/snapshot'
import { countingSections } from '@/lib/domain/verdict/scope/scope'

const EARLIEST_BEFORE_MS = 30 * 86_400_000
const SKEW_MS = 60_000

/** The time of the last decision on the required items of the `deploy` sections that count, once all are done and nobody has said when; null otherwise. */
export function deploymentOf(snapshot: ReleaseSnapshot): Date | null {
  if (snapshot.deployedAt !== null || snapshot.state !== 'open') return null
  const counting = countingSections(snapshot)
  const deploy = new Set(
    snapshot.sections.filter(({ id, kind }) => kind === 'deploy' && counting.has(id)).map(({ id }) => id),
  )
  const items = snapshot.items.filter(({ required, sectionId }) => required && deploy.has(sectionId))
  const done = items.filter(({ outcome, decidedAt }) => OUTCOMES[outcome].isSatisfied && decidedAt !== null)
  if (done.length < items.length || !done.some(({ outcome }) => OUTCOMES[outcome].isPass)) return null
  return new Date(Math.max(...done.map(({ decidedAt }) => Date.parse(decidedAt ?? ''))))
}

/** Why a time cannot be hour 0; null when it can. */
export function wrongDeployment(at: Date, createdAt: Date, now: Date): string | null {
  if (at.getTime() > now.getTime() + SKEW_MS) return 'It lies in the future. Mark the release when it is deployed.'
  if (at.getTime() < createdAt.getTime() - EARLIEST_BEFORE_MS)
    return 'It lies more than 30 days before this release was begun. Give the time at which this version was deployed.'
  return null
}
