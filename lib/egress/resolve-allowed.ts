// May this host and port be reached, and at which address? Asked before every connection, answered once: what is checked is what is dialled.
import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { networkInterfaces } from 'node:os'
import { type Classified, classifyAddress, isWithin } from '@/lib/egress/addresses'
import { EgressDenied, EgressFailure, failureOf } from '@/lib/egress/denied'
import type { EgressRule, Endpoint } from '@/lib/egress/policy'

/**
 * `addresses` have all been checked, in the order to try them; `address` is the first. `rule` is the rule that allows it, as text.
 * `dnsMs` is how long resolving took, undefined for a literal address.
 */
export type Allowed = {
  host: string
  port: number
  address: string
  family: 4 | 6
  addresses: { address: string; family: 4 | 6 }[]
  rule: string
  dnsMs?: number
}

/** How names become addresses; the operating system's way unless a test says otherwise. */
type Resolve = (host: string) => Promise<string[]>

export type Policy = {
  rules: readonly EgressRule[]
  never: readonly Endpoint[]
  resolve?: Resolve
  signal?: AbortSignal
}

/** Names that mean a cloud's metadata service wherever they are resolved. */
const METADATA_NAMES = new Set([
  'metadata',
  'metadata.google.internal',
  'metadata.goog',
  'instance-data',
  'instance-data.ec2.internal',
])

/** More addresses than this for one name is an attack or a mistake. */
const MAX_ADDRESSES = 64

/**
 * Resolves `host` once, requires every address to pass, and says which to dial. `host` is a name or an address as a URL gives it (IPv6 with
 * or without brackets). Rejects with EgressDenied, naming the rule that is missing, or EgressFailure when the name does not resolve.
 */
export async function resolveAllowed(host: string, port: number, policy: Policy): Promise<Allowed> {
  const name = normaliseHost(host, port)
  const rules = policy.rules.filter((rule) => matchesHost(rule, name))
  const open = rules.filter((rule) => !rule.ports || rule.ports.length === 0 || rule.ports.includes(port))
  if (open.length === 0) throw denyUnlisted(name, port, rules)
  const before = performance.now()
  const places = await resolvePlaces(name, policy)
  const dnsMs = isIP(name) ? undefined : performance.now() - before
  const never = await resolveNever(policy, port)
  for (const place of places) refuseForbidden(name, port, place, never)
  const rule = open.find((candidate) => places.every((place) => coversAddress(candidate, name, place)))
  if (!rule) throw denyAddress(name, port, places, open)
  const addresses = places.map(({ address, family }) => ({ address, family })).sort((a, b) => a.family - b.family)
  const [first] = addresses
  if (!first) throw new EgressFailure('name', `${name} has no address`)
  return { host: name, port, ...first, addresses, rule: writeRule(rule), ...(dnsMs !== undefined && { dnsMs }) }
}

/** Lower case, without brackets and the root's dot. Throws for whatever is neither a host name nor an address. */
export function normaliseHost(host: string, port: number): string {
  const bare = host.startsWith('[') && host.endsWith(']') ? host.slice(1, -1) : host
  const name = bare.toLowerCase().replace(/\.$/, '')
  const isName =
    name.length <= 253 && name.split('.').every((label) => /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/.test(label))
  const numeric = isName && /(?:^|\.)(?:0x[0-9a-f]*|\d+)$/.test(name)
  if (!isIP(name) && (!isName || numeric))
    throw new EgressDenied(
      host.slice(0, 100),
      port,
      'this is not a host name',
      'Write a plain name or an address in its usual form',
    )
  if (name.includes('%'))
    throw new EgressDenied(host.slice(0, 100), port, 'an address with a zone id is link-local', 'No rule can allow it')
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new EgressDenied(name, port, 'this is not a port', 'Use a port from 1 to 65535')
  if (METADATA_NAMES.has(name))
    throw new EgressDenied(name, port, 'it is a cloud metadata service', 'No rule can allow it')
  return name
}

/** An address matches in any spelling of itself; `*.example.org` matches below example.org, not itself. */
export function matchesHost(rule: EgressRule, name: string): boolean {
  const wanted = rule.host
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/^\[(.*)\]$/, '$1')
  if (isIP(name)) return isIP(wanted) !== 0 && classifyAddress(wanted).address === classifyAddress(name).address
  if (wanted.startsWith('*.'))
    return wanted.length > 2 && name.endsWith(wanted.slice(1)) && name.length > wanted.length - 1
  return wanted === name
}

async function resolvePlaces(name: string, policy: Policy): Promise<Classified[]> {
  const addresses = isIP(name) ? [name] : await resolveName(name, policy)
  if (addresses.length === 0) throw new EgressFailure('name', `${name} has no address`)
  if (addresses.length > MAX_ADDRESSES)
    throw new EgressFailure('name', `${name} has ${addresses.length} addresses; at most ${MAX_ADDRESSES} are looked at`)
  return addresses.map(classifyAddress)
}

async function resolveName(name: string, { resolve = resolveBySystem, signal }: Policy): Promise<string[]> {
  if (signal?.aborted) throw failureOf(signal)
  const resolved = resolve(name).catch((error: unknown) => {
    throw new EgressFailure('name', `${name} could not be resolved to an address (${codeOf(error)})`, { cause: error })
  })
  return signal ? Promise.race([resolved, rejectOnAbort(signal, resolved)]) : resolved
}

function rejectOnAbort(signal: AbortSignal, until: Promise<unknown>): Promise<never> {
  return new Promise((_, reject) => {
    const stop = () => reject(failureOf(signal))
    signal.addEventListener('abort', stop, { once: true })
    const forget = () => signal.removeEventListener('abort', stop)
    until.then(forget, forget)
  })
}

export async function resolveBySystem(host: string): Promise<string[]> {
  const found = await lookup(host, { all: true, verbatim: true })
  return found.map(({ address }) => address)
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'
}

/** Every address of the places that are never reached on this port. One of this machine stands for all addresses of this machine. */
export async function resolveNever(policy: Policy, port: number): Promise<Set<string>> {
  const hosts = policy.never
    .filter((endpoint) => endpoint.port === port)
    .map((endpoint) => endpoint.host.replace(/^\[(.*)\]$/, '$1'))
  const resolve = policy.resolve ?? resolveBySystem
  const found = await Promise.all(hosts.map(async (host) => (isIP(host) ? [host] : resolve(host).catch(() => []))))
  const places = found.flat().map(classifyAddress)
  const own = places.some(({ kind, address }) => kind === 'loopback' || ownAddresses().has(address))
  return new Set([...places.map(({ address }) => address), ...(own ? [LOOPBACK, ...ownAddresses()] : [])])
}

const LOOPBACK = 'loopback'

function ownAddresses(): Set<string> {
  const all = Object.values(networkInterfaces()).flatMap((list) => list ?? [])
  return new Set(all.map(({ address }) => classifyAddress(address.split('%', 1)[0] ?? address).address))
}

export function refuseForbidden(name: string, port: number, place: Classified, never: ReadonlySet<string>): void {
  if (place.kind === 'forbidden')
    throw new EgressDenied(name, port, `${place.address} is ${place.what}`, 'No rule can allow it')
  if (never.has(place.address) || (place.kind === 'loopback' && never.has(LOOPBACK))) {
    throw new EgressDenied(name, port, 'it is the database of this product', 'No rule can allow it')
  }
}

/** Public: listed by name is enough. Else the rule must say the address itself, `localhost`, or a block that holds it. Blocks bind public ones too. */
function coversAddress(rule: EgressRule, name: string, place: Classified): boolean {
  if (rule.cidrs && rule.cidrs.length > 0) return rule.cidrs.some((cidr) => isWithin(place.address, cidr))
  if (place.kind === 'public') return true
  return isIP(name) !== 0 || (place.kind === 'loopback' && name === 'localhost')
}

export function writeRule(rule: EgressRule): string {
  const ports = rule.ports && rule.ports.length > 0 ? `:${rule.ports.join(',')}` : ''
  const cidrs = rule.cidrs && rule.cidrs.length > 0 ? ` in ${rule.cidrs.join(', ')}` : ''
  return `${rule.host}${ports}${cidrs}`
}

function denyUnlisted(name: string, port: number, rules: readonly EgressRule[]): EgressDenied {
  if (rules.length === 0)
    return new EgressDenied(
      name,
      port,
      'the environment does not list this host',
      `Add a rule for host ${name}, port ${port}`,
    )
  return new EgressDenied(
    name,
    port,
    `the environment lists this host only for ${rules.map(writeRule).join('; ')}`,
    `Add port ${port} to its rule`,
  )
}

function denyAddress(
  name: string,
  port: number,
  places: readonly Classified[],
  rules: readonly EgressRule[],
): EgressDenied {
  const outside = places.find((place) => !rules.some((rule) => coversAddress(rule, name, place))) ?? places[0]
  const what = outside ? `${outside.address} is ${outside.what}` : 'it has no address'
  return new EgressDenied(
    name,
    port,
    `${what} and no rule for ${name} lists that address`,
    `Add cidrs that hold all addresses of ${name} to its rule`,
  )
}
