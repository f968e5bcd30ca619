// The person behind an identity of the provider: who enters, who is linked or added, and who is told why not.
import type { User } from 'next-auth'
import { z } from 'zod'
import { change } from '@/lib/data/change'
import { findAccount, findUser, insertAccount, insertUser, listSubjects } from '@/lib/data/people'
import { plainName } from '@/lib/domain/names'
import type { SignInProblem } from '@/lib/domain/people/sign-in-problem'
import { admissionOf, requiresSingleSignOn } from '@/lib/domain/people/single-sign-on'
import { env } from '@/lib/platform/env'
import { newId } from '@/lib/platform/ids'
import { log } from '@/lib/platform/log'

const Claims = z.object({
  sub: z.string().min(1),
  email: z.string().max(320).optional(),
  email_verified: z.boolean().optional(),
  name: z.string().optional(),
})
type Claims = z.infer<typeof Claims>

/** Whether people with this email must use the identity provider. */
export function mustUseProvider(email: string): boolean {
  const [domains, breakGlassEmail] = [env('OIDC_REQUIRED_DOMAINS'), env('OIDC_BREAK_GLASS_EMAIL')]
  return requiresSingleSignOn(email, { domains, breakGlassEmail })
}

async function linkOrAdd(claims: Claims, email: string, issuer: string): Promise<User> {
  return change({ kind: 'system', name: 'sign-in' }, async (tx) => {
    const existing = await findUser({ email }, tx)
    const { id, name } = existing ?? { id: newId(), name: plainName(claims.name ?? '') || email }
    if (!existing) await insertUser(tx, { id, name, email, role: 'member', passwordHash: null })
    await insertAccount(tx, { issuer, subject: claims.sub, userId: id })
    return {
      event: existing
        ? { action: 'user.identity-linked', userId: id, name, issuer }
        : { action: 'user.added', userId: id, name, email, role: 'member', via: issuer },
      result: { id, name, email },
    }
  })
}

async function findOrAddPerson(raw: unknown, issuer: string): Promise<User | SignInProblem> {
  const claims = Claims.parse(raw)
  const linked = await findAccount(issuer, claims.sub)
  const email = claims.email_verified === true ? (claims.email?.toLowerCase() ?? null) : null
  const found = linked || email === null ? null : await findUser({ email })
  const existing = found && { ...found, hasIdentity: (await listSubjects(found.id, issuer)).length > 0 }
  const admission = admissionOf({ linked, email, existing, isRequired: email !== null && mustUseProvider(email) })
  if (admission === 'enter' && linked) return { id: linked.id, name: linked.name, email: linked.email }
  if ((admission === 'link' || admission === 'add') && email !== null) return linkOrAdd(claims, email, issuer)
  return admission === 'enter' || admission === 'link' || admission === 'add' ? 'unexpected' : admission
}

/** The person of an identity, or the address of the page that says why not. No text of an error goes into an address. */
export async function admitIdentity(profile: unknown, issuer: string): Promise<User | string> {
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
