// Talking to the identity provider beside next-auth's own sign-in: a fresh sign-in that confirms somebody, and signing out there. The only user
// of openid-client.
import { type BaseClient, custom, generators, Issuer } from 'openid-client'
import { env } from '@/lib/platform/env'

const DISCOVERY_MS = 10 * 60_000
const TIMEOUT_MS = 5000

export type ProviderSettings = { issuer: string; clientId: string; clientSecret: string; name: string }

/** The provider of the environment, or null when it names none. */
export function identityProvider(): ProviderSettings | null {
  const [issuer, clientId, clientSecret] = [env('OIDC_ISSUER'), env('OIDC_CLIENT_ID'), env('OIDC_CLIENT_SECRET')]
  return issuer && clientId && clientSecret ? { issuer, clientId, clientSecret, name: env('OIDC_NAME') } : null
}

/** Where a provider describes itself (OpenID Connect Discovery 1.0, section 4). */
export const discoveryUrl = (issuer: string): string => `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`

/** Where the provider sends people back to after they confirmed who they are. It must be registered there. */
const confirmationUrl = (): string => new URL('/api/identity-proofs/callback', env('NEXTAUTH_URL')).href

let discovered: { client: BaseClient; at: number } | undefined

async function discover({ issuer, clientId, clientSecret }: ProviderSettings): Promise<BaseClient> {
  if (discovered && Date.now() - discovered.at < DISCOVERY_MS && discovered.client.issuer.metadata.issuer === issuer)
    return discovered.client
  custom.setHttpOptionsDefaults({ timeout: TIMEOUT_MS })
  const found = await Issuer.discover(discoveryUrl(issuer))
  const client = new found.Client({
    ...{ client_id: clientId, client_secret: clientSecret },
    ...{ redirect_uris: [confirmationUrl()], response_types: ['code'] },
  })
  discovered = { client, at: Date.now() }
  return client
}

/** A verifier for PKCE (RFC 7636). */
export const newCodeVerifier = (): string => generators.codeVerifier()

/** Where the browser goes to sign in afresh. */
export async function freshSignInUrl(
  settings: ProviderSettings,
  sent: { state: string; nonce: string; codeVerifier: string; email: string },
): Promise<string> {
  const client = await discover(settings)
  return client.authorizationUrl({
    ...{ scope: 'openid', prompt: 'login', max_age: 0, login_hint: sent.email },
    ...{ state: sent.state, nonce: sent.nonce },
    ...{ code_challenge: generators.codeChallenge(sent.codeVerifier), code_challenge_method: 'S256' },
  })
}

/**
 * The claims of the ID token that a code is worth, its signature, issuer, audience, nonce and expiry verified. Throws
 * what openid-client throws. How fresh the sign-in is, the caller looks at: the library would tolerate an older one.
 */
export async function redeemCode(
  settings: ProviderSettings,
  answer: Record<string, string>,
  sent: { state: string; nonce: string; codeVerifier: string },
): Promise<unknown> {
  const client = await discover(settings)
  const checks = { state: sent.state, nonce: sent.nonce, code_verifier: sent.codeVerifier, response_type: 'code' }
  return (await client.callback(confirmationUrl(), answer, checks)).claims()
}

/**
 * Where the browser goes to sign out at the provider too (OpenID Connect RP-Initiated Logout 1.0), or null when the
 * provider has no such place.
 */
export async function signOutUrl(settings: ProviderSettings, idToken: string | null): Promise<string | null> {
  const client = await discover(settings)
  if (!client.issuer.metadata.end_session_endpoint) return null
  const back = new URL('/sign-in', env('NEXTAUTH_URL')).href
  return client.endSessionUrl({
    ...{ post_logout_redirect_uri: back, client_id: settings.clientId },
    ...(idToken !== null && { id_token_hint: idToken }),
  })
}
