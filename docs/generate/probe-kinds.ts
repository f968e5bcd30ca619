// The reference of probe definitions, from the schema that parses them.
import { z } from 'zod'
import { code, page, table } from '@/docs/generate/markdown'
import { KINDS } from '@/lib/domain/probe/kinds/index'
import { COMMON } from '@/lib/domain/probe/kinds/kind'

type Schema = z.core.JSONSchema.BaseSchema

/** Placeholders as code, since the generator of the site would fill in what stands in double braces. */
const quoted = (text: string): string => text.replace(/\{\{\w+\}\}/g, code)

/** What a field takes, in a few words. */
function valuesOf(schema: Schema): string {
  if (schema.const !== undefined) return code(String(schema.const))
  if (schema.enum) return schema.enum.map((value) => code(String(value))).join(', ')
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return [...new Set(choices.map(wordsOf))].join(' or ')
  if (schema.type === 'array') return 'list'
  if (schema.type === 'object') return 'mapping'
  if (schema.type === 'integer' || schema.type === 'number') {
    const { minimum, maximum } = schema
    return maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER ? `${minimum ?? 0} to ${maximum}` : 'number'
  }
  return schema.type === 'boolean' ? '`true`, `false`' : schema.type === 'string' ? 'text' : 'any value'
}

const wordsOf = (schema: Schema | boolean): string => (typeof schema === 'object' ? valuesOf(schema) : 'any value')

function fieldRows(schema: Schema, names: readonly string[]): string[][] {
  const required = new Set(schema.required ?? [])
  return names.flatMap((name) => {
    const field = schema.properties?.[name]
    if (typeof field !== 'object') return []
    const given =
      field.default === undefined ? (required.has(name) ? 'required' : '') : code(JSON.stringify(field.default))
    return [[code(name), valuesOf(field), given, quoted(field.description ?? '')]]
  })
}

const HEAD = ['field', 'values', 'default', 'meaning']
const schemaOf = (type: z.ZodType): Schema => z.toJSONSchema(type, { io: 'input', unrepresentable: 'any' })

function describeKind(name: string, kind: { title: string; explain: string; definition: z.ZodType }): string {
  const schema = schemaOf(kind.definition)
  const own = Object.keys(schema.properties ?? {}).filter((field) => field !== 'kind' && !Object.hasOwn(COMMON, field))
  return [`## ${name}`, quoted(`${kind.title}. ${kind.explain}`), table(HEAD, fieldRows(schema, own))].join('\n\n')
}

export function probeKindsPage(): string {
  return page('Probe kinds', [
    'For everybody who writes the definition of a probe, in a checklist, in the form or with the API. This page has the fields of each `kind`. ' +
      '[Probes](probes.md) says how each kind decides, [Expression language](expression-language.md) what expectations can use.',
    '## Fields of every kind',
    table(HEAD, fieldRows(schemaOf(z.object(COMMON)), Object.keys(COMMON))),
    ...Object.entries(KINDS).map(([name, kind]) => describeKind(name, kind)),
  ])
}
