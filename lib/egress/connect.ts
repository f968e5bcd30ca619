// Opens a connection to exactly the address that was checked, and measures its phases.
import { connect as connectTcp, isIP, type Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { connect as connectTls, type TLSSocket } from 'node:tls'
import { readAuthorities } from '@/lib/egress/authorities'
import { EgressFailure, failureOf } from '@/lib/egress/denied'
import { NO_COMMON_PROTOCOL, onlyHttp2 } from '@/lib/egress/http2-only'
import type { Allowed } from '@/lib/egress/resolve-allowed'

/** Milliseconds of each phase; `dns` and `tls` only where there was one. */
export type ConnectTimings = { dns?: number; connect: number; tls?: number }

/** `address` is the one that answered, out of those that were checked. */
export type Connection = { socket: Socket; address: string; timings: ConnectTimings }

/** Only the signal ends the wait for a target that says nothing. `ca`: PEM text of the authorities to trust instead of the public ones. */
export type ConnectOptions = { signal: AbortSignal; tls?: boolean; ca?: string }

/**
 * Dials the checked addresses in their order until one answers; with `tls` the certificate must be valid for `allowed.host`.
 * The caller owns the socket and destroys it. Rejects with EgressFailure.
 */
export async function connect(allowed: Allowed, { signal, tls = false, ca }: ConnectOptions): Promise<Connection> {
  // Read before anything is dialled: a wrong one is nobody else's fault.
  if (ca !== undefined) readAuthorities(ca)
  const { socket, address, ms } = await dialFirst(allowed, signal)
  const timings = { ...(allowed.dnsMs !== undefined && { dns: allowed.dnsMs }), connect: ms }
  if (!tls) return { socket, address, timings }
  const secured = await secure(socket, allowed.host, signal, ca)
  return { socket: secured.socket, address, timings: { ...timings, tls: secured.ms } }
}

/** TLS over any stream; the certificate must be valid for `host`, and signed by `ca` (PEM text) where one is given. On failure the stream is destroyed. Rejects with EgressFailure. */
export async function secure(
  stream: Duplex,
  host: string,
  signal: AbortSignal,
  ca?: string,
): Promise<{ socket: TLSSocket; ms: number }> {
  const before = performance.now()
  const socket = connectTls({
    socket: stream,
    ...nameToCheck(host),
    ...(ca !== undefined && { ca: readAuthorities(ca) }),
    ALPNProtocols: ['http/1.1'],
  })
  await settle(socket, 'secureConnect', signal, (error) => tlsFailure(host, error))
  return { socket, ms: performance.now() - before }
}

/** How TLS is told whom the certificate must be for. An address is not sent along: it is no server name (RFC 6066). */
export function nameToCheck(host: string): { host: string; servername?: string } {
  return isIP(host) ? { host } : { host, servername: host }
}

async function dialFirst(
  allowed: Allowed,
  signal: AbortSignal,
): Promise<{ socket: Socket; address: string; ms: number }> {
  let failure: EgressFailure | undefined
  for (const { address, family } of allowed.addresses) {
    const before = performance.now()
    const socket = connectTcp({ host: address, port: allowed.port, family, noDelay: true })
    try {
      await settle(socket, 'connect', signal, (error) => tcpFailure(allowed, address, error))
      return { socket, address, ms: performance.now() - before }
    } catch (error) {
      if (!(error instanceof EgressFailure) || signal.aborted) throw error
      failure = error
    }
  }
  throw failure ?? new EgressFailure('unreachable', `${allowed.host} has no address`)
}

/** Waits for an event of a socket; on anything else the socket is destroyed and a named failure thrown. */
export function settle(
  socket: Socket,
  event: 'connect' | 'secureConnect',
  signal: AbortSignal,
  explain: (error: Error) => EgressFailure,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const done = (failure?: EgressFailure) => {
      signal.removeEventListener('abort', stop)
      socket.off(event, succeed).off('error', fail).off('close', close)
      if (!failure) return resolve()
      socket.on('error', () => undefined).destroy()
      reject(failure)
    }
    const succeed = () => done()
    const fail = (error: Error) => done(explain(error))
    const close = () => done(explain(new Error('the connection was closed')))
    const stop = () => done(failureOf(signal))
    socket.once(event, succeed).once('error', fail).once('close', close)
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
  })
}

function tcpFailure(allowed: Allowed, address: string, error: Error): EgressFailure {
  const code = 'code' in error ? String(error.code) : ''
  const where = address === allowed.host ? `${address}:${allowed.port}` : `${allowed.host}:${allowed.port} (${address})`
  if (code === 'ECONNREFUSED')
    return new EgressFailure('refused', `${where} refused the connection: nothing listens there`, { cause: error })
  if (code === 'ECONNRESET')
    return new EgressFailure('reset', `${where} closed the connection at once`, { cause: error })
  return new EgressFailure('unreachable', `${where} could not be reached (${code || error.message})`, { cause: error })
}

/** OpenSSL's and Node's codes, in words. */
export const TLS_MESSAGES: Record<string, string> = {
  CERT_HAS_EXPIRED: 'its certificate has expired',
  CERT_NOT_YET_VALID: 'its certificate is not valid yet',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is signed by itself',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificates end in an authority that is not trusted',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    'its certificate is signed by an authority that is not trusted, or a certificate in between is missing',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its certificate is signed by an authority that is not trusted',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name',
  ERR_SSL_WRONG_VERSION_NUMBER: 'it does not speak TLS on this port',
  ERR_SSL_PACKET_LENGTH_TOO_LONG: 'it does not speak TLS on this port',
  ERR_SSL_UNSUPPORTED_PROTOCOL: 'it speaks only a version of TLS that is too old',
  ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION: 'it speaks only a version of TLS that is too old',
  ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE:
    'it has no version or cipher in common with us, or wants a certificate from us',
  ERR_SSL_EXCESSIVE_MESSAGE_SIZE: 'its chain of certificates is too long',
  ERR_SSL_UNEXPECTED_MESSAGE: 'it does not keep to the protocol',
  ECONNRESET: 'it closed the connection during the handshake',
}

export function tlsFailure(host: string, error: Error): EgressFailure {
  const code = 'code' in error ? String(error.code) : ''
  if (code === NO_COMMON_PROTOCOL) return onlyHttp2(error)
  return new EgressFailure(
    'tls',
    `No secure connection to ${host}: ${TLS_MESSAGES[code] ?? 'the handshake failed'}${code ? ` (${code})` : ''}`,
    { cause: error },
  )
}
