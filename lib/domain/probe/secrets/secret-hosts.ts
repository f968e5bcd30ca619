// Where a secret may be sent: the hosts that it is bound to. They are sealed with the value, so that only who knows the
// value can change them.
import { matchesPlace } from '@/lib/domain/probe/definition/allowed-by'
import { writePlace } from '@/lib/domain/probe/kinds/fields'
import { MIN_SECRET } from '@/lib/domain/project/environment'
import { Refusal } from '@/lib/domain/refusal'
import { probesRefusals } from '@/lib/domain/text/en/refusals/probes'

type Rule = { host: string; ports?: readonly number[] | undefined }

/** The hosts that rules of an environment list, in the spelling of a binding. */
export function hostsOfRules(rules: readonly Rule[]): string[] {
  const hosts = rules.flatMap(({ host, ports }) =>
    ports && ports.length > 0 ? ports.map((port) => writePlace(host, port)) : [host],
  )
  return [...new Set(hosts)].slice(0, 50)
}

/** Whether one of the hosts is this one. */
export function isBoundTo(hosts: readonly string[], host: string, port: number): boolean {
  return hosts.some((bound) => {
    const found = /^(\[[^\]]*\]|[^:]*):(\d{1,5})$/.exec(bound)
    if (!found?.[1]) return matchesPlace(bound, host)
    return Number(found[2]) === port && matchesPlace(found[1], host)
  })
}

/** Why a secret may not be sent to a place, or null when it may. */
export function explainUnbound(name: string, hosts: readonly string[], host: string, port: number): string | null {
  if (isBoundTo(hosts, host, port)) return null
  const bound = hosts.length === 0 ? 'is bound to no host' : `is bound to ${hosts.slice(0, 5).join(', ')}`
  return `The secret ${name} ${bound} and may not be sent to ${writePlace(host, port)}: store its value again with this host, or leave it out`
}

/** Throws `Refusal('invalid')` for the first secret that may not be sent to a place, or is too short to be hidden. */
export function assertBound(
  secrets: ReadonlyMap<string, { text: string; hosts: readonly string[] }>,
  host: string,
  port: number,
): void {
  for (const [name, { text, hosts }] of secrets) {
    if (text.length < MIN_SECRET)
      throw new Refusal('invalid', probesRefusals.secretTooShort({ name, least: MIN_SECRET }))
    const wrong = explainUnbound(name, hosts, host, port)
    if (wrong) throw new Refusal('invalid', wrong)
  }
}
