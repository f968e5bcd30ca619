// The kind `dns`: the records of a name.
import { z } from 'zod'
import { Host } from '@/lib/domain/probe/kinds/fields'
import { COMMON, defineKind, Timings } from '@/lib/domain/probe/kinds/kind'

const TYPES = ['A', 'AAAA', 'CAA', 'CNAME', 'MX', 'NS', 'SOA', 'SRV', 'TXT'] as const

const DnsDefinition = z
  .strictObject({
    kind: z.literal('dns'),
    name: z
      .string()
      .trim()
      .min(1, 'A lookup needs a name, such as www.example.org')
      .max(300)
      .describe('The name to look up, such as www.example.org. {{NAME}} takes a variable.'),
    type: z.enum(TYPES).describe('The type of record to ask for.'),
    server: Host.optional().describe(
      'The server to ask, as HOST or HOST:PORT; port 53 unless told. The environment must list it. Without one, the resolver of the worker’s machine is asked.',
    ),
    ...COMMON,
  })
  .describe('A question to the domain name system and what is expected of the answer.')

const Mail = z.object({ priority: z.int(), exchange: z.string() })
const Service = z.object({ priority: z.int(), weight: z.int(), port: z.int(), name: z.string() })
const Authorisation = z.object({ critical: z.boolean(), tag: z.string(), value: z.string() })
const Authority = z.object({
  primary: z.string(),
  mailbox: z.string(),
  serial: z.int(),
  refresh: z.int(),
  retry: z.int(),
  expire: z.int(),
  minimum: z.int(),
})

const DnsYield = z.object({
  records: z
    .array(z.union([z.string(), Mail, Service, Authorisation, Authority]))
    .describe(
      'The records, at most 200, sorted. Texts for A, AAAA, CNAME, NS and TXT; else objects: MX {priority, exchange}, SRV {priority, weight, port, name}, CAA {critical, tag, value}, SOA {primary, mailbox, serial, refresh, retry, expire, minimum}. Names are in lower case without the last dot. Empty when there are none.',
    ),
  rcode: z
    .enum(['NOERROR', 'NXDOMAIN'])
    .describe(
      'NXDOMAIN when the name does not exist, else NOERROR. Every other answer (SERVFAIL, REFUSED …) is an error of the probe.',
    ),
  ttl: z
    .int()
    .optional()
    .describe('The shortest time that a record may be kept, in seconds. Known for A and AAAA only.'),
  time: Timings.describe('How long it took, in milliseconds: total.'),
})

/** `HOST` or `HOST:PORT`; an IPv6 address with a port stands in brackets. */
function readServer(server: string): { host: string; port: number } {
  const found = /^(\[[^\]]*\]|[^:]*)(?::(\d{1,5}))?$/.exec(server)
  return { host: found?.[1] ?? server, port: Number(found?.[2] ?? 53) }
}

export const dns = defineKind({
  title: 'DNS lookup',
  explain: 'Asks for the records of a name, at a server of your choice or at the resolver of the worker’s machine.',
  example: 'records.size() > 0 && "192.0.2.10" in records',
  definition: DnsDefinition,
  yields: DnsYield,
  host: ({ server }) => server ?? 'resolver',
  line: ({ name, type, server }) => `dns ${type} ${name}${server === undefined ? '' : ` at ${server}`}`,
  isPushed: false,
  changesSomething: () => false,
  plan: ({ name, type, server }) => ({
    does: 'Asks one question to a name server.',
    exact: `${type} ${name}${server === undefined ? '' : ` at ${server}`}`,
    goal: server === undefined ? { to: 'resolver' } : { to: 'address', ...readServer(server) },
    bytes: 'At most 200 records are looked at.',
  }),
  fill: (definition, filler) => ({
    ...definition,
    name: filler.host(definition.name),
    ...(definition.server !== undefined && { server: filler.host(definition.server) }),
  }),
})
