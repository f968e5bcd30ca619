// Which rule of an environment lets a probe to a host and port, as far as it can be told without resolving the name. The last word is egress's,
// which knows the addresses; a test holds both against each other.
import type { EgressRule } from '@/lib/domain/project/environment'

/** A rule as text; or the sentence that says what is missing. `condition` is what the addresses still have to be. */
export type Allowance = { rule: string; condition?: string } | { missing: string }

/** Names that mean a cloud's metadata service wherever they are resolved. */
const METADATA = new Set([
  'metadata',
  'metadata.google.internal',
  'metadata.goog',
  'instance-data',
  'instance-data.ec2.internal',
])

/** `remote`: the host is reached from another one, whose resolver is not ours, so that only a rule for the very name counts. */
export function allowedBy(host: string, port: number, rules: readonly EgressRule[], remote: boolean): Allowance {
  const name = normal(host)
  if (METADATA.has(name)) return { missing: `${name} is a cloud metadata service: no rule can allow it.` }
  const named = rules.filter((rule) => matches(rule, name) && !(remote && rule.host.startsWith('*.')))
  const open = named.find(({ ports }) => !ports || ports.length === 0 || ports.includes(port))
  if (open) return { rule: writeRule(open), ...conditionOf(open, name, remote) }
  if (named.length > 0)
    return {
      missing: `The environment lists ${name} only for ${named.map(writeRule).join('; ')}: add port ${port} to its rule.`,
    }
  return { missing: `The environment does not list this host: add a rule for host ${name}, port ${port}.` }
}

function conditionOf(rule: EgressRule, name: string, remote: boolean): { condition?: string } {
  if (rule.cidrs && rule.cidrs.length > 0)
    return { condition: `if every address of it lies in ${rule.cidrs.join(', ')}` }
  return remote || isAddress(name) || name === 'localhost'
    ? {}
    : { condition: 'if its address is public; a private one needs cidrs in the rule' }
}

function normal(host: string): string {
  const bare = host.startsWith('[') && host.endsWith(']') ? host.slice(1, -1) : host
  return writeAddress(bare.toLowerCase().replace(/\.$/, ''))
}

/** Whether a host as it is listed (a name, `*.suffix` or an address) is this host. */
export function matchesPlace(listed: string, host: string): boolean {
  return matches({ host: listed }, normal(host))
}

function matches(rule: Pick<EgressRule, 'host'>, name: string): boolean {
  const wanted = normal(rule.host)
  if (isAddress(name)) return wanted === name
  if (wanted.startsWith('*.'))
    return wanted.length > 2 && name.endsWith(wanted.slice(1)) && name.length > wanted.length - 1
  return wanted === name
}

function isAddress(name: string): boolean {
  return name.includes(':') || /^\d+(?:\.\d+){3}$/.test(name)
}

/** An IPv6 address in its one shortest spelling, one that carries IPv4 as that; anything else as it is. */
function writeAddress(name: string): string {
  if (!name.includes(':') || !URL.canParse(`http://[${name}]/`)) return name
  const short = new URL(`http://[${name}]/`).hostname.slice(1, -1)
  const mapped = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(short)
  if (!mapped) return short
  const [high, low] = [mapped[1], mapped[2]].map((half) => Number.parseInt(half ?? '', 16))
  return [high ?? 0, low ?? 0].flatMap((half) => [half >> 8, half & 255]).join('.')
}

function writeRule({ host, ports, cidrs }: EgressRule): string {
  return `${host}${ports && ports.length > 0 ? `:${ports.join(',')}` : ''}${cidrs && cidrs.length > 0 ? ` in ${cidrs.join(', ')}` : ''}`
}
