// Signing in and out, spoken to the door's own endpoints.
import { SECOND_FACTOR_CODES } from '@/lib/domain/people/second-factor'

async function csrfToken(): Promise<string> {
  const response = await fetch('/api/auth/csrf')
  const body: { csrfToken: string } = await response.json()
  return body.csrfToken
}

async function post(path: string, fields: Record<string, string>): Promise<Response> {
  return fetch(path, {
    method: 'POST',
    body: new URLSearchParams({ csrfToken: await csrfToken(), json: 'true', ...fields }),
  })
}

/** What a try to sign in led to: `code` asks for the second factor, with a sentence when a code was wrong. */
export type Entered = { is: 'in' } | { is: 'code'; trouble: string | null } | { is: 'refused'; trouble: string }

const refused = (trouble: string): Entered => ({ is: 'refused', trouble })

/** `code`: of the authenticator app, or a recovery code; empty until it is asked for. */
export async function enterWith(email: string, password: string, code = ''): Promise<Entered> {
  try {
    const response = await post('/api/auth/callback/credentials', { email, password, ...(code && { code }) })
    if (response.ok) return { is: 'in' }
    const body: { url?: string } = await response.json().catch(() => ({}))
    if (body.url?.includes('Too+many') || body.url?.includes('Too%20many'))
      return refused('Too many tries. Wait a few minutes, then try again.')
    if (body.url?.includes(SECOND_FACTOR_CODES.missing)) return { is: 'code', trouble: null }
    if (body.url?.includes(SECOND_FACTOR_CODES.wrong))
      return { is: 'code', trouble: 'The code is not right, or was used. Type the next one.' }
    return refused('E-mail or password is not right.')
  } catch {
    return refused('The server did not answer. Nothing was lost; try again in a moment.')
  }
}

/** The same with what a passkey answered. */
export async function enterByAssertion(assertion: object): Promise<string | null> {
  const response = await post('/api/auth/callback/passkey', { assertion: JSON.stringify(assertion) })
  return response.ok
    ? null
    : 'The passkey was not accepted. It may be unknown here, or your account is disabled. Sign in another way, or ask an administrator.'
}

export async function leave(): Promise<void> {
  await post('/api/auth/signout', {})
  window.location.assign('/sign-in')
}

/** Leads to the identity provider. */
export async function enterThroughProvider(next: string): Promise<void> {
  const response = await post('/api/auth/signin/oidc', { callbackUrl: next })
  const body: { url: string } = await response.json()
  window.location.assign(body.url)
}
