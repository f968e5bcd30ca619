// The options of next-auth: a password, a passkey, or an identity provider named by the environment. Each sign-in is a session row.

import { headers } from 'next/headers'
import type { NextRequest } from 'next/server'
import type { Account, AuthOptions, Session, User } from 'next-auth'
import { getToken } from 'next-auth/jwt'
import Credentials from 'next-auth/providers/credentials'
import type { OAuthConfig } from 'next-auth/providers/oauth'
import { z } from 'zod'
import { change } from '@/lib/data/change'
import { insertSession, revokeSession } from '@/lib/data/people/people'
import { authorize } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import { SECOND_FACTOR_CODES } from '@/lib/domain/people/second-factor'
import type { SignInProblem } from '@/lib/domain/people/sign-in-problem'
import { Refusal } from '@/lib/domain/refusal'
import { hidden } from '@/lib/http/answer'
import { admitIdentity, mustUseProvider } from '@/lib/http/sign-in/admit-identity'
import { checkPassword, emailOf, networkOfRequest, SecondFactorError } from '@/lib/http/sign-in/check-password'
import { knownDevice, markDevice } from '@/lib/http/sign-in/known-device'
import { ownPath } from '@/lib/http/sign-in/own-path'
import { checkPasskey } from '@/lib/http/sign-in/passkey-sign-in'
import { noteFailure } from '@/lib/http/sign-in/sign-in-failure'
import { env } from '@/lib/platform/env'
import { discoveryUrl, identityProvider } from '@/lib/platform/identity-provider'
import { newId } from '@/lib/platform/ids'
import { countSignInFailure } from '@/lib/platform/metrics'

const BY = { kind: 'system', name: 'sign-in' } as const satisfies Actor

/** However much is done in it. */
const sessionSeconds = (): number => env('COUNTERSIGN_SESSION_HOURS') * 3600

function providers(): OAuthConfig<Record<string, unknown>>[] {
  const provider = identityProvider()
  if (!provider) return []
  const { issuer, clientId, clientSecret, name } = provider
  return [
    {
      ...{ id: 'oidc', name, type: 'oauth', clientId, clientSecret },
      wellKnown: discoveryUrl(issuer),
      idToken: true,
      checks: ['pkce', 'state', 'nonce'],
      authorization: { params: { scope: env('OIDC_SCOPE') } },
      profile: (claims) => ({ id: String(claims.sub) }),
    },
  ]
}

const LONGEST_AGENT = 400

/** Longer ones are not stored: then the provider asks the person whom it signs out. */
const LONGEST_ID_TOKEN = 16_384

async function startSession(user: User, via: string, idToken: string | null): Promise<string> {
  const id = newId()
  const userAgent = (await headers()).get('user-agent')?.slice(0, LONGEST_AGENT) ?? null
  const expiresAt = new Date(Date.now() + sessionSeconds() * 1000)
  await change(BY, async (tx) => {
    await insertSession(tx, { id, userId: user.id, expiresAt, via, userAgent, idToken })
    return {
      grant: authorize(BY, 'system.work', {}),
      event: { action: 'session.started', sessionId: id, userId: user.id, name: user.name ?? '', via },
      result: undefined,
    }
  })
  return id
}

function idTokenOf(account: Account | null): string | null {
  const token = account?.id_token
  return token !== undefined && token.length <= LONGEST_ID_TOKEN ? token : null
}

async function endSession(sessionId: string, userId: string): Promise<void> {
  await change(BY, async (tx) => {
    const ended = await revokeSession(tx, sessionId, userId, new Date())
    if (!ended) return { event: null, result: undefined }
    return {
      grant: authorize(BY, 'system.work', {}),
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
  return identityProvider()?.name ?? null
}

/** next-auth puts the message of what is thrown here into an address: a code of ours, and no text of an error. */
function codedError(error: unknown): Error {
  if (error instanceof Refusal && error.code === 'too-many') {
    countSignInFailure('too-many-tries')
    return new Error('too-many-tries' satisfies SignInProblem)
  }
  hidden(error)
  return new Error('unexpected' satisfies SignInProblem)
}

async function authorizeByPassword(raw: unknown, sent: unknown): Promise<User | null> {
  if (mustUseProvider(emailOf(raw))) throw new Error('single-sign-on-required' satisfies SignInProblem)
  try {
    const account = await checkPassword(raw, networkOfRequest(sent), { known: knownDevice, mark: markDevice })
    if (!account) countSignInFailure('password')
    return account && { id: account.id, name: account.name, email: account.email }
  } catch (error) {
    // Its message is the code that the page asks for the second factor by.
    if (error instanceof SecondFactorError) {
      if (error.message === SECOND_FACTOR_CODES.wrong) countSignInFailure('second-factor')
      throw error
    }
    throw codedError(error)
  }
}

async function authorizeByPasskey(raw: unknown, sent: unknown): Promise<User | null> {
  let person: User | null
  try {
    person = await checkPasskey(raw, networkOfRequest(sent))
  } catch (error) {
    throw codedError(error)
  }
  if (!person) countSignInFailure('passkey')
  if (person?.email && mustUseProvider(person.email)) throw new Error('single-sign-on-required' satisfies SignInProblem)
  return person
}

let options: AuthOptions | undefined

/** The options, made on first use, so that a build needs no environment. */
export function signInOptions(): AuthOptions {
  options ??= {
    secret: env('AUTH_SECRET'),
    logger: { error: noteFailure },
    session: { strategy: 'jwt', maxAge: sessionSeconds() },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    providers: [
      Credentials({
        credentials: { email: {}, password: {}, code: {} },
        authorize: (raw, request) => authorizeByPassword(raw, request.headers),
      }),
      Credentials({
        ...{ id: 'passkey', name: 'Passkey', credentials: { assertion: {} } },
        authorize: (raw, request) => authorizeByPasskey(raw, request.headers),
      }),
      ...providers(),
    ],
    callbacks: {
      jwt: async ({ token, user, account }) => {
        if (!user) return token
        return { sub: user.id, sid: await startSession(user, account?.provider ?? 'unknown', idTokenOf(account)) }
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
