// Signing in and out, spoken to the request boundary's own endpoints.

import { peopleText } from '@/components/people/text'
import { SECOND_FACTOR_CODES } from '@/lib/domain/people/second-factor'
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

/** What a try to sign in led to: `code` asks for the second factor, with a sentence when a code was wrong. */
export type Entered = { is: 'in' } | { is: 'code'; error: string | null } | { is: 'refused'; error: string }

const refused = (error: string): Entered => ({ is: 'refused', error })

/** The code in the address of the answer to a try that did not work. */
async function codeOf(response: Response): Promise<string | null> {
  const body: { url?: string } = await response.json().catch(() => ({}))
  return body.url && URL.canParse(body.url) ? new URL(body.url).searchParams.get('error') : null
}

/** The sentence for the code of a problem, or null when it is none of ours. */
const sentenceOf = (code: string | null): string | null =>
  code !== null && isSignInProblem(code) ? signInProblem(code) : null

/** What the code says of a try with a password. */
function enteredOf(code: string | null): Entered {
  if (code === SECOND_FACTOR_CODES.missing) return { is: 'code', error: null }
  if (code === SECOND_FACTOR_CODES.wrong) return { is: 'code', error: peopleText.credentials.wrongCode }
  return refused(sentenceOf(code) ?? peopleText.credentials.wrongPassword)
}

/** `code`: of the authenticator app, or a recovery code; empty until it is asked for. */
export async function enterWith(email: string, password: string, code = ''): Promise<Entered> {
  try {
    const response = await post('/api/auth/callback/credentials', { email, password, ...(code && { code }) })
    if (response.ok) return { is: 'in' }
    return enteredOf(await codeOf(response))
  } catch {
    return refused(peopleText.credentials.noAnswer)
  }
}

/** The same with what a passkey answered. */
export async function enterByAssertion(assertion: object): Promise<string | null> {
  const response = await post('/api/auth/callback/passkey', { assertion: JSON.stringify(assertion) })
  if (response.ok) return null
  return sentenceOf(await codeOf(response)) ?? peopleText.credentials.thePasskeyWasNotAccepted
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
