// API tokens: how long they work, and whether one works now.
import { z } from 'zod'
import type { Actor } from '@/lib/domain/actor'
import type { TokenScope } from '@/lib/domain/enums'
import type { Permission } from '@/lib/domain/release/view/view'

const DAY_MS = 86_400_000

/** How many days a token works unless somebody says otherwise. */
export const DEFAULT_TOKEN_DAYS = 90
/** The longest that a token can work, in days. */
const MOST_DAYS = 3650

/** Days until a token expires. */
export const TokenDays = z.int().min(1, 'at least 1 day').max(MOST_DAYS, `at most ${MOST_DAYS} days`)

/** When a token that is made or rotated now expires. */
export function tokenExpiry(days: number, now: Date): Date {
  return new Date(now.getTime() + days * DAY_MS)
}

/** Whether the actor may learn the secret of such a token. One of scope `scim` puts people into groups that may make administrators. */
export function mayHandOutToken(actor: Actor, scope: TokenScope): Permission {
  return actor.kind === 'machine' && scope === 'scim'
    ? {
        allowed: false,
        reason:
          'A token does not make or rotate a token of the scope scim. An administrator does, at /settings/tokens.',
      }
    : { allowed: true }
}

const UNITS: Record<string, number> = { d: 1, w: 7, y: 365 }

/** The days in `90d`, `12w`, `1y` or a plain number; null when it is none of them. */
export function readDays(text: string): number | null {
  const [, digits, unit = 'd'] = /^(\d{1,4})([dwy])?$/.exec(text.trim()) ?? []
  return digits === undefined ? null : Number(digits) * (UNITS[unit] ?? 1)
}

export type TokenState = 'active' | 'expired' | 'revoked' | 'owner disabled'

type TokenFacts = { expiresAt: Date | null; revokedAt: Date | null; owner: { disabledAt: Date | null } | null }

/** Whether a token works now, and why it does not. */
export function tokenState({ expiresAt, revokedAt, owner }: TokenFacts, now: Date): TokenState {
  if (revokedAt) return 'revoked'
  if (expiresAt && expiresAt <= now) return 'expired'
  return owner?.disabledAt ? 'owner disabled' : 'active'
}
