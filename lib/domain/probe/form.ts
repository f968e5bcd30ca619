// A kind of probe as fields to fill in, read from the kind's own schema: a new kind needs no form of its own.
import { z } from 'zod'
import { KINDS, type ProbeKind } from '@/lib/domain/probe/kinds/index'

/** `lines`: one text a line. `pairs`: `name: value` a line. `json`: JSON, or text as it is. */
export type Control = 'text' | 'long' | 'number' | 'choice' | 'switch' | 'lines' | 'pairs' | 'json'

export type FormField = {
  /** The place in the definition: `url`, or `request.url` where fields are nested. */
  path: string
  label: string
  help: string
  control: Control
  choices?: string[]
  required: boolean
  /** What holds when it is left empty, as text. */
  fallback?: string
  /** It may be a number or a text, such as a port that a variable holds. */
  either?: true
}

const Described = z.looseObject({
  type: z.string().optional(),
  description: z.string().default(''),
  default: z.unknown().optional(),
  enum: z.array(z.string()).optional(),
  anyOf: z.array(z.looseObject({ type: z.string().optional() })).optional(),
  maxLength: z.number().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).default([]),
})
type Described = z.output<typeof Described>

/** From this length on a text has more than one line. */
const LONG = 10_000

/** `timeoutMs` → "Timeout (ms)", `freshForSeconds` → "Fresh for (seconds)": units in words. */
export function labelOf(name: string): string {
  const [, stem = name, unit] = /^(.*?)(Ms|Seconds)?$/.exec(name) ?? []
  const words = stem.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
  const known: Record<string, string> = { url: 'URL', ca: 'Authority (ca)', via: 'Through (via)' }
  return `${known[words] ?? words.charAt(0).toUpperCase() + words.slice(1)}${unit ? ` (${unit === 'Ms' ? 'ms' : 'seconds'})` : ''}`
}

function controlOf({ type, anyOf, enum: choices, maxLength = 0 }: Described): { control: Control; either?: true } {
  const types = new Set(anyOf?.map((option) => option.type ?? 'any'))
  if (choices) return { control: 'choice' }
  if (types.has('integer') && types.has('string')) return { control: 'text', either: true }
  if (anyOf) return { control: 'json' }
  if (type === 'integer' || type === 'number') return { control: 'number' }
  if (type === 'boolean') return { control: 'switch' }
  if (type === 'array') return { control: 'lines' }
  if (type === 'object') return { control: 'pairs' }
  return { control: maxLength >= LONG ? 'long' : 'text' }
}

function fieldsOf(schema: Described, prefix = ''): FormField[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, raw]) => {
    if (name === 'kind') return []
    const described = Described.parse(raw)
    const path = `${prefix}${name}`
    if (described.properties) return fieldsOf(described, `${path}.`)
    return [
      {
        ...{ path, label: labelOf(name), help: described.description, ...controlOf(described), required: schema.required.includes(name) },
        ...(described.enum && { choices: described.enum }),
        ...(described.default !== undefined && { fallback: String(described.default) }),
      },
    ]
  })
}

const FIELDS = Object.fromEntries(
  Object.entries(KINDS).map(([kind, { definition }]) => [kind, fieldsOf(Described.parse(z.toJSONSchema(definition, { io: 'input', unrepresentable: 'any' })))]),
)

/** Every field of a kind in the order of its schema; those that all kinds share come last. */
export function formOf(kind: ProbeKind): FormField[] {
  return FIELDS[kind] ?? []
}
