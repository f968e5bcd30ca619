// Sending a link by email: what waits for the worker, and the link that it makes when it sends.

import { change, type Tx } from '@/lib/data/change'
import { mailIsSetUp } from '@/lib/data/health'
import { insertDeliveries } from '@/lib/data/notify/deliveries'
import { replaceLinkSecret } from '@/lib/data/people/account-links'
import type { Actor } from '@/lib/domain/actor'
import type { AccountLinkKind } from '@/lib/domain/people/account-link'
import { accountLinkMessage } from '@/lib/domain/people/letter'
import { Refusal } from '@/lib/domain/refusal'
import { peopleRefusals } from '@/lib/domain/text/en/refusals/people'
import { newLinkSecret } from '@/lib/people/accounts/link-secret'

const BY: Actor = { kind: 'system', name: 'mail' }

export async function assertMail(): Promise<void> {
  if (await mailIsSetUp()) return
  throw new Refusal('conflict', peopleRefusals.emailNotSetUp())
}

type Mailed = { id: string; kind: AccountLinkKind; email: string }

/** Has the link sent by the next worker that can. */
export async function queueLinkMail(tx: Tx, link: Mailed, by: string, now: Date): Promise<void> {
  const place = { projectId: null, releaseId: null, channelId: null, userId: null, lane: `account link ${link.id}` }
  const message = accountLinkMessage(link, by, now)
  await insertDeliveries(tx, [{ ...place, kind: 'email', target: link.email, message, key: link.id }], now)
}

/** Gives an open link a new secret, for a mail that is sent now; null when it was used or revoked, or has expired. A retry makes another. */
export async function renewLink(linkId: string, now: Date): Promise<{ url: string; expiresAt: string } | null> {
  return change(BY, async (tx) => {
    const renewed = await replaceLinkSecret(tx, linkId, now, newLinkSecret)
    return { event: null, result: renewed && { url: renewed.url, expiresAt: renewed.expiresAt.toISOString() } }
  })
}
