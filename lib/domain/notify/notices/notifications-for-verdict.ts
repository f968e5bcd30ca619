// A change of the verdict → who is told.

import type { VerdictLevel } from '@/lib/domain/enums'
import { type Audience, working } from '@/lib/domain/notify/audience'
import { type NewNotice, noticesFor } from '@/lib/domain/notify/notice'
import { calledRelease, type ReleaseFacts, releasePage } from '@/lib/domain/notify/of-release'
import { notificationTexts } from '@/lib/domain/text/en/notifications'
import { VERDICT_LEVELS } from '@/lib/domain/verdict/levels'

/** `was` is the verdict of the point before; null: this is the first that was looked at. Every release begins with HOLD, and the first look may come after it has turned. */
export type VerdictTurn = { id: string; was: VerdictLevel | null; level: VerdictLevel; reason: string | null; at: Date }

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
    title: `${calledRelease(release)}: ${notificationTexts.verdictChanged({ level: VERDICT_LEVELS[level].label, before: VERDICT_LEVELS[before].label })}`,
    body: reason ?? '',
  })
}
