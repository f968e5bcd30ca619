// A question to the domain name system, over the resolver library's own sockets: to a server that the gate allowed, or to the machine's resolver.
import { Resolver } from 'node:dns/promises'
import { EgressFailure, failureOf } from '@/lib/egress/denied'
import type { Allowed } from '@/lib/egress/resolve-allowed'

export type DnsType = 'A' | 'AAAA' | 'CAA' | 'CNAME' | 'MX' | 'NS' | 'SOA' | 'SRV' | 'TXT'

export type DnsRecord =
  | string
  | { priority: number; exchange: string }
  | { priority: number; weight: number; port: number; name: string }
  | { critical: boolean; tag: string; value: string }
  | {
      primary: string
      mailbox: string
      serial: number
      refresh: number
      retry: number
      expire: number
      minimum: number
    }

/** `records` is empty when the name does not exist (NXDOMAIN) or has none of this type (NOERROR). `ttl` in seconds, the shortest, where it is known. */
export type DnsAnswer = { records: DnsRecord[]; rcode: 'NOERROR' | 'NXDOMAIN'; ttl?: number }

export type DnsQuestion = { name: string; type: DnsType; server?: Allowed; leftMs: number; signal: AbortSignal }

/** The longest wait for one packet; the library asks again after that. */
const PATIENCE_MS = 2000
const TRIES = 3
const MAX_RECORDS = 200

/** Asks, and again when nothing comes. Rejects with EgressFailure: for whatever is neither an answer nor a plain no. */
export async function askDns({ name, type, server, leftMs, signal }: DnsQuestion): Promise<DnsAnswer> {
  const resolver = new Resolver({ timeout: Math.max(50, Math.floor(Math.min(PATIENCE_MS, leftMs / 2))), tries: TRIES })
  if (server)
    resolver.setServers(
      server.addresses.map(({ address, family }) => `${family === 6 ? `[${address}]` : address}:${server.port}`),
    )
  const stop = () => resolver.cancel()
  if (signal.aborted) throw failureOf(signal)
  signal.addEventListener('abort', stop, { once: true })
  try {
    const answer = await QUESTIONS[type](resolver, name)
    if (answer.records.length > MAX_RECORDS)
      throw new EgressFailure(
        'too-large',
        `The answer has ${answer.records.length} records; at most ${MAX_RECORDS} are looked at`,
      )
    return { ...answer, rcode: 'NOERROR' }
  } catch (error) {
    if (signal.aborted) throw failureOf(signal)
    if (error instanceof EgressFailure) throw error
    return explain(error, server ? `The server ${server.host}:${server.port}` : 'The resolver of the worker’s machine')
  } finally {
    signal.removeEventListener('abort', stop)
  }
}

type Question = (resolver: Resolver, name: string) => Promise<{ records: DnsRecord[]; ttl?: number }>

const QUESTIONS: Record<DnsType, Question> = {
  A: async (resolver, name) => addresses(await resolver.resolve4(name, { ttl: true })),
  AAAA: async (resolver, name) => addresses(await resolver.resolve6(name, { ttl: true })),
  CAA: async (resolver, name) => ({
    records: (await resolver.resolveCaa(name)).flatMap(({ critical, ...tags }) =>
      Object.entries(tags).flatMap(([tag, value]: [string, unknown]) =>
        typeof value === 'string' && tag !== 'type' ? [{ critical: critical !== 0, tag, value }] : [],
      ),
    ),
  }),
  CNAME: async (resolver, name) => ({ records: (await resolver.resolveCname(name)).map(writeName).sort() }),
  MX: async (resolver, name) => ({
    records: (await resolver.resolveMx(name))
      .map(({ priority, exchange }) => ({ priority, exchange: writeName(exchange) }))
      .sort((a, b) => a.priority - b.priority),
  }),
  NS: async (resolver, name) => ({ records: (await resolver.resolveNs(name)).map(writeName).sort() }),
  SOA: async (resolver, name) => {
    const { nsname, hostmaster, serial, refresh, retry, expire, minttl } = await resolver.resolveSoa(name)
    return {
      records: [
        { primary: writeName(nsname), mailbox: writeName(hostmaster), serial, refresh, retry, expire, minimum: minttl },
      ],
    }
  },
  SRV: async (resolver, name) => ({
    records: (await resolver.resolveSrv(name))
      .map(({ priority, weight, port, name: target }) => ({ priority, weight, port, name: writeName(target) }))
      .sort((a, b) => a.priority - b.priority || b.weight - a.weight),
  }),
  TXT: async (resolver, name) => ({
    records: (await resolver.resolveTxt(name)).map((pieces) => pieces.join('')).sort(),
  }),
}

function addresses(found: { address: string; ttl: number }[]): { records: string[]; ttl?: number } {
  return {
    records: found.map(({ address }) => address).sort(),
    ...(found.length > 0 && { ttl: Math.min(...found.map(({ ttl }) => ttl)) }),
  }
}

/** Names mean the same in any case, and with or without the root's dot. */
function writeName(name: string): string {
  return name.toLowerCase().replace(/\.$/, '')
}

/** The library's codes, in words. A server that cannot or will not say is not one that says no. */
const WORDS: Record<string, string> = {
  ESERVFAIL: 'could not find out (SERVFAIL)',
  EREFUSED: 'refuses to answer (REFUSED)',
  ENOTIMP: 'does not know this kind of question (NOTIMP)',
  EFORMERR: 'does not understand the question, or sent an answer that is none (FORMERR)',
  EBADRESP: 'sent something that is not a DNS answer',
  EBADNAME: 'cannot be asked for this: it is not a name',
}

function explain(error: unknown, who: string): DnsAnswer {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOTFOUND') return { records: [], rcode: 'NXDOMAIN' }
  if (code === 'ENODATA') return { records: [], rcode: 'NOERROR' }
  if (code === 'ETIMEOUT')
    throw new EgressFailure('timeout', `${who} did not answer, although it was asked ${TRIES} times`, { cause: error })
  if (code === 'ECONNREFUSED')
    throw new EgressFailure('refused', `${who} could not be asked: nothing listens there`, { cause: error })
  throw new EgressFailure('protocol', `${who} ${WORDS[code] ?? `could not be asked (${code || String(error)})`}`, {
    cause: error,
  })
}
