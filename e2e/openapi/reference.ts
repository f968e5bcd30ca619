// The API reference, `docs/reference/api.md`, written from the OpenAPI document.
import { z } from 'zod'

type Schema = {
  $ref?: string | undefined
  type?: string | string[] | undefined
  format?: string | undefined
  const?: unknown
  enum?: unknown[] | undefined
  items?: Schema | undefined
  anyOf?: Schema[] | undefined
  oneOf?: Schema[] | undefined
  properties?: Record<string, Schema> | undefined
  required?: string[] | undefined
  description?: string | undefined
}
const Schema: z.ZodType<Schema> = z.looseObject({
  $ref: z.string().optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  format: z.string().optional(),
  const: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  get items() {
    return Schema.optional()
  },
  get anyOf() {
    return z.array(Schema).optional()
  },
  get oneOf() {
    return z.array(Schema).optional()
  },
  get properties() {
    return z.record(z.string(), Schema).optional()
  },
  required: z.array(z.string()).optional(),
  description: z.string().optional(),
})

const Content = z.record(z.string(), z.object({ schema: Schema }))
const Parameter = z.object({
  ...{ in: z.enum(['path', 'query', 'header']), name: z.string(), schema: Schema },
  required: z.boolean().optional(),
})
const Operation = z.object({
  ...{ operationId: z.string(), summary: z.string(), description: z.string().optional() },
  parameters: z.array(Parameter).default([]),
  requestBody: z.object({ content: Content, required: z.boolean().optional() }).optional(),
  responses: z.record(z.string(), z.object({ $ref: z.string().optional(), content: Content.optional() })),
})
type Operation = z.infer<typeof Operation>
const Document = z.object({
  paths: z.record(z.string(), z.record(z.string(), Operation)),
  components: z.object({ schemas: z.record(z.string(), Schema) }),
})

/** Choices beyond these are left to the document itself. */
const MOST_CHOICES = 12

function typeOf(schema: Schema): string {
  const { $ref, type, format, items, anyOf, oneOf } = schema
  if ($ref) return $ref.startsWith('#/components/schemas/__') ? 'any JSON' : ($ref.split('/').at(-1) ?? $ref)
  if (schema.const !== undefined) return `\`${String(schema.const)}\``
  if (schema.enum) {
    const named = schema.enum.slice(0, MOST_CHOICES).map((choice) => `\`${String(choice)}\``)
    return `${named.join(', ')}${schema.enum.length > MOST_CHOICES ? ', …' : ''}`
  }
  const choices = anyOf ?? oneOf
  if (choices) return [...new Set(choices.map(typeOf))].join(' or ')
  if (items) return `list of ${typeOf(items)}`
  if (format === 'uuid') return 'id'
  return [type ?? 'any JSON'].flat().join(' or ')
}

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ')
const row = (...cells: string[]) => `| ${cells.map(cell).join(' | ')} |`

/** The members of an object, or of each choice of a union of objects, as lines of a table. */
function memberRows({ anyOf, oneOf, properties = {}, required = [] }: Schema): string[] {
  const choices = anyOf ?? oneOf
  if (choices) return choices.flatMap(memberRows)
  return Object.entries(properties).map(([name, schema]) =>
    row(`\`${name}\`${required.includes(name) ? '' : ' (optional)'}`, typeOf(schema), schema.description ?? ''),
  )
}

function table(title: string, rows: string[]): string[] {
  const own = [...new Set(rows)]
  return own.length === 0 ? [] : [`| ${title} | type | |`, '| --- | --- | --- |', ...own, '']
}

function operationLines(path: string, method: string, operation: Operation): string[] {
  const { operationId, summary, description, parameters, requestBody, responses } = operation
  const query = parameters.filter((parameter) => parameter.in === 'query')
  const [[status = '', success] = []] = Object.entries(responses)
  const problems = Object.keys(responses).slice(1)
  const bodies = Object.entries(requestBody?.content ?? {})
  const answers = Object.entries(success?.content ?? {})
  return [
    `### ${operationId}`,
    '',
    `\`${method.toUpperCase()} ${path}\``,
    '',
    `${summary}.${description ? ` ${description}` : ''}`,
    '',
    ...table(
      'query',
      query.map(({ name, schema, required }) =>
        row(`\`${name}\`${required ? '' : ' (optional)'}`, typeOf(schema), schema.description ?? ''),
      ),
    ),
    ...bodies.flatMap(([type, { schema }]) => {
      const rows = memberRows(schema)
      if (rows.length > 0) return table(`body, \`${type}\``, rows)
      return [`Body: \`${type}\`${schema.$ref ? `, ${typeOf(schema)}` : ''}.`, '']
    }),
    ...answers.flatMap(([type, { schema }]) => {
      const rows = schema.type === 'object' ? memberRows(schema) : []
      if (rows.length > 0) return table(`${status}, \`${type}\``, rows)
      return [`${status}: \`${type}\`${schema.type === 'string' ? '' : `, ${typeOf(schema)}`}.`, '']
    }),
    `Refusals: ${problems.join(', ')}.`,
    '',
  ]
}

const INTRODUCTION = `# API reference

For everybody who writes a program that calls Countersign. This page is written from \`/api/v1/openapi.json\`, which has every detail: generate a
client from it. \`npm run api-reference\` writes this page again.

All paths are below \`/api/v1\`. Send \`Authorization: Bearer TOKEN\`; \`countersign token create\` makes a token. Bodies are JSON unless
another type is named. A refusal is a problem document (RFC 9457): \`status\`, \`code\`, \`title\` and \`detail\`, with \`fields\` where members
are at fault and \`current\` where something has changed meanwhile. An unexpected error is 500 and names its reference. Every write takes an
\`Idempotency-Key\`: a retry with the same key does nothing twice and gets the first answer again.
`

/** The page as Markdown. */
export function printReference(raw: unknown): string {
  const { paths, components } = Document.parse(raw)
  const groups = new Map<string, string[]>()
  for (const [path, methods] of Object.entries(paths)) {
    const [, name = ''] = path.split('/')
    const lines = Object.entries(methods).flatMap(([method, operation]) => operationLines(path, method, operation))
    groups.set(name, [...(groups.get(name) ?? []), ...lines])
  }
  const shapes = Object.entries(components.schemas).filter(([name]) => !name.startsWith('__'))
  return [
    INTRODUCTION,
    ...[...groups].flatMap(([name, lines]) => [`## /${name}`, '', ...lines]),
    '## Shapes',
    '',
    ...shapes.flatMap(([name, schema]) => [
      `### ${name}`,
      '',
      ...(schema.description ? [schema.description, ''] : []),
      ...table('member', memberRows(schema)),
    ]),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n')
}
