// The API as OpenAPI 3.1, made from what each route declares.
import { z } from 'zod'
import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
  type ZodOpenApiResponseObject,
} from 'zod-openapi'
import { Problem } from '@/app/api/v1/answers/problem'
import { ROUTES } from '@/app/api/v1/openapi.json/routes'
import { REFUSALS, type RefusalCode } from '@/lib/domain/refusal'
import { type Content, type Declaration, inputParts, METHODS, type Method, problemsOf } from '@/lib/http/operation'

const IDEMPOTENCY = z.object({
  'Idempotency-Key': z
    .string()
    .max(200)
    .optional()
    .meta({ description: 'A retry with the same key does nothing twice and gets the first answer again.' }),
})

const contentOf = (content: z.ZodType | Content) =>
  Object.fromEntries(
    Object.entries(content instanceof z.ZodType ? { 'application/json': content } : content).map(([type, schema]) => [
      type,
      { schema },
    ]),
  )

/** The refusals of one status as a response, which names every code that comes with it. */
function problemResponse(status: number, codes: readonly RefusalCode[]): ZodOpenApiResponseObject {
  return {
    id: `problem-${codes.join('-or-')}`,
    description: codes.map((code) => `\`${code}\`: ${REFUSALS[code].title}.`).join(' '),
    content: {
      'application/problem+json': {
        schema: z.intersection(Problem, z.looseObject({ status: z.literal(status), code: z.enum(codes) })),
      },
    },
  }
}

type Responses = Record<`${1 | 2 | 3 | 4 | 5}${string}`, ZodOpenApiResponseObject>

/** `made` has the responses so far by their ids, so that each is written once. */
function problemResponses(codes: readonly RefusalCode[], made: Map<string, ZodOpenApiResponseObject>): Responses {
  const statuses = [...new Set(codes.map((code) => REFUSALS[code].status))].sort((one, other) => one - other)
  const entries = statuses.map((status) => {
    const named = codes.filter((code) => REFUSALS[code].status === status).sort()
    const key = named.join(' ')
    const response = made.get(key) ?? problemResponse(status, named)
    made.set(key, response)
    return [status, response] as const
  })
  return Object.fromEntries(entries)
}

function operationOf(
  declaration: Declaration,
  method: Method,
  names: readonly string[],
  made: Map<string, ZodOpenApiResponseObject>,
): ZodOpenApiOperationObject {
  const { operationId, summary, description, status, answer, isOpen } = declaration
  const parts = inputParts(declaration, method, names)
  return {
    operationId,
    summary,
    ...(description && { description }),
    ...(isOpen && { security: [] }),
    requestParams: {
      path: parts.path,
      query: parts.query,
      ...(method !== 'GET' && { header: IDEMPOTENCY }),
    },
    ...(parts.body && { requestBody: { content: contentOf(parts.body), required: parts.isBodyRequired } }),
    responses: {
      [String(status)]: { description: 'Done', content: contentOf(answer) },
      ...problemResponses(problemsOf(declaration, method, parts), made),
    },
  }
}

async function pathsOf(): Promise<ZodOpenApiPathsObject> {
  const made = new Map<string, ZodOpenApiResponseObject>()
  const entries = Object.entries(ROUTES).map(async ([path, load]) => {
    const module = await load()
    const names = [...path.matchAll(/\{(\w+)\}/g)].flatMap(([, name = '']) => name)
    const operations = METHODS.flatMap((method) => {
      const route = module[method]
      return route ? [[method.toLowerCase(), operationOf(route.declaration, method, names, made)]] : []
    })
    return [path, Object.fromEntries(operations)]
  })
  return Object.fromEntries(await Promise.all(entries))
}

/** The document. */
export async function openApi() {
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Countersign',
      version: '1',
      description: 'Release readiness and sign-off. Errors are problem documents (RFC 9457).',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/api/v1' }],
    security: [{ token: [] }],
    components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
    paths: await pathsOf(),
  })
}
