// A small OpenID Connect provider for tests: discovery, authorization code with PKCE, an ID token signed with a key of its own, groups,
// fresh sign-ins (`prompt=login`, `max_age=0`), sign-out, and every way to fail or to lie.
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

export type Claims = { sub: string; email: string; email_verified: boolean; name: string; groups?: string[] }
/** What does not work: the whole provider, the exchange of the code, or the person says no. */
export type Failing = 'everything' | 'token' | 'refusal' | null
export type IdentityProvider = {
  issuer: string
  /** Who the next sign-in is. */
  become(claims: Claims): void
  /** What the next ID tokens say instead; `undefined` leaves a claim out. */
  tamper(claims: Record<string, unknown>): void
  fail(failing: Failing): void
  /** The authorization requests so far. */
  requested: URLSearchParams[]
  /** The requests for sign-out so far. */
  signedOut: URLSearchParams[]
  close(): Promise<void>
}

type Grant = { nonce: string; challenge: string; clientId: string; claims: Claims; authTime: number | undefined }

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
const seconds = () => Math.floor(Date.now() / 1000)

const json = (response: ServerResponse, body: unknown, status = 200): ServerResponse =>
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))

const redirect = (response: ServerResponse, to: string, query: Record<string, string>): ServerResponse => {
  const url = new URL(to)
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
  return response.writeHead(302, { location: url.href }).end()
}

/** Only a request for a fresh sign-in gets the time of it, as several real providers do. */
const isFresh = (query: URLSearchParams) => query.get('prompt') === 'login' || query.has('max_age')

const metadata = (issuer: string) => ({
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/keys`,
  end_session_endpoint: `${issuer}/end-session`,
  response_types_supported: ['code'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['RS256'],
  code_challenge_methods_supported: ['S256'],
})

class Provider {
  private readonly keys = generateKeyPairSync('rsa', { modulusLength: 2048 })
  private readonly grants = new Map<string, Grant>()
  next: Claims = { sub: '', email: '', email_verified: false, name: '' }
  lies: Record<string, unknown> = {}
  failing: Failing = null
  issuer = ''
  readonly requested: URLSearchParams[] = []
  readonly signedOut: URLSearchParams[] = []

  private authorize(query: URLSearchParams, response: ServerResponse): ServerResponse {
    this.requested.push(query)
    const ask = (name: string) => query.get(name) ?? ''
    const back = { state: ask('state') }
    if (this.failing === 'refusal') return redirect(response, ask('redirect_uri'), { ...back, error: 'access_denied' })
    const code = randomBytes(16).toString('hex')
    this.grants.set(code, {
      ...{ nonce: ask('nonce'), challenge: ask('code_challenge'), clientId: ask('client_id'), claims: this.next },
      authTime: isFresh(query) ? seconds() : undefined,
    })
    return redirect(response, ask('redirect_uri'), { ...back, code })
  }

  private async giveToken(request: IncomingMessage, response: ServerResponse): Promise<ServerResponse> {
    const form = new URLSearchParams(await text(request))
    const code = form.get('code') ?? ''
    const grant = this.grants.get(code)
    this.grants.delete(code)
    const verifier = form.get('code_verifier') ?? ''
    const proof = createHash('sha256').update(verifier).digest('base64url')
    if (this.failing === 'token' || !grant || proof !== grant.challenge)
      return json(response, { error: 'invalid_grant' }, 400)
    const [iat, exp] = [seconds(), seconds() + 60]
    const { nonce, clientId: aud, authTime: auth_time } = grant
    const said = { iss: this.issuer, aud, iat, exp, nonce, auth_time, ...grant.claims, ...this.lies }
    const body = `${encode({ alg: 'RS256', kid: 'test' })}.${encode(said)}`
    const signature = sign('sha256', Buffer.from(body), this.keys.privateKey).toString('base64url')
    return json(response, {
      ...{ access_token: 'unused', token_type: 'Bearer', expires_in: 60 },
      id_token: `${body}.${signature}`,
    })
  }

  answer(request: IncomingMessage, response: ServerResponse): ServerResponse | Promise<ServerResponse> {
    const { pathname, searchParams } = new URL(request.url ?? '/', this.issuer)
    if (this.failing === 'everything') return response.writeHead(503).end()
    if (pathname === '/authorize') return this.authorize(searchParams, response)
    if (pathname === '/token') return this.giveToken(request, response)
    if (pathname === '/end-session') {
      this.signedOut.push(searchParams)
      return redirect(response, searchParams.get('post_logout_redirect_uri') ?? this.issuer, {})
    }
    const key = { ...this.keys.publicKey.export({ format: 'jwk' }), kid: 'test', alg: 'RS256', use: 'sig' }
    return json(response, pathname === '/keys' ? { keys: [key] } : metadata(this.issuer))
  }
}

/** Starts on a free port of 127.0.0.1. Whoever comes is signed in as the one set by `become`, without being asked. */
export async function startIdentityProvider(): Promise<IdentityProvider> {
  const provider = new Provider()
  const server = createServer((request, response) => void provider.answer(request, response))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  provider.issuer = `http://127.0.0.1:${port}`
  const { issuer, requested, signedOut } = provider
  return {
    ...{ issuer, requested, signedOut },
    become: (claims) => {
      provider.next = claims
    },
    tamper: (claims) => {
      provider.lies = claims
    },
    fail: (failing) => {
      provider.failing = failing
    },
    close: () => new Promise((done) => server.close(() => done())),
  }
}
