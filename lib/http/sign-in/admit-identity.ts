// The person behind an identity of the provider: who enters, who is linked or added, and who is told why not.
import { z } from 'zod'
import { changeTogether, type Tx } from '@/lib/data/change'
import { applyGroups } from '@/lib/data/people/group-grants'
import { findAccount, findUser, insertAccount, insertUser, listSubjects, lockUser } from '@/lib/data/people/people'
import { authorize } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import type { AuditEvent } from '@/lib/domain/audit/event'
import { plainName } from '@/lib/domain/names'
import { groupsOfClaims } from '@/lib/domain/people/groups-claim'
import type { SignInProblem } from '@/lib/domain/people/sign-in-problem'
import { admissionOf, requiresSingleSignOn, verifiedEmail } from '@/lib/domain/people/single-sign-on'
import { env } from '@/lib/platform/env'
import { newId } from '@/lib/platform/ids'
import { log } from '@/lib/platform/log'

const Claims = z.object({
  sub: z.string().min(1),
  email: z.string().max(320).optional(),
  /** Some providers write it as text. */
  email_verified: z.union([z.boolean(), z.stringbool()]).optional(),
  name: z.string().optional(),
})

const SIGN_IN: Actor = { kind: 'system', name: 'sign-in' }

/** Whether people with this email must use the identity provider. */
export function mustUseProvider(email: string): boolean {
  const [domains, breakGlassEmail] = [env('OIDC_REQUIRED_DOMAINS'), env('OIDC_BREAK_GLASS_EMAIL')]
  return requiresSingleSignOn(email, { domains, breakGlassEmail })
}

type Identity = { issuer: string; subject: string; name: string | undefined; groups: string[] | null }
type Person = { id: string; name: string; email: string }

/** What the groups give and no longer give; nothing when they are not known. */
async function groupEvents(tx: Tx, userId: string, groups: string[] | null): Promise<AuditEvent[]> {
  return groups === null ? [] : applyGroups(tx, { userId, source: 'oidc', groups })
}

/** Somebody who is known enters: their groups are read anew. */
async function enter(person: Person, { groups }: Identity): Promise<Person> {
  return changeTogether(SIGN_IN, async (tx) => {
    await lockUser(tx, person.id)
    const events = await groupEvents(tx, person.id, groups)
    const grant = authorize(SIGN_IN, 'system.work', {})
    return { grant, events, result: person, announce: events.length > 0 ? [{ kind: 'person', userId: person.id }] : [] }
  })
}

async function linkOrAdd(email: string, { issuer, subject, groups, name: called }: Identity): Promise<Person> {
  return changeTogether(SIGN_IN, async (tx) => {
    const existing = await findUser({ email }, tx)
    const { id, name } = existing ?? { id: newId(), name: plainName(called ?? '') || email }
    if (existing) await lockUser(tx, id)
    else await insertUser(tx, { id, name, email, role: 'member', passwordHash: null })
    await insertAccount(tx, { issuer, subject, userId: id })
    const event: AuditEvent = existing
      ? { action: 'user.identity-linked', userId: id, name, issuer }
      : { action: 'user.added', userId: id, name, email, role: 'member', via: issuer }
    const events = [event, ...(await groupEvents(tx, id, groups))]
    const grant = authorize(SIGN_IN, 'system.work', {})
    return { grant, events, result: { id, name, email }, announce: [{ kind: 'person', userId: id }] }
  })
}

async function findOrAddPerson(raw: unknown, issuer: string): Promise<Person | SignInProblem> {
  const claims = Claims.parse(raw)
  const linked = await findAccount(issuer, claims.sub)
  const email = verifiedEmail({ email: claims.email, isVerified: claims.email_verified }, mustUseProvider)
  const found = linked || email === null ? null : await findUser({ email })
  const existing = found && { ...found, hasIdentity: (await listSubjects(found.id, issuer)).length > 0 }
  const admission = admissionOf({ linked, email, existing, isRequired: email !== null && mustUseProvider(email) })
  const groups = groupsOfClaims(raw, env('OIDC_GROUPS_CLAIM'))
  if (groups === null) log.warn({ subject: claims.sub }, 'sign-in: the groups of the identity provider cannot be read')
  const identity = { issuer, subject: claims.sub, name: claims.name, groups }
  if (admission === 'enter' && linked) return enter({ id: linked.id, name: linked.name, email: linked.email }, identity)
  if ((admission === 'link' || admission === 'add') && email !== null) return linkOrAdd(email, identity)
  return admission === 'enter' || admission === 'link' || admission === 'add' ? 'unexpected' : admission
}

/** The person of an identity, or the address of the page that says why not. No text of an error goes into an address. */
export async function admitIdentity(profile: unknown, issuer: string): Promise<Person | string> {
  const problem = (code: SignInProblem) => `/sign-in?error=${code}`
  try {
    const found = await findOrAddPerson(profile, issuer)
    if (typeof found !== 'string') return found
    log.warn({ reason: found }, 'sign-in: an identity was refused')
    return problem(found)
  } catch (error) {
    log.error({ error: String(error) }, 'sign-in: an identity could not be looked up')
    return problem('unexpected')
  }
}
