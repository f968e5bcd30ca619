// What a route declares of itself, once: the place that answers its requests reads it, and so does the document of the API.
import { z } from 'zod'
import type { RefusalCode } from '@/lib/domain/refusal'

/** Media type → what is sent in it. */
export type Content = Readonly<Record<string, z.ZodType>>

export type Operation = {
  /** Unique in the API. A generated client names its method after it. */
  operationId: string
  summary: string
  description?: string
  /** What a success answers: the schema of its JSON, or one for each media type. */
  answer: z.ZodType | Content
  /** The query, where it is not the input of the use case without the path. */
  query?: z.ZodObject
  /** The body, where it is not the input of the use case without the path. */
  body?: Content
  /** Refusals of the use case. Those of the request boundary follow from the rest of the declaration. */
  problems?: readonly RefusalCode[]
}

/** An operation with what its handler was made from. `isOpen`: it serves everybody, whoever they are. */
export type Declaration = Operation & { schema: z.ZodType; status: number; isOpen: boolean }

export const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
export type Method = (typeof METHODS)[number]
const WITH_BODY: readonly string[] = ['POST', 'PUT', 'PATCH'] satisfies Method[]

/** Whether requests of this method carry their input in the body; others carry it in the query. */
export const hasBody = (method: string): boolean => WITH_BODY.includes(method)

/** A schema without some members; of a union, each of its choices without them. */
function omitMembers(schema: z.core.$ZodType, names: readonly string[]): z.ZodType {
  if (schema instanceof z.ZodPipe) return omitMembers(schema.in, names)
  if (schema instanceof z.ZodUnion) return z.union(schema.options.map((option) => omitMembers(option, names)))
  if (!(schema instanceof z.ZodObject)) throw new Error('an input is an object or a union of objects')
  const members = Object.entries(schema.shape).filter(([name]) => !names.includes(name))
  const { catchall } = schema.def
  const rest = z.object(Object.fromEntries(members))
  return catchall ? rest.catchall(catchall) : rest
}

const asObject = (schema: z.ZodType): z.ZodObject => (schema instanceof z.ZodObject ? schema : z.object({}))

/** Where the input of an operation comes from. `body` is null where there is none. */
export type InputParts = { path: z.ZodObject; query: z.ZodObject; body: Content | null; isBodyRequired: boolean }

/** Splits the input of a route by where it is sent. `names` are those of the path. */
export function inputParts(
  { schema, query, body }: Pick<Declaration, 'schema' | 'query' | 'body'>,
  method: Method,
  names: readonly string[],
): InputParts {
  const path = z.object(Object.fromEntries(names.map((name) => [name, z.uuid()])))
  if (!hasBody(method)) {
    const own = query ?? asObject(omitMembers(schema, names))
    return { path, query: own, body: null, isBodyRequired: false }
  }
  if (body) return { path, query: query ?? z.object({}), body, isBodyRequired: true }
  const rest = omitMembers(schema, names)
  const isEmpty = rest instanceof z.ZodObject && Object.keys(rest.shape).length === 0
  return {
    path,
    query: query ?? z.object({}),
    body: isEmpty ? null : { 'application/json': rest },
    isBodyRequired: !rest.safeParse({}).success,
  }
}

/** Every refusal that a route can give, by its declaration. An input of any kind is refused where it holds what no text may. */
export function problemsOf({ isOpen, problems = [] }: Declaration, method: Method, parts: InputParts): RefusalCode[] {
  const codes: RefusalCode[] = ['invalid', ...problems, 'unexpected', 'unavailable']
  if (!isOpen) codes.push('not-signed-in', 'forbidden', 'misdirected', 'too-many')
  if (Object.keys(parts.path.shape).length > 0) codes.push('not-found')
  if (hasBody(method)) codes.push('malformed', 'too-large', 'unsupported-type')
  // Those of the Idempotency-Key, and of a change whose connection was lost.
  if (method !== 'GET') codes.push('malformed', 'conflict', 'outcome-unknown')
  return [...new Set(codes)]
}
