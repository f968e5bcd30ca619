// A TLS server of its own authority: with a good certificate, with one of each bad kind, or with no TLS worth the name.
import { createServer as createTcp, type Server } from 'node:net'
import { createServer as createTls } from 'node:tls'
import { type Issued, makeCertificate } from '@/e2e/targets/certificate'
import { type Listening, listenOnLoopback } from '@/e2e/targets/listen'

/** `ca` is the PEM text of the authority that a probe must trust. */
export type TlsTarget = Listening & { ca: string }

export const TLS_MODES = [
  'good',
  'expired',
  'wrong-name',
  'self-signed',
  'unknown-authority',
  'old-version',
  'garbage',
  'plain-http',
  'silence',
  'early-close',
  'huge-chain',
] as const
export type TlsMode = (typeof TLS_MODES)[number]

const NAMES = ['localhost', 'staging.example', '*.staging.example', '127.0.0.1']
const HTTP =
  'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 15\r\nconnection: close\r\n\r\n{"status":"ok"}'

/**
 * Starts on a free port of 127.0.0.1. Where the handshake succeeds it answers any request with `{"status":"ok"}`. With
 * `intermediateDays` a good certificate is signed by an intermediate that expires then.
 */
export async function startTls({
  mode = 'good',
  days = 90,
  intermediateDays,
}: {
  mode?: TlsMode
  days?: number
  intermediateDays?: number
} = {}): Promise<TlsTarget> {
  const authority = makeCertificate({ name: 'Countersign Test Authority', authority: true, days: 365 })
  const listening = await listenOnLoopback(
    intermediateDays === undefined
      ? makeServer(mode, days, authority)
      : serve(mode, makeChain(days, intermediateDays, authority)),
  )
  return { ...listening, ca: authority.cert }
}

function makeServer(mode: TlsMode, days: number, authority: Issued): Server {
  switch (mode) {
    case 'garbage':
      return createTcp((socket) => void socket.end(Buffer.alloc(4096, 0xa5)))
    case 'plain-http':
      return createTcp((socket) => void socket.end(HTTP))
    case 'silence':
      return createTcp((socket) => void socket.resume())
    case 'early-close':
      return createTcp((socket) => void socket.once('data', () => socket.destroy()))
    default:
      return serve(mode, makeShown(mode, days, authority))
  }
}

function serve(mode: TlsMode, { cert, key }: { cert: string; key: string }): Server {
  const old =
    mode === 'old-version' ? ({ minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'ALL@SECLEVEL=0' } as const) : {}
  return createTls({ cert, key, ...old }, (secured) => {
    secured.on('error', () => secured.destroy())
    secured.once('data', () => secured.end(HTTP))
  }).on('tlsClientError', (_, socket) => socket.destroy())
}

function makeChain(days: number, intermediateDays: number, issuer: Issued): { cert: string; key: string } {
  const between = makeCertificate({
    name: 'Countersign Test Intermediate',
    authority: true,
    issuer,
    days: intermediateDays,
  })
  const own = makeCertificate({ name: 'staging.example', names: NAMES, issuer: between, days })
  return { cert: own.cert + between.cert, key: own.key }
}

function makeShown(mode: TlsMode, days: number, issuer: Issued): { cert: string; key: string } {
  const name = 'staging.example'
  switch (mode) {
    case 'expired':
      return makeCertificate({ name, names: NAMES, issuer, days: -3 })
    case 'wrong-name':
      return makeCertificate({ name: 'other.example', names: ['other.example'], issuer, days })
    case 'self-signed':
      return makeCertificate({ name, names: NAMES, days })
    case 'unknown-authority':
      return makeCertificate({
        name,
        names: NAMES,
        days,
        issuer: makeCertificate({ name: 'Somebody Else', authority: true }),
      })
    case 'huge-chain': {
      const own = makeCertificate({ name, names: NAMES, issuer, days })
      const padded = makeCertificate({ name: 'Padding', issuer, padding: 100_000 })
      return { cert: own.cert + padded.cert.repeat(10), key: own.key }
    }
    default:
      return makeCertificate({ name, names: NAMES, issuer, days })
  }
}
