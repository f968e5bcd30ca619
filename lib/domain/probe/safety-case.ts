// What a probe would do, before it does it: the request as it would be sent, where from and where to, and what allows that.
import { changesSomething, type ProbeDefinition } from '@/lib/domain/probe/definition'
import { rulesOf } from '@/lib/domain/probe/kinds/index'
import { replacePlaceholders } from '@/lib/domain/probe/placeholder'
import type { EgressRule, Environment } from '@/lib/domain/project/environment'

export type SafetyCase = {
  /** One line, with the values of variables in it and the names of everything else. */
  does: string
  /** The words of the environment's command, for a kind that runs one. */
  runs?: string
  /** `host:port`; absent when it is not known before the run (it stands in a secret), or nothing is reached. */
  goesTo?: string
  /** The rule of the environment that lists it; null: none does, and the run will end without leaving. */
  rule: string | null
  /** The host of the environment that it goes through; absent: straight from the worker. */
  via?: string
  /** Names that the environment keeps secret. */
  secrets: string[]
  /** Names that an earlier probe of the release captures. */
  captures: string[]
  /** Names that nothing has a value for. */
  missing: string[]
  changes: boolean
  mayChange: boolean
  timeoutMs: number
}

export type Surroundings = Pick<Environment, 'variables' | 'egress' | 'hosts' | 'commands' | 'allowSideEffects'> & { secretNames: string[]; captureNames: string[] }

const NAMES = /\{\{ {0,4}([A-Za-z_][A-Za-z0-9_]{0,63}) {0,4}\}\}/g

/** The rule that lists a name and port, as far as names tell; the address itself is checked when the probe runs. */
export function findRule(rules: readonly EgressRule[], host: string, port: number): EgressRule | null {
  const name = host.toLowerCase().replace(/\.$/, '')
  const lists = (wanted: string) => (wanted.startsWith('*.') ? name.endsWith(wanted.slice(1)) && name.length > wanted.length - 1 : wanted === name)
  return rules.find((rule) => lists(rule.host.toLowerCase().replace(/^\[|\]$/g, '')) && (!rule.ports || rule.ports.includes(port))) ?? null
}

function endpointOf(definition: ProbeDefinition, fill: (text: string) => string, hosts: Environment['hosts']): { host: string; port: number } | null {
  const written = fill(rulesOf(definition.kind).host(definition))
  if (/^https?:\/\//i.test(written) && URL.canParse(written)) {
    const { hostname, port, protocol } = new URL(written)
    return { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) || (protocol === 'https:' ? 443 : 80) }
  }
  const entry = 'host' in definition && !('port' in definition) ? hosts[written] : undefined
  if (entry) return { host: entry.address, port: entry.port }
  if ('port' in definition) return { host: written, port: Number(fill(String(definition.port))) }
  if (definition.kind !== 'dns' || definition.server === undefined) return null
  const [, host = written, port = '53'] = /^(.*?)(?::(\d+))?$/.exec(written) ?? []
  return { host, port: Number(port) }
}

const printRule = ({ host, ports, cidrs }: EgressRule) => [host, ports ? ports.join(', ') : 'every port', ...(cidrs ? [`within ${cidrs.join(', ')}`] : [])].join(' ')

export function safetyCase(definition: ProbeDefinition, around: Surroundings): SafetyCase {
  const { variables, egress, hosts, commands, secretNames, captureNames } = around
  const fill = (text: string) => replacePlaceholders(text, (name) => (Object.hasOwn(variables, name) ? (variables[name] ?? '') : `{{${name}}}`))
  const names = [...new Set([...JSON.stringify(definition).matchAll(NAMES)].map((found) => found[1] ?? ''))].filter((name) => !Object.hasOwn(variables, name))
  const to = endpointOf(definition, fill, hosts)
  const rule = to && findRule(egress, to.host, to.port)
  const command = definition.kind === 'ssh' ? commands[definition.command] : undefined
  const via = 'via' in definition ? definition.via : undefined
  return {
    does: fill(rulesOf(definition.kind).line(definition)),
    ...(command && { runs: command.argv.join(' ') }),
    ...(to && { goesTo: `${to.host}:${to.port}` }),
    rule: rule ? printRule(rule) : null,
    ...(via !== undefined && { via }),
    secrets: names.filter((name) => secretNames.includes(name)),
    captures: names.filter((name) => !secretNames.includes(name) && captureNames.includes(name)),
    missing: names.filter((name) => !secretNames.includes(name) && !captureNames.includes(name)),
    changes: changesSomething(definition) || Boolean(command?.changes),
    mayChange: around.allowSideEffects,
    timeoutMs: definition.timeoutMs,
  }
}
