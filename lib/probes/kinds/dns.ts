// Looks up the records of a name: at a server of the environment, or as the worker's machine does.
import { askDns, type DnsRecord } from '@/lib/egress/ask-dns'
import { readHostPort } from '@/lib/probes/host-port'
import type { Run } from '@/lib/probes/run'

const DNS_PORT = 53

export const runDns: Run<'dns'> = async ({ name, type, server }, reach) => {
  reach.write(`${type} ${name}${server === undefined ? '' : ` at ${server}`}\n\n`)
  const place = server === undefined ? undefined : readHostPort(server, DNS_PORT)
  const allowed = place && (await reach.gate(place.host, place.port))
  const before = reach.now()
  const { records, rcode, ttl } = await askDns({
    name,
    type,
    leftMs: reach.left(),
    signal: reach.signal,
    ...(allowed && { server: allowed }),
  })
  const time = { total: reach.now() - before }
  reach.mark(time)
  reach.write(
    `${rcode}, ${records.length} ${records.length === 1 ? 'record' : 'records'}${ttl === undefined ? '' : `, to be kept for ${ttl} s`} (${time.total.toFixed(1)} ms)\n`,
  )
  reach.writeAnswer(records.map(writeRecord).join('\n'))
  return { records, rcode, ...(ttl !== undefined && { ttl }), time }
}

function writeRecord(record: DnsRecord): string {
  return typeof record === 'string' ? record : Object.values(record).join(' ')
}
