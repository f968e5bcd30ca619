// A server that speaks HTTP/2 and nothing else, over TLS or without.
import { createSecureServer, createServer, type Http2Server } from 'node:http2'
import { makeCertificate } from '@/e2e/targets/certificate'
import { type Listening, listenOnLoopback } from '@/e2e/targets/listen'

/** `ca` is the PEM text of the authority that a probe must trust. */
export type Http2Target = Listening & { url: string; ca: string }

/** Starts on a free port of 127.0.0.1. */
export async function startHttp2({ tls }: { tls: boolean }): Promise<Http2Target> {
  const authority = makeCertificate({ name: 'Countersign Test Authority', authority: true })
  const { cert, key } = makeCertificate({ name: '127.0.0.1', names: ['127.0.0.1'], issuer: authority })
  const server: Http2Server = tls ? createSecureServer({ cert, key }) : createServer()
  server
    .on('stream', (stream) => stream.on('error', () => undefined).end('{"status":"ok"}'))
    .on('session', (session) => session.on('error', () => undefined))
    .on('sessionError', () => undefined)
    .on('tlsClientError', (_, socket) => socket.destroy())
  const listening = await listenOnLoopback(server)
  return { ...listening, url: `${tls ? 'https' : 'http'}://127.0.0.1:${listening.port}`, ca: authority.cert }
}
