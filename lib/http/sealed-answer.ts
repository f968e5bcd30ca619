// Answers that a retry gets again, as the database keeps them: sealed, because an answer may hold a secret that is
// shown once, and with the rights of whoever got it.
import { z } from 'zod'
import { hasKeptRights, Rights, rightsOf } from '@/lib/domain/access/rights'
import type { Actor } from '@/lib/domain/actor'
import { Refusal } from '@/lib/domain/refusal'
import { requestsRefusals } from '@/lib/domain/text/en/refusals/requests'
import { openOwn, sealOwn } from '@/lib/platform/own-secret'

const PURPOSE = 'answers to requests'
/** What `sealOwn` yields. JSON never reads like it. */
const SEALED = /^[\w-]{16}\.[\w-]{22}\.[\w-]*$/
const Kept = z.object({ rights: Rights, body: z.string() })

/** `place` names the request: a sealed answer opens for no other. */
export function sealAnswer(actor: Actor, body: string, place: string): string {
  return sealOwn(JSON.stringify({ rights: rightsOf(actor), body }), PURPOSE, place)
}

/** The body of an answer, for the actor who got it, with no right less. One that was kept unsealed is as it is. */
export function openAnswer(actor: Actor, stored: string, place: string): string {
  if (!SEALED.test(stored)) return stored
  const opened = openOwn(stored, PURPOSE, place)
  if (opened === null) throw new Refusal('conflict', requestsRefusals.answerUnreadable())
  const { rights, body } = Kept.parse(JSON.parse(opened))
  if (!hasKeptRights(rights, rightsOf(actor))) throw new Refusal('forbidden', requestsRefusals.answerForbidden())
  return body
}
