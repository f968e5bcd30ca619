// A TLS handshake for the sake of looking: whatever certificate is shown is taken in, and said whether it would be trusted.
import type { Duplex } from 'node:stream'
import { connect as connectTls, type DetailedPeerCertificate, type TLSSocket } from 'node:tls'
import { readAuthorities } from '@/lib/egress/authorities'
import { nameToCheck, settle, TLS_MESSAGES, tlsFailure } from '@/lib/egress/connect'
import { EgressFailure } from '@/lib/egress/denied'

/** `validTo` is milliseconds since 1970. Names are written as `CN=…, O=…`. */
export type Shown = { subject: string; issuer: string; validTo: number }

/** `authorizationError` is Node's code, `why` the same in words; both null when authorized. `ms` is how long the handshake took. */
export type Handshake = {
  protocol: string
  cipher: string
  authorized: boolean
  authorizationError: string | null
  why: string | null
  names: string[]
  fingerprint256: string
  /** The server's certificate first, then those above it, at most ten. */
  chain: Shown[]
  ms: number
}

export type InspectTlsOptions = { servername: string; ca?: string; signal: AbortSignal }

const MAX_CHAIN = 10

/**
 * Shakes hands over a connection that was dialled, and destroys it. The certificate is checked for `servername`, against `ca` (PEM) or else the
 * public authorities, but not against lists of revoked ones. Rejects with EgressFailure when there is no handshake, or no certificate.
 */
export async function inspectTls(socket: Duplex, { servername, ca, signal }: InspectTlsOptions): Promise<Handshake> {
  try {
    const before = performance.now()
    const trusted = ca === undefined ? {} : { ca: readAuthorities(ca) }
    const secured = connectTls({
      socket,
      ...nameToCheck(servername),
      ...trusted,
      rejectUnauthorized: false,
      minVersion: 'TLSv1.2',
    })
    try {
      await settle(secured, 'secureConnect', signal, (error) => tlsFailure(servername, error))
      return { ...summarise(secured, servername), ms: performance.now() - before }
    } finally {
      secured.destroy()
    }
  } finally {
    socket.destroy()
  }
}

function summarise(secured: TLSSocket, servername: string): Omit<Handshake, 'ms'> {
  const certificate = secured.getPeerCertificate(true)
  if (!certificate.fingerprint256)
    throw new EgressFailure('tls', `No secure connection to ${servername}: it shows no certificate`)
  const code = secured.authorized ? null : String(secured.authorizationError)
  return {
    protocol: secured.getProtocol() ?? '',
    cipher: secured.getCipher().standardName,
    authorized: secured.authorized,
    authorizationError: code,
    why: code === null ? null : (TLS_MESSAGES[code] ?? 'it is not trusted'),
    names: readNames(certificate.subjectaltname ?? ''),
    fingerprint256: certificate.fingerprint256,
    chain: walkUp(certificate),
  }
}

function walkUp(certificate: DetailedPeerCertificate): Shown[] {
  const chain: Shown[] = []
  const seen = new Set<string>()
  for (
    let link: DetailedPeerCertificate | undefined = certificate;
    link && !seen.has(link.fingerprint256) && chain.length < MAX_CHAIN;
    link = link.issuerCertificate
  ) {
    seen.add(link.fingerprint256)
    const validTo = Date.parse(link.valid_to)
    if (!Number.isFinite(validTo)) throw new EgressFailure('tls', 'The certificate does not say until when it is valid')
    chain.push({ subject: writeName(link.subject), issuer: writeName(link.issuer), validTo })
  }
  return chain
}

/** The most telling part first. A part that occurs several times is written several times. */
function writeName(name: object | undefined): string {
  const parts = Object.entries(name ?? {}).flatMap(([key, value]: [string, unknown]) =>
    (Array.isArray(value) ? value : [value]).map((one) => `${key}=${String(one)}`),
  )
  return parts.reverse().join(', ')
}

/** Node writes `DNS:a, IP Address:b`, and a name that could be mistaken for more than one as a JSON text. */
function readNames(text: string): string[] {
  const names: string[] = []
  const entry = /(?:^|, )([A-Za-z ]{1,40}):("(?:[^"\\]|\\.)*"|[^,]*)/y
  for (let found = entry.exec(text); found; found = entry.exec(text)) {
    const [, type, value = ''] = found
    if (type === 'DNS' || type === 'IP Address') names.push(value.startsWith('"') ? unquote(value) : value)
  }
  return names
}

function unquote(text: string): string {
  const value: unknown = JSON.parse(text)
  return typeof value === 'string' ? value : text
}
