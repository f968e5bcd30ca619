// Looks at a certificate: one handshake, no request.
import { type Handshake, inspectTls } from '@/lib/egress/inspect-tls'
import type { Run } from '@/lib/probes/run'

const DAY_MS = 86_400_000

export const runTls: Run<'tls'> = async ({ host, port, servername, ca, via }, reach) => {
  reach.write(`TLS to ${host}:${port}${servername === undefined ? '' : ` as ${servername}`}\n\n`)
  const dial = await reach.dialFrom(via)
  const before = reach.now()
  const { socket, timings } = await dial(host, Number(port), { signal: reach.signal })
  reach.mark(timings)
  const {
    ms,
    why,
    chain: shown,
    ...seen
  } = await inspectTls(socket, {
    servername: servername ?? host,
    signal: reach.signal,
    ...(ca !== undefined && { ca }),
  })
  const time = { ...timings, tls: ms, total: reach.now() - before }
  reach.mark(time)
  const now = Date.now()
  const chain = shown.map(({ subject, issuer, validTo }) => ({
    subject,
    issuer,
    daysLeft: Math.floor(((validTo - now) / DAY_MS) * 100) / 100,
  }))
  const [own = { subject: '', issuer: '', daysLeft: Number.NEGATIVE_INFINITY }] = chain
  const first = chain.reduce((least, link) => (link.daysLeft < least.daysLeft ? link : least), own)
  reach.writeAnswer(writeSeen(seen, why, chain, first))
  const { subject, issuer } = own
  return { ...seen, subject, issuer, daysLeft: first.daysLeft, expiresFirst: first.subject, chain, time }
}

type Link = { subject: string; issuer: string; daysLeft: number }

function writeSeen(
  seen: Omit<Handshake, 'ms' | 'why' | 'chain'>,
  why: string | null,
  chain: Link[],
  first: Link,
): string {
  const verdict = why === null ? 'trusted' : `not trusted: ${why} (${seen.authorizationError})`
  const links = chain.map(({ subject, issuer, daysLeft }) => `${subject}, signed by ${issuer}, ${daysLeft} days left`)
  return [
    `${seen.protocol}, ${seen.cipher}`,
    verdict,
    `names: ${seen.names.join(', ') || 'none'}`,
    `SHA-256: ${seen.fingerprint256}`,
    '',
    ...links,
    ...writeFirst(first, chain[0]),
  ].join('\n')
}

/** Of a chain that ends before the server's own certificate does, which one ends it. */
function writeFirst(first: Link, own: Link | undefined): string[] {
  if (!own || first === own) return []
  const earlier = Math.round((own.daysLeft - first.daysLeft) * 100) / 100
  return [
    '',
    `${first.subject} expires first, in ${first.daysLeft} days: ${earlier} days before the certificate itself`,
  ]
}
