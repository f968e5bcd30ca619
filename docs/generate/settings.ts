// The reference of settings: values and defaults from the schema that the product parses, descriptions from .env.example. Where the two do not
// agree there is no page.
import { z } from 'zod'
import { code, page, table } from '@/docs/generate/markdown'

/** A variable as .env.example has it. `value` is an example, or the default where it is not commented out. */
type Listed = { name: string; value: string; isDefault: boolean }
type Block = { about: string; variables: Listed[] }
export type Shape = Readonly<Record<string, z.ZodType>>

/** Set by `npm start` for the processes that it starts: not for people. */
const INTERNAL = new Set(['COUNTERSIGN_DEMO_PASSWORDS'])
/** Read by `npm start` itself, which is plain Node and has no schema; it sets COUNTERSIGN_DEMO and NEXTAUTH_URL for what it starts. */
const OF_START: Shape = {
  PORT: z.coerce.number().int().default(3000),
  HOST: z.string().default('localhost'),
  COUNTERSIGN_DEMO: z.enum(['on', 'off']).optional(),
  NEXTAUTH_URL: z.url().optional(),
  COUNTERSIGN_DATABASE_WAIT_SECONDS: z.coerce.number().min(0).max(86_400).default(60),
  COUNTERSIGN_GRACE_SECONDS: z.coerce.number().min(0).max(3600).default(7),
}

const VARIABLE = /^(#?)([A-Z][A-Z0-9_]*)=(.*)$/

function readBlock(lines: readonly string[]): Block {
  const variables = lines.flatMap((line) => {
    const [, mark, name, value = ''] = VARIABLE.exec(line) ?? []
    return name === undefined ? [] : [{ name, value, isDefault: mark === '' }]
  })
  const about = lines.filter((line) => !VARIABLE.test(line)).map((line) => line.replace(/^# ?/, ''))
  return { about: about.join(' '), variables }
}

/** The blocks of .env.example that name a variable, in their order. */
function readExample(text: string): Block[] {
  return text
    .split(/\n{2,}/)
    .map((block) => readBlock(block.trim().split('\n')))
    .filter(({ variables }) => variables.length > 0)
}

const schemaOf = (type: z.ZodType) => z.toJSONSchema(type, { io: 'input', unrepresentable: 'any' })

/** The default as people write it; null: there is none. */
function defaultOf(type: z.ZodType): string | null {
  const value: unknown = schemaOf(type).default
  return value === undefined || value === '' ? null : String(value)
}

function valuesOf(type: z.ZodType): string {
  const schema = schemaOf(type)
  if (schema.enum) return schema.enum.map((value) => code(String(value))).join(', ')
  if (schema.type === 'number' || schema.type === 'integer') {
    const what = schema.type === 'integer' ? 'a whole number' : 'a number'
    const { minimum, maximum } = schema
    const isBounded = minimum !== undefined && maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER
    return isBounded ? `${what} from ${minimum} to ${maximum}` : what
  }
  return schema.format === 'uri' ? 'a URL' : 'text'
}

/** Where .env.example and the schema do not agree, as sentences. */
function disagreements(shape: Shape, listed: readonly Listed[]): string[] {
  const names = new Set(listed.map(({ name }) => name))
  const missing = Object.keys(shape)
    .filter((name) => !names.has(name) && !INTERNAL.has(name))
    .map((name) => `.env.example does not have ${name}`)
  const wrong = listed.flatMap(({ name, value, isDefault }) => {
    const type = shape[name]
    if (!type) return [`.env.example has ${name}, which nothing reads`]
    if (value !== '' && !type.safeParse(value).success) return [`.env.example has a value of ${name} that is refused`]
    const given = defaultOf(type)
    return isDefault && value !== given ? [`.env.example has ${value} as the default of ${name}, not ${given}`] : []
  })
  return [...missing, ...wrong]
}

/** Throws with every disagreement between `example` and the schema. */
export function settingsPage(parsed: Shape, example: string): string {
  const shape: Shape = { ...parsed, ...OF_START }
  const blocks = readExample(example)
  const wrong = disagreements(
    shape,
    blocks.flatMap(({ variables }) => variables),
  )
  if (wrong.length > 0) throw new Error(wrong.join('\n'))
  const rowOf = ({ name, value, isDefault }: Listed): string[] => {
    const type = shape[name] ?? z.string()
    const given = defaultOf(type)
    return [code(name), valuesOf(type), given === null ? '' : code(given), isDefault || value === '' ? '' : code(value)]
  }
  return page('Settings', [
    'For whoever installs or operates Countersign. This page has every environment variable that it reads, with its values and its default. All of them are optional ' +
      'with the embedded database. A value that is not valid stops the process with a sentence that names the variable.',
    ...blocks.map(({ about, variables }) =>
      [
        `## ${variables.map(({ name }) => name).join(', ')}`,
        about,
        table(['variable', 'value', 'default', 'example'], variables.map(rowOf)),
      ].join('\n\n'),
    ),
  ])
}
