// Conditions whose time comes near or is over → their owners are told, once each.

import { type NewNotice, noticesFor } from '@/lib/domain/notify/notice'
import { calledRelease, type ReleaseFacts, rolePage } from '@/lib/domain/notify/of-release'
import { notificationTexts } from '@/lib/domain/text/en/notifications'

export type OpenCondition = {
  id: string
  text: string
  role: string
  ownerId: string
  dueAt: Date
  release: ReleaseFacts
}

/** How long before its time an owner is told. */
export const SOON_MS = 24 * 3_600_000

export function notificationsForCondition(
  { id, text, role, ownerId, dueAt, release }: OpenCondition,
  now: Date,
): NewNotice[] {
  const left = dueAt.getTime() - now.getTime()
  if (left > SOON_MS) return []
  const over = left <= 0
  return noticesFor([ownerId], over, {
    ...{
      projectId: release.projectId,
      releaseId: release.id,
      kind: 'condition-due',
      href: rolePage(release.id, role),
      at: over ? dueAt : now,
    },
    key: `condition ${id} ${over ? 'over' : 'soon'}`,
    title: `${calledRelease(release)}: ${notificationTexts.conditionDue({ role, text, isOverdue: over })}`,
    body: notificationTexts.dueAt({ at: dueAt.toISOString().slice(0, 16).replace('T', ' ') }),
  })
}
