// An input that a schema takes, made of its own description: as little as it asks for.
import { z } from 'zod'

const Node = z.looseObject({
  type: z.union([z.string(), z.array(z.string()).transform(([first]) => first)]).optional(),
  format: z.string().optional(),
  const: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
  allOf: z.array(z.unknown()).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
  items: z.unknown().optional(),
  minItems: z.number().optional(),
  minLength: z.number().optional(),
  minimum: z.number().optional(),
  $ref: z.string().optional(),
})

const FORMATS: Record<string, string> = {
  uuid: '0193d7d8-0000-7000-8000-00000000ffff',
  email: 'somebody@example.com',
  'date-time': '2030-01-02T03:04:05Z',
  date: '2030-01-02',
  uri: 'https://example.com/',
}

/** `known` has the values of fields by their names, wherever they stand. */
export function sample(schema: z.ZodType, known: Readonly<Record<string, unknown>>): unknown {
  const whole = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' })
  return valueFor(whole, known)
}

function valueFor(raw: unknown, known: Readonly<Record<string, unknown>>): unknown {
  const node = Node.parse(raw)
  const [choice] = node.anyOf ?? node.oneOf ?? []
  if (node.const !== undefined) return node.const
  if (node.enum) return node.enum[0]
  if (choice !== undefined) return valueFor(choice, known)
  if (node.allOf) return Object.assign({}, ...node.allOf.map((part) => valueFor(part, known)))
  switch (node.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(node.properties ?? {})
          .filter(([name]) => node.required?.includes(name) || name in known)
          .map(([name, part]) => [name, name in known ? known[name] : valueFor(part, known)]),
      )
    case 'array':
      return Array.from({ length: node.minItems ?? 0 }, () => valueFor(node.items, known))
    case 'integer':
    case 'number':
      return Math.max(node.minimum ?? 1, 1)
    case 'boolean':
      return true
    default:
      return FORMATS[node.format ?? ''] ?? 'a'.repeat(Math.max(node.minLength ?? 0, 12))
  }
}
