// What the head of a release says of its monitoring: the soak, and how many check-ins wait.

import { missedOf, overdueSince } from '@/lib/domain/monitor/watch-state'
import { OUTCOMES } from '@/lib/domain/release/item/outcomes'
import type { FullSoakWaiver } from '@/lib/domain/release/snapshot/full'
import type { ReleaseSnapshot, SoakState } from '@/lib/domain/release/snapshot/snapshot'
import type { ReleaseHead, SoakView } from '@/lib/domain/release/view/view'
import { viewWaiver } from '@/lib/domain/release/view/view-item'
import { countedSoak } from '@/lib/domain/verdict/scope/after-decision'
import { waiverInForce } from '@/lib/domain/verdict/waiver-in-force'

type Monitored = Pick<ReleaseSnapshot, 'soak' | 'watches' | 'items' | 'sections' | 'fields'> & {
  soakWaivers: FullSoakWaiver[]
}

function viewSoak(
  { requiredSeconds, coveredSeconds, state = 'running', pausedBecause, resume, reason, endsAt, sectionId }: SoakState,
  snapshot: Monitored,
  now: Date,
): SoakView {
  const because = pausedBecause ?? reason
  const waiver =
    snapshot.soakWaivers.findLast((candidate) => waiverInForce(candidate, now)) ??
    snapshot.soakWaivers.findLast(({ revokedAt }) => revokedAt === null)
  const later = countedSoak(snapshot) === null ? snapshot.sections.find(({ id }) => id === sectionId) : undefined
  return {
    ...{ state, requiredSeconds, coveredSeconds },
    ...(because && { because }),
    ...(resume && { resume }),
    ...(later && { belongsTo: { sectionId: later.id, title: later.title } }),
    ...(waiver && { waiver: viewWaiver(waiver, now) }),
    ...(endsAt && { endsAt }),
  }
}

export function viewMonitoring(snapshot: Monitored, now: Date): Pick<ReleaseHead, 'soak' | 'checkIns'> {
  const { soak, watches = [], items } = snapshot
  const time = now.getTime()
  const open = new Set(items.filter(({ outcome }) => !OUTCOMES[outcome].isDecided).map(({ id }) => id))
  const count = { due: 0, overdue: 0 }
  for (const watch of watches) {
    if (!open.has(watch.itemId)) continue
    if (overdueSince(watch, time)) count.overdue += 1
    const from = Date.parse(watch.from)
    if (time < from || time >= Date.parse(watch.to)) continue
    const at = from + Math.floor((time - from) / (watch.everySeconds * 1000)) * watch.everySeconds * 1000
    if (!watch.done.includes(new Date(at).toISOString())) count.due += 1
  }
  return {
    ...(soak && { soak: viewSoak(soak, snapshot, now) }),
    ...(count.due + count.overdue > 0 && { checkIns: count }),
  }
}

/** How many check-ins of each item nobody did and nobody can do any more; items that none is missing of are left out. */
export function missedByItem({ watches = [] }: Pick<ReleaseSnapshot, 'watches'>, now: Date): Record<string, number> {
  return Object.fromEntries(
    watches.map((watch) => [watch.itemId, missedOf(watch, now.getTime())] as const).filter(([, missed]) => missed > 0),
  )
}
