// The secret addresses under which people follow the calendar. Only their SHA-256 is kept.
import type { Tx } from '@/lib/data/change'
import { database } from '@/lib/data/client'
import { findPersonByEmail } from '@/lib/data/people/people'
import type { Person } from '@/lib/domain/actor'

/** Keeps a new address; the one before stops working. */
export async function replaceFeed(
  tx: Tx,
  feed: { id: string; userId: string; tokenSha256: string },
  now: Date,
): Promise<void> {
  await endFeed(tx, feed.userId, now)
  await tx.calendarFeed.create({ data: feed })
}

/** False: there was none. */
export async function endFeed(tx: Tx, userId: string, now: Date): Promise<boolean> {
  const { count } = await tx.calendarFeed.updateMany({ where: { userId, revokedAt: null }, data: { revokedAt: now } })
  return count > 0
}

/** When the address that a person has was made, or null. */
export async function feedSince(userId: string): Promise<Date | null> {
  const feed = await database().calendarFeed.findFirst({
    where: { userId, revokedAt: null },
    select: { createdAt: true },
  })
  return feed?.createdAt ?? null
}

/** Whose calendar it is, with what they hold now; null: nobody's any more. */
export async function findPersonByFeed(tokenSha256: string): Promise<Person | null> {
  const feed = await database().calendarFeed.findFirst({
    where: { tokenSha256, revokedAt: null, user: { disabledAt: null } },
    select: { user: { select: { email: true } } },
  })
  return feed && findPersonByEmail(feed.user.email)
}
