// Actions that were renamed. Stored events keep the name that they were written with, because their hash covers it: readers translate.
import type { AuditEvent } from '@/lib/domain/audit/event'

const CURRENT: Readonly<Record<string, AuditEvent['action']>> = {
  'waiver.asked': 'waiver.requested',
  'break-glass.asked': 'break-glass.requested',
  'calendar.followed': 'calendar-feed.created',
  'calendar.left': 'calendar-feed.revoked',
  'mail.chosen': 'email-preferences.changed',
  'delivery.repeated': 'delivery.retried',
  'channel.tried': 'channel.tested',
  'metric.fed': 'metric.linked',
  'freeze.made': 'freeze.created',
  'window.made': 'window.created',
  'delegation.made': 'delegation.created',
}

/** The present name of a stored action. An action that was never renamed is its own name. */
export function currentAction(action: string): string {
  return Object.hasOwn(CURRENT, action) ? (CURRENT[action] ?? action) : action
}

/** These actions with every name that stored events may have for them: what a query by action must ask for. */
export function storedActions(actions: readonly string[]): string[] {
  const former = Object.entries(CURRENT).flatMap(([stored, current]) => (actions.includes(current) ? [stored] : []))
  return [...actions, ...former]
}
