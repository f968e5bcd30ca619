// One's own account: what the profile shows, the name as signatures print it, and the time zone that times are shown in.
import { z } from 'zod'
import { change } from '@/lib/data/change'
import { listPasskeys } from '@/lib/data/people/passkeys'
import { findProfile, listSessions, updateUser } from '@/lib/data/people/people'
import { findSecondFactor } from '@/lib/data/people/second-factor'
import { authorize, type Grant } from '@/lib/domain/access/can'
import type { Actor, Person } from '@/lib/domain/actor'
import { isZone } from '@/lib/domain/calendar/zone'
import { PlainName } from '@/lib/domain/names'
import { deviceName } from '@/lib/domain/people/device'
import type { ProfileView } from '@/lib/domain/people/view'
import { Refusal } from '@/lib/domain/refusal'
import { commonRefusals } from '@/lib/domain/text/en/refusals/everywhere'
import { peopleRefusals } from '@/lib/domain/text/en/refusals/people'
import { env } from '@/lib/platform/env'

function assertPerson(actor: Actor): { grant: Grant; person: Person } {
  const grant = authorize(actor, 'profile.change', {})
  if (actor.kind !== 'person') throw new Refusal('forbidden', peopleRefusals.personHasProfile())
  return { grant, person: actor }
}

export const ReadProfile = z.object({})

export async function readProfile(actor: Actor, _input: z.infer<typeof ReadProfile>, now: Date): Promise<ProfileView> {
  const { id, name, email, role, sessionId } = assertPerson(actor).person
  const [profile, sessions, passkeys, secondFactor] = await Promise.all([
    findProfile(id),
    listSessions(id, now),
    listPasskeys(id),
    findSecondFactor(id),
  ])
  if (!profile) throw new Refusal('not-found', commonRefusals.noPerson(), { known: true })
  return {
    ...{ name, email, role, ...profile, passkeys },
    secondFactor: secondFactor && { ...secondFactor, createdAt: secondFactor.createdAt.toISOString() },
    secondFactorRequired: env('COUNTERSIGN_REQUIRE_TOTP') === 'on',
    sessions: sessions
      .toSorted((one, other) => Number(other.id === sessionId) - Number(one.id === sessionId))
      .map((session) => ({
        ...{ id: session.id, via: session.via, device: deviceName(session.userAgent) },
        createdAt: session.createdAt.toISOString(),
        expiresAt: session.expiresAt.toISOString(),
        isCurrent: session.id === sessionId,
      })),
  }
}

/** `timeZone`: an IANA name, or null for UTC. */
export const ChangeProfile = z.strictObject({
  name: PlainName,
  timeZone: z.string().max(100).refine(isZone, 'a time zone by its name, such as Europe/Berlin or UTC').nullable(),
})

export async function changeProfile(
  actor: Actor,
  { name, timeZone }: z.infer<typeof ChangeProfile>,
): Promise<{ name: string; timeZone: string | null }> {
  const { grant, person } = assertPerson(actor)
  const profile = await findProfile(person.id)
  const was = { name: person.name, timeZone: profile?.timeZone ?? null }
  const is = { name, timeZone }
  return change(actor, async (tx) => {
    if (was.name === name && was.timeZone === timeZone) return { event: null, result: is }
    await updateUser(tx, person.id, is)
    return { grant, event: { action: 'profile.changed', userId: person.id, was, is }, result: is }
  })
}
