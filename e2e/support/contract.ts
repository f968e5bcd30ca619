// Whether an answer is what the OpenAPI document says of its path, method, status and media type.
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { z } from 'zod'

const Response = z.looseObject({ $ref: z.string().optional(), content: z.record(z.string(), z.unknown()).optional() })
const Operation = z.looseObject({ responses: z.record(z.string(), Response) })
const Document = z.looseObject({ paths: z.record(z.string(), z.record(z.string(), Operation)) })

export type GivenAnswer = {
  method: string
  /** Of the request: everything after the host. */
  path: string
  status: number
  contentType: string
  body: string
}

const API = '/api/v1'
const literal = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&')
const pointer = (...parts: string[]) =>
  parts.map((part) => `/${part.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

/** Where a response stands in the document; one that is used by many operations stands among its components. */
function placeOf(response: z.infer<typeof Response>, own: string): string {
  return response.$ref ? response.$ref.slice(1) : own
}

/** A function that says what is wrong with an answer; null when it is as the document says. */
export function answerChecker(raw: unknown): (answer: GivenAnswer) => string | null {
  const { paths, ...rest } = Document.parse(raw)
  const ajv = new Ajv2020({ strict: false, allErrors: true, formats: { binary: true } })
  addFormats.default(ajv)
  ajv.addSchema({ paths, ...rest }, 'contract')
  const templates = Object.keys(paths)
    .toSorted((one, other) => one.split('{').length - other.split('{').length)
    .map((path) => ({ path, pattern: new RegExp(`^${literal(path).replaceAll(/\\\{\w+\\\}/g, '[^/]+')}$`) }))

  return ({ method, path, status, contentType, body }) => {
    const [address = ''] = path.split('?')
    const found = templates.find(({ pattern }) => pattern.test(address.slice(API.length)))
    const operation = found && paths[found.path]?.[method.toLowerCase()]
    if (!address.startsWith(`${API}/`) || !found || !operation) return null
    const name = `${method} ${found.path} ${status}`
    const response = operation.responses[String(status)]
    if (!response) return `${name} is not listed: ${body.slice(0, 300)}`
    const place = placeOf(response, pointer('paths', found.path, method.toLowerCase(), 'responses', String(status)))
    const [type = ''] = contentType.split(';')
    const schema = `contract#${place}${pointer('content', type, 'schema')}`
    if (ajv.getSchema(schema) === undefined) return `${name} is not listed as ${type}`
    if (!/^application\/(problem\+)?json$/.test(type)) return null
    const isValid = ajv.validate(schema, JSON.parse(body))
    if (isValid) return null
    const faults = (ajv.errors ?? []).map(
      ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
    )
    return `${name}: ${faults.slice(0, 5).join('; ')}`
  }
}
