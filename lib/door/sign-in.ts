// The options of next-auth: a password, a passkey, or an identity provider named by the environment. Each sign-in is a session row.
import { headers } from 'next/headers'
import type { NextRequest } from 'next/server'
import type { AuthOptions, Session, User } from 'next-auth'
import { getToken } from 'next-auth/jwt'
import Credentials from 'next-auth/providers/credentials'
import type { OAuthConfig } from 'next-auth/providers/oauth'
import { z } from 'zod'
import { change } from '@/lib/data/change'
import { findAccount, findUser, insertAccount, insertSession, insertUser, revokeSession } from '@/lib/data/people'
import { plainName } from '@/lib/domain/names'
import type { SignInProblem } from '@/lib/domain/people/sign-in-problem'
import { checkPassword, networkOfRequest } from '@/lib/door/check-password'
import { knownDevice, markDevice } from '@/lib/door/known-device'
import { ownPath } from '@/lib/door/own-path'
import { passkeyProvider } from '@/lib/door/passkey-sign-in'
import { env } from '@/lib/platform/env'
import { newId } from '@/lib/platform/ids'
import { log } from '@/lib/platform/log'

/** However much is done in it. */
const sessionSeconds = (): number => env('COUNTERSIGN_SESSION_HOURS') * 3600

const Claims = z.object({
  iss: z.string().optional(),
  sub: z.string(),
  email: z.string().optional(),
  email_verified: z.boolean().optional(),
  name: z.string().optional(),
})

/** The person behind an identity provider's claims. Linked by issuer and subject; a new one needs a verified e-mail that nobody here has. */
async function findOrAddPerson(raw: unknown, issuer: string): Promise<User | SignInProblem> {
  const claims = Claims.parse(raw)
  const known = await findAccount(issuer, claims.sub)
  if (known?.isDisabled) return 'account-disabled'
  if (known) return { id: known.id, name: known.name, email: known.email }
  const email = claims.email?.toLowerCase()
  if (!email || claims.email_verified !== true) return 'no-verified-email'
  const existing = await findUser({ email })
  if (existing?.isDisabled) return 'account-disabled'
  if (existing?.hasPassword) return 'has-password'
  const { id, name } = existing ?? { id: newId(), name: plainName(claims.name ?? '') || email }
  await change({ kind: 'system', name: 'sign-in' }, async (tx) => {
    if (!existing) await insertUser(tx, { id, name, email, role: 'member', passwordHash: null })
    await insertAccount(tx, { issuer, subject: claims.sub, userId: id })
    return {
      event: existing
        ? { action: 'user.identity-linked', userId: id, name, issuer }
        : { action: 'user.added', userId: id, name, email, role: 'member', via: issuer },
      result: undefined,
    }
  })
  return { id, name, email }
}

/** The person of an identity, or the address of the page that says why not. No text of an error goes into an address. */
async function admitIdentity(profile: unknown, issuer: string): Promise<User | string> {
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

function identityProvider(): OAuthConfig<Record<string, unknown>>[] {
  const issuer = env('OIDC_ISSUER')
  const clientId = env('OIDC_CLIENT_ID')
  const clientSecret = env('OIDC_CLIENT_SECRET')
  if (!issuer || !clientId || !clientSecret) return []
  return [
    {
      id: 'oidc',
      name: env('OIDC_NAME'),
      type: 'oauth',
      wellKnown: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
      clientId,
      clientSecret,
      idToken: true,
      checks: ['pkce', 'state', 'nonce'],
      authorization: { params: { scope: 'openid email profile' } },
      profile: (claims) => ({ id: String(claims.sub) }),
    },
  ]
}

const LONGEST_AGENT = 400

async function startSession(user: User, via: string): Promise<string> {
  const id = newId()
  const userAgent = (await headers()).get('user-agent')?.slice(0, LONGEST_AGENT) ?? null
  const expiresAt = new Date(Date.now() + sessionSeconds() * 1000)
  await change({ kind: 'system', name: 'sign-in' }, async (tx) => {
    await insertSession(tx, { id, userId: user.id, expiresAt, via, userAgent })
    return {
      event: { action: 'session.started', sessionId: id, userId: user.id, name: user.name ?? '', via },
      result: undefined,
    }
  })
  return id
}

async function endSession(sessionId: string, userId: string): Promise<void> {
  await change({ kind: 'system', name: 'sign-in' }, async (tx) => {
    const ended = await revokeSession(tx, sessionId, userId, new Date())
    if (!ended) return { event: null, result: undefined }
    return {
      event: { action: 'session.revoked', sessionId, userId, reason: 'signed out' },
      result: undefined,
      announce: { kind: 'person', userId },
    }
  })
}

const SessionId = z.object({ sid: z.uuid() })

/** The session's row, as next-auth hands it on. */
export function sessionIdOf(session: Session | null): string | null {
  const parsed = SessionId.safeParse(session)
  return parsed.success ? parsed.data.sid : null
}

/** The session that a request's cookie names, when the cookie is one of ours and not too old. Whether the session is still open, its row says. */
export async function sessionIdOfCookies(request: NextRequest): Promise<string | null> {
  const parsed = SessionId.safeParse(await getToken({ req: request, secret: env('AUTH_SECRET') }))
  return parsed.success ? parsed.data.sid : null
}

/** Whether the environment names an identity provider, and what its button says. */
export function identityProviderName(): string | null {
  return identityProvider().length > 0 ? env('OIDC_NAME') : null
}

let options: AuthOptions | undefined

/** The options, made on first use, so that a build needs no environment. */
export function signInOptions(): AuthOptions {
  options ??= {
    secret: env('AUTH_SECRET'),
    session: { strategy: 'jwt', maxAge: sessionSeconds() },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    providers: [
      Credentials({
        credentials: { email: {}, password: {}, code: {} },
        authorize: async (raw, request) => {
          const devices = { known: knownDevice, mark: markDevice }
          const account = await checkPassword(raw, networkOfRequest(request.headers), devices)
          return account && { id: account.id, name: account.name, email: account.email }
        },
      }),
      passkeyProvider(),
      ...identityProvider(),
    ],
    callbacks: {
      jwt: async ({ token, user, account }) => {
        if (!user) return token
        return { sub: user.id, sid: await startSession(user, account?.provider ?? 'unknown') }
      },
      session: ({ session, token }) => ({ expires: session.expires, sid: token.sid }),
      signIn: async ({ user, account, profile }) => {
        const issuer = env('OIDC_ISSUER')
        if (account?.provider !== 'oidc' || !issuer) return true
        const admitted = await admitIdentity(profile, issuer)
        if (typeof admitted === 'string') return admitted
        Object.assign(user, admitted)
        return true
      },
      redirect: ({ url, baseUrl }) => `${baseUrl}${ownPath(url)}`,
    },
    events: {
      signOut: async ({ token }) => {
        if (typeof token?.sid === 'string' && token.sub) await endSession(token.sid, token.sub)
      },
    },
  }
  return options
}
