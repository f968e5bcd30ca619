// Certificates, names and ports: `openssl s_client`, `dig`, `nc` as probes of kinds `tls`, `dns` and `tcp`.
import { type Draft, named } from '@/lib/domain/checklist/offers/draft'

const TYPES = /^(?:A|AAAA|CNAME|MX|TXT|NS|SRV|CAA|SOA)$/i

function tls(words: string[]): Draft | null {
  const target = words[words.indexOf('-connect') + 1]
  const [, host = '', port = '443'] =
    /^([^:]+)(?::(\d+))?$/.exec(words.includes('-connect') ? (target ?? '') : '') ?? []
  if (host === '') return null
  const servername = words.includes('-servername') ? words[words.indexOf('-servername') + 1] : undefined
  return {
    definition: {
      kind: 'tls',
      host: named(host),
      port: Number(port),
      ...(servername && servername !== host && { servername: named(servername) }),
      expect: ['authorized', 'daysLeft > 14'],
    },
    needs: {},
    notes: ['A certificate that ends within 14 days fails: set the days that you need to renew it.'],
  }
}

function dns(words: string[]): Draft | null {
  const rest = words.slice(1).filter((word) => !/^[-+]/.test(word))
  const server = rest.find((word) => word.startsWith('@'))?.slice(1)
  const type = rest.find((word) => TYPES.test(word))?.toUpperCase() ?? 'A'
  const name = rest.find((word) => !word.startsWith('@') && !TYPES.test(word))
  if (!name || !/\./.test(name)) return null
  return {
    definition: {
      kind: 'dns',
      name: named(name),
      type,
      ...(server && { server: named(server) }),
      expect: ['size(records) > 0'],
    },
    needs: {},
    notes: [],
  }
}

function tcp(words: string[]): Draft | null {
  const [host, port] = words.slice(1).filter((word) => !word.startsWith('-'))
  if (!host || !/^\d{1,5}$/.test(port ?? '')) return null
  return {
    definition: { kind: 'tcp', host: named(host), port: Number(port), expect: ['connected'] },
    needs: {},
    notes: [],
  }
}

const PROGRAMS = new Map(
  Object.entries({ openssl: tls, dig: dns, nslookup: dns, host: dns, nc: tcp, telnet: tcp, ncat: tcp }),
)

export function networkOffer(words: string[]): Draft | null {
  return PROGRAMS.get(words[0] ?? '')?.(words) ?? null
}
