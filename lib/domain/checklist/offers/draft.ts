// What the offers of all kinds share: where they come from, and names for what the document leaves to the environment.
import type { SimpleCommand } from '@/lib/domain/checklist/commands/shell'
import type { FieldNode, Needs } from '@/lib/domain/checklist/structure'

/** A probe in the making. `notes` say what to know before accepting it. */
export type Draft = { definition: Record<string, unknown> & { kind: string }; needs: Needs; notes: string[] }

/** The words around a command: what the item or section is called, its blanks, and what its comments expect to come out. */
export type Setting = {
  title: string
  fields: FieldNode[]
  expected: string
  document: Place /** The command stands in a plan for going back. */
  goingBack: boolean
}

/** What holds for the whole document: which address stands for `localhost`, and the host whose shell the commands are meant for. */
export type Place = { localPorts: string[]; host: string }

export const LOCAL = /^(https?):\/\/(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\])(?::(\d+))?/

/** `$TOKEN` and `${TOKEN}` are `{{TOKEN}}`; so is a place in brackets ("[backup_timestamp]", "<commit-hash>"). */
export function named(text: string): string {
  return text
    .replace(/\$\{?([A-Za-z_]\w{0,63})\}?/g, '{{$1}}')
    .replace(/\[([A-Za-z][\w -]{1,40})\](?!\()/g, (_, name: string) => `{{${nameOf(name)}}}`)
    .replace(/<([a-z][\w-]{2,40})>/g, (_, name: string) => `{{${nameOf(name)}}}`)
}

export function nameOf(text: string): string {
  return text
    .trim()
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_')
    .replace(/^(\d)/, '_$1')
    .slice(0, 64)
}

/** Values that a script gives its own variables are put in their place; what it leaves open ("[from above]") stays a name. */
export function withAssigned(text: string, assigned: Map<string, string>): string {
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

/** A CEL comparison of a name with a field's bound; null when it has none. */
export function within(name: string, { threshold }: Pick<FieldNode, 'threshold'>, scale = 1): string | null {
  if (!threshold) return null
  const { comparator, value, upper } = threshold
  const low = value * scale
  if (comparator === 'between') return `${name} >= ${low} && ${name} <= ${(upper ?? value) * scale}`
  return `${name} ${comparator === '=' ? '==' : comparator} ${low}`
}

/** The bound of a time in milliseconds; null for any other. */
export function milliseconds(name: string, field: FieldNode): string | null {
  const scale = { ms: 1, s: 1000, min: 60_000 }[field.unit ?? '']
  return scale === undefined ? null : within(name, field, scale)
}

/** The words of the commands that follow in a pipe, by program. */
export function piped(command: SimpleCommand, program: string): string[] | undefined {
  return command.pipe.find((words) => words[0] === program)
}

/** A search that finds trouble is good when it finds nothing. */
export function wantsNone(title: string, pattern: string): boolean {
  if (/\b(?:no|without|free of|zero|nenhum\w*|sem)\b/i.test(title)) return true
  return (
    /error|exception|fail|critical|fatal|panic|warn|oom|denied|timeout/i.test(pattern) &&
    !/detect|telemetry|present|found/i.test(title)
  )
}
