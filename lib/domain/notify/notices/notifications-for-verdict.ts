// A change of the verdict → who is told.

import type { VerdictLevel } from '@/lib/domain/enums'
import { type Audience, working } from '@/lib/domain/notify/audience'
import { type NewNotice, noticesFor } from '@/lib/domain/notify/notice'
import { calledRelease, type ReleaseFacts, releasePage } from '@/lib/domain/notify/of-release'

/** `was` is the verdict of the point before; null: this is the first that was looked at. Every release begins with HOLD, and the first look may come after it has turned. */
export type VerdictTurn = { id: string; was: VerdictLevel | null; level: VerdictLevel; reason: string | null; at: Date }

const LEVEL_LABELS: Record<VerdictLevel, string> = {
  go: 'GO',
  conditional: 'CONDITIONAL',
  hold: 'HOLD',
  'no-go': 'NO-GO',
}

export function notificationsForVerdict(
  { id, was, level, reason, at }: VerdictTurn,
  release: ReleaseFacts,
  audience: Audience,
): NewNotice[] {
  const before = was ?? 'hold'
  if (before === level) return []
  return noticesFor(working(audience), true, {
    ...{
      projectId: release.projectId,
      releaseId: release.id,
      kind: 'verdict-changed',
      key: `verdict ${id}`,
      href: releasePage(release.id),
      at,
    },
    title: `${calledRelease(release)}: ${LEVEL_LABELS[level]}, was ${LEVEL_LABELS[before]}`,
    body: reason ?? '',
  })
}
