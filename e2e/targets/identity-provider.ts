// A small OpenID Connect provider for tests: discovery, authorisation code with PKCE, and an ID token signed with a key of its own.
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

export type Claims = { sub: string; email: string; email_verified: boolean; name: string }
export type IdentityProvider = {
  issuer: string /** Who the next sign-in is. */
  become(claims: Claims): void
  close(): Promise<void>
}

type Grant = { nonce: string; challenge: string; clientId: string; claims: Claims }

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** Starts on a free port of 127.0.0.1. Whoever comes is signed in as the one set by `become`, without being asked. */
export async function startIdentityProvider(): Promise<IdentityProvider> {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const grants = new Map<string, Grant>()
  let next: Claims = { sub: '', email: '', email_verified: false, name: '' }
  let issuer = ''
  const json = (response: ServerResponse, body: unknown, status = 200) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))

  function authorise(url: URL, response: ServerResponse): void {
    const code = randomBytes(16).toString('hex')
    const ask = (name: string) => url.searchParams.get(name) ?? ''
    grants.set(code, {
      nonce: ask('nonce'),
      challenge: ask('code_challenge'),
      clientId: ask('client_id'),
      claims: next,
    })
    const back = new URL(ask('redirect_uri'))
    back.searchParams.set('code', code)
    back.searchParams.set('state', ask('state'))
    response.writeHead(302, { location: back.href }).end()
  }

  async function giveToken(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const form = new URLSearchParams(await text(request))
    const grant = grants.get(form.get('code') ?? '')
    grants.delete(form.get('code') ?? '')
    const proof = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url')
    if (!grant || proof !== grant.challenge) {
      json(response, { error: 'invalid_grant' }, 400)
      return
    }
    const now = Math.floor(Date.now() / 1000)
    const body = `${encode({ alg: 'RS256', kid: 'test' })}.${encode({ iss: issuer, aud: grant.clientId, iat: now, exp: now + 60, nonce: grant.nonce, ...grant.claims })}`
    json(response, {
      access_token: 'unused',
      token_type: 'Bearer',
      expires_in: 60,
      id_token: `${body}.${sign('sha256', Buffer.from(body), privateKey).toString('base64url')}`,
    })
  }

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', issuer)
    if (url.pathname === '/authorize') return authorise(url, response)
    if (url.pathname === '/token') return void giveToken(request, response)
    if (url.pathname === '/keys')
      return json(response, {
        keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'test', alg: 'RS256', use: 'sig' }],
      })
    json(response, {
      ...{
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
      },
      ...{
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
      },
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  issuer = `http://127.0.0.1:${port}`
  return { issuer, become: (claims) => (next = claims), close: () => new Promise((done) => server.close(() => done())) }
}
