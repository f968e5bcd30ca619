// What the offers of all kinds share: a probe in the making, and names for what the document leaves to the environment.

import type { ScriptCommand } from '@/lib/domain/checklist/offers/commands/script'
import type { Requirement } from '@/lib/domain/checklist/offers/required/requirement'
import type { Said, Speech } from '@/lib/domain/checklist/offers/required/said'
import type { FieldNode, Needs, Threshold } from '@/lib/domain/checklist/structure'

/**
 * A probe in the making. `met` are the demands that its expectations assert. `settles`: its passing is what the title of the place asks, as
 * far as the title names nothing that the probe does not look at. `notes` say what to know before accepting it.
 */
export type Draft = {
  definition: Record<string, unknown> & { kind: string }
  needs: Needs
  notes: string[]
  met: Requirement[]
  settles: boolean
  /** In plain English, what it asserts where no demand of the document says it. */
  says?: string
}

/** What holds for the whole document: which address stands for `localhost`, the host whose shell the commands are meant for, the folder they start from. */
export type Place = {
  localPorts: string[]
  host: string
  folder: string
  sampleIds: ReadonlyMap<string, string>
  text: string
  /** The address that the document asks most plainly, such as `https://staging.example.org`; empty where it names none. */
  site: string
}

/** The words around a command: what its item or section is called, its fields, and what is expected of it. */
export type Setting = {
  title: Said
  /** The comment above the command, or at its end. */
  comment: Said | null
  requirements: Requirement[]
  fields: FieldNode[]
  /** What is expected of the output, as written: JSON, events. */
  expected: string
  document: Place
  /** The command stands in a plan for going back. */
  goingBack: boolean
  speech: Speech
  command: ScriptCommand
}

export const LOCAL = /^(https?):\/\/(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\])(?::(\d+))?/

/** `$TOKEN` and `${TOKEN}` are `{{TOKEN}}`; so is a place in brackets ("[backup_timestamp]", "<commit-hash>"). */
export function named(text: string): string {
  return text
    .replace(/\$\{?([A-Za-z_]\w{0,63})\}?/g, '{{$1}}')
    .replace(/\[([A-Za-z][\w -]{1,40})\](?!\()/g, (_, name: string) => `{{${nameOf(name)}}}`)
    .replace(/<([A-Za-z][\w -]{1,40})>/g, (_, name: string) => `{{${nameOf(name)}}}`)
}

export function nameOf(text: string): string {
  return (
    text
      .trim()
      .toUpperCase()
      .replace(/[^A-Z0-9]+/g, '_')
      .replace(/^(\d)/, '_$1')
      .replace(/^_+$/, '')
      .slice(0, 64) || 'VALUE'
  )
}

/** The names of `{{NAME}}` in texts, each once. */
export function placesIn(...texts: string[]): string[] {
  return [
    ...new Set(
      texts.flatMap((text) => Array.from(text.matchAll(/\{\{([A-Za-z_]\w{0,63})\}\}/g), ([, name = '']) => name)),
    ),
  ]
}

/** Values that a script gives its own variables are put in their place; what it leaves open ("[from above]") stays a name. */
export function withAssigned(text: string, assigned: ReadonlyMap<string, string>): string {
  return text.replace(/\$\{?([A-Za-z_]\w{0,63})\}?/g, (whole, name: string) => {
    const value = assigned.get(name)
    return value === undefined || /^\[.*\]$|^<.*>$|^\s*$|\$/.test(value) ? whole : value
  })
}

/** The name of the variable that stands for an address on the host itself: the first port of the document is the base. */
export function baseUrl(port: string | undefined, { localPorts }: Place): string {
  return port === undefined || localPorts.indexOf(port) <= 0 ? 'BASE_URL' : `BASE_URL_${port}`
}

/** A CEL string literal. */
export const quoted = (text: string): string => JSON.stringify(text)

/** A CEL comparison of a name with a bound. */
export function compared(name: string, { comparator, value, upper }: Threshold, scale = 1): string {
  const low = Number((value * scale).toPrecision(12))
  if (comparator === 'between')
    return `${name} >= ${low} && ${name} <= ${Number(((upper ?? value) * scale).toPrecision(12))}`
  return `${name} ${comparator === '=' ? '==' : comparator} ${low}`
}

/**
 * The comparison of a figure that should be low (a use, a time, a rate of errors) or high (what is free, days that are left); null when the bound
 * goes the other way: it then says when something is wrong, and nobody demands that.
 */
export function demanded(name: string, good: 'low' | 'high', threshold: Threshold, scale = 1): string | null {
  const wrong = good === 'low' ? /^>/ : /^</
  return wrong.test(threshold.comparator) ? null : compared(name, threshold, scale)
}

const IN_MILLISECONDS: Record<string, number> = { ms: 1, s: 1000, min: 60_000 }
const IN_BYTES: Record<string, number> = { bytes: 1, KB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12 }

/** How many milliseconds a unit is; undefined for another unit. */
export const millisecondsIn = (unit: string | undefined): number | undefined => IN_MILLISECONDS[unit ?? '']
export const bytesIn = (unit: string | undefined): number | undefined => IN_BYTES[unit ?? '']

/** The bound of a demand with its unit: its field's, or the one in its words. */
export function boundOfRequirement({
  field,
  said,
}: Requirement): { threshold: Threshold; unit: string | undefined } | null {
  if (field?.threshold) return { threshold: field.threshold, unit: field.unit }
  return said.bound ? { threshold: said.bound.threshold, unit: said.bound.unit } : null
}

const BARE_COUNT = /^\s*(\d{1,9})\s*(?:\p{L}{1,20}\s*)?$/u
const COUNTED = /^(?:rows|users|instances|errors|requests)$/

/** How many a demand wants: its bound when that has no unit or one of things, or the number alone that is expected ("3", "3 rows"). */
export function countOf(requirement: Requirement): Threshold | null {
  const bound = boundOfRequirement(requirement)
  if (bound) return bound.unit === undefined || COUNTED.test(bound.unit) ? bound.threshold : null
  const bare = requirement.source === 'expected' ? BARE_COUNT.exec(requirement.said.text)?.[1] : undefined
  return bare === undefined ? null : { comparator: '=', value: Number(bare) }
}

/** Needs of several sources as one. */
export function mergeNeeds(...all: Needs[]): Needs {
  const merged: Needs = {}
  for (const { variables, secrets, hosts, databases, commands } of all) {
    if (variables) merged.variables = { ...merged.variables, ...variables }
    if (secrets) merged.secrets = [...new Set([...(merged.secrets ?? []), ...secrets])]
    if (hosts) merged.hosts = [...new Set([...(merged.hosts ?? []), ...hosts])]
    if (databases) merged.databases = [...new Set([...(merged.databases ?? []), ...databases])]
    if (commands) merged.commands = { ...merged.commands, ...commands }
  }
  return merged
}
