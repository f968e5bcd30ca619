// May a host that passes connections on reach this one for us? Names are resolved over there, where no address can be checked.
import { isIP } from 'node:net'
import { classifyAddress, isWithin } from '@/lib/egress/addresses'
import { EgressDenied } from '@/lib/egress/denied'
import type { EgressRule } from '@/lib/egress/policy'
import {
  matchesHost,
  normaliseHost,
  type Policy,
  refuseForbidden,
  resolveBySystem,
  resolveNever,
  writeRule,
} from '@/lib/egress/resolve-allowed'

/** `from` is the checked address of the host that passes it on: what it calls `localhost` is itself. */
export type RemotePolicy = Policy & { from: string }

/**
 * Requires a rule that names the very host, since what a wildcard or a block would let through is decided by a resolver that is not ours.
 * What is never reached from here is never reached from there either. Gives the host in its normal form and the rule as text; rejects with EgressDenied.
 */
export async function allowRemote(
  host: string,
  port: number,
  policy: RemotePolicy,
): Promise<{ host: string; rule: string }> {
  const name = normaliseHost(host, port)
  const rule = policy.rules.find((candidate) => coversRemote(candidate, name, port))
  if (!rule) throw denyRemote(name, port, policy.rules)
  const never = await resolveNever(policy, port)
  for (const address of await addressesOf(name, policy, never.size > 0)) {
    const place = classifyAddress(address)
    refuseForbidden(name, port, place.kind === 'loopback' ? classifyAddress(policy.from) : place, never)
  }
  return { host: isIP(name) ? classifyAddress(name).address : name, rule: writeRule(rule) }
}

function coversRemote(rule: EgressRule, name: string, port: number): boolean {
  if (rule.host.startsWith('*.') || !matchesHost(rule, name)) return false
  if (rule.ports && rule.ports.length > 0 && !rule.ports.includes(port)) return false
  return !rule.cidrs || rule.cidrs.length === 0 || (isIP(name) !== 0 && rule.cidrs.some((cidr) => isWithin(name, cidr)))
}

/** What can be known of a name from here. It is looked up only where it could lead to a place that is never reached. */
async function addressesOf(
  name: string,
  { resolve = resolveBySystem }: RemotePolicy,
  couldBeOurs: boolean,
): Promise<string[]> {
  if (isIP(name)) return [name]
  if (name === 'localhost' || name.endsWith('.localhost')) return ['127.0.0.1']
  return couldBeOurs ? resolve(name).catch(() => []) : []
}

function denyRemote(name: string, port: number, rules: readonly EgressRule[]): EgressDenied {
  const near = rules.filter((rule) => matchesHost(rule, name))
  const why =
    near.length === 0
      ? 'the environment does not list this host'
      : `the environment lists it only as ${near.map(writeRule).join('; ')}`
  return new EgressDenied(
    name,
    port,
    `${why}, and what another host reaches for us must be listed by its very name`,
    `Add a rule for host ${name}, port ${port}, without cidrs`,
  )
}
