// Certificates, names and ports: `openssl s_client`, `dig`, `nc` as probes of kinds `tls`, `dns` and `tcp`.

import {
  boundOfRequirement,
  type Draft,
  demanded,
  named,
  placesIn,
  quoted,
  type Setting,
} from '@/lib/domain/checklist/offers/draft'
import type { Requirement } from '@/lib/domain/checklist/offers/required/requirement'
import type { Needs } from '@/lib/domain/checklist/structure'

/** "Old record removed", "not resolvable": what is there would be the opposite. */
function asksForNone({ title, comment, requirements }: Setting): boolean {
  return [title, comment, ...requirements.map(({ said }) => said)].some(
    (said) => said?.negated || said?.uncertain || said?.has('removal', 'stopped', 'closed'),
  )
}

const TYPES = /^(?:A|AAAA|CNAME|MX|TXT|NS|SRV|CAA|SOA)$/i

/** What a host leaves open, as variables. */
function needsOf(...texts: string[]): Needs {
  const open = placesIn(...texts)
  return open.length > 0 ? { variables: Object.fromEntries(open.map((name) => [name, ''])) } : {}
}

/** Days that a certificate must last, from the demands. The first of the whole chain to expire counts. */
export function daysWanted(requirements: Requirement[]): { expect: string[]; met: Requirement[] } {
  const met = requirements.filter((requirement) => {
    const bound = boundOfRequirement(requirement)
    return bound?.unit === 'days' && demanded('daysLeft', 'high', bound.threshold) !== null
  })
  const expect = met.flatMap((requirement) => {
    const bound = boundOfRequirement(requirement)
    return (bound && demanded('daysLeft', 'high', bound.threshold)) ?? []
  })
  return { expect: [...new Set(expect)], met }
}

export function tlsDraft(host: string, port: number, requirements: Requirement[], servername?: string): Draft {
  const { expect, met } = daysWanted(requirements)
  const own = named(host)
  return {
    definition: {
      kind: 'tls',
      host: own,
      port,
      ...(servername && servername !== host && { servername: named(servername) }),
      expect: ['authorized', ...(expect.length > 0 ? expect : ['daysLeft > 14'])],
    },
    needs: needsOf(own),
    notes: expect.length > 0 ? [] : ['A chain that ends within 14 days fails: set the days that you need to renew it.'],
    met,
    settles: true,
  }
}

function tls(words: readonly string[], setting: Setting): Draft | null {
  const target = words[words.indexOf('-connect') + 1]
  const [, host = '', port = '443'] =
    /^([^:]+)(?::(\d+))?$/.exec(words.includes('-connect') ? (target ?? '') : '') ?? []
  if (host === '' || asksForNone(setting)) return null
  const refused = words.find((word) => /^-(?:ssl3|tls1|tls1_1)$/.test(word))
  if (refused) return null
  const servername = words.includes('-servername') ? words[words.indexOf('-servername') + 1] : undefined
  return tlsDraft(host, Number(port), setting.requirements, servername)
}

/** Addresses and names that are expected among the records. */
function recordsWanted(requirements: Requirement[]): { expect: string[]; met: Requirement[] } {
  const expect: string[] = []
  const met: Requirement[] = []
  for (const requirement of requirements) {
    if (requirement.said.negated || requirement.said.uncertain) continue
    const found = /(?<![\d.])(\d{1,3}(?:\.\d{1,3}){3})(?![\d.])/.exec(requirement.text)?.[1]
    if (!found) continue
    expect.push(`${quoted(found)} in records`)
    met.push(requirement)
  }
  return { expect, met }
}

export function dnsDraft(name: string, type: string, requirements: Requirement[], server?: string): Draft {
  const { expect, met } = recordsWanted(requirements)
  const own = named(name)
  return {
    definition: {
      kind: 'dns',
      name: own,
      type,
      ...(server && { server: named(server) }),
      expect: ['size(records) > 0', ...expect],
    },
    needs: needsOf(own),
    notes: [],
    met,
    settles: true,
  }
}

function dns(words: readonly string[], setting: Setting): Draft | null {
  const rest = words.slice(1).filter((word) => !/^[-+]/.test(word))
  const server = rest.find((word) => word.startsWith('@'))?.slice(1)
  const type = rest.find((word) => TYPES.test(word))?.toUpperCase() ?? 'A'
  const name = rest.find((word) => !word.startsWith('@') && !TYPES.test(word))
  if (!name || !/\./.test(name) || asksForNone(setting) || words.includes('-x')) return null
  return dnsDraft(name, type, setting.requirements, server)
}

/** A port that must not be open is refused. */
function tcp(words: readonly string[], setting: Setting): Draft | null {
  const [host, port] = words.slice(1).filter((word) => !word.startsWith('-'))
  if (!host || !/^\d{1,5}$/.test(port ?? '')) return null
  const texts = [setting.comment, setting.title, ...setting.requirements.map(({ said }) => said)].filter(
    (said) => said !== null,
  )
  if (texts.some((said) => said.uncertain)) return null
  const closed = texts.some(
    (said) => said.has('closed', 'stopped', 'removal') || (said.negated && said.has('open', 'reach', 'running')),
  )
  if (closed && texts.some((said) => said.negated && said.has('closed', 'stopped', 'removal'))) return null
  if (!closed && texts.some((said) => said.negated)) return null
  return tcpDraft(host, Number(port), closed !== setting.command.command.negated)
}

export function tcpDraft(host: string, port: number, closed: boolean): Draft {
  const own = named(host)
  return {
    definition: { kind: 'tcp', host: own, port, expect: [closed ? '!connected' : 'connected'] },
    needs: needsOf(own),
    notes: [],
    met: [],
    settles: true,
  }
}

const PROGRAMS = new Map(
  Object.entries({ openssl: tls, dig: dns, nslookup: dns, host: dns, nc: tcp, telnet: tcp, ncat: tcp }),
)

export const isNetwork = (program: string): boolean => PROGRAMS.has(program)

export function networkOffer(words: readonly string[], setting: Setting): Draft | null {
  return PROGRAMS.get(words[0] ?? '')?.(words, setting) ?? null
}
