// Signing in and out, spoken to the door's own endpoints.

import { isSignInProblem, signInProblem } from '@/lib/domain/people/sign-in-problem'
import { readSignOutUrlAction } from '@/lib/people/actions'

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

/** The sentence of a problem that the address in the answer names, or null when it names none of ours. */
async function problemOf(response: Response): Promise<string | null> {
  const body: { url?: string } = await response.json().catch(() => ({}))
  const code = body.url && URL.canParse(body.url) ? new URL(body.url).searchParams.get('error') : null
  return code !== null && isSignInProblem(code) ? signInProblem(code) : null
}

/** Null when it worked, else one sentence. */
export async function enterWith(email: string, password: string): Promise<string | null> {
  try {
    const response = await post('/api/auth/callback/credentials', { email, password })
    if (response.ok) return null
    return (await problemOf(response)) ?? 'E-mail or password is not right.'
  } catch {
    return 'The server did not answer. Nothing was lost; try again in a moment.'
  }
}

/** The same with what a passkey answered. */
export async function enterByAssertion(assertion: object): Promise<string | null> {
  const response = await post('/api/auth/callback/passkey', { assertion: JSON.stringify(assertion) })
  if (response.ok) return null
  return (
    (await problemOf(response)) ??
    'The passkey was not accepted. It may be unknown here, or your account is disabled. Sign in another way, or ask an administrator.'
  )
}

/** Signs out here, and where the session began at the identity provider, there too. */
export async function leave(): Promise<void> {
  const elsewhere = await readSignOutUrlAction({}).catch(() => null)
  await post('/api/auth/signout', {})
  window.location.assign((elsewhere?.ok && elsewhere.result.url) || '/sign-in')
}

/** Leads to the identity provider. */
export async function enterThroughProvider(next: string): Promise<void> {
  const response = await post('/api/auth/signin/oidc', { callbackUrl: next })
  const body: { url: string } = await response.json()
  window.location.assign(body.url)
}
