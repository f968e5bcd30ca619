// One call of the document: its parameters, body, answer and refusals.
import { z } from 'zod'
import type { ZodOpenApiOperationObject } from 'zod-openapi'
import { Problem } from '@/app/api/v1/openapi.json/shapes'

export const json = (schema: z.ZodType) => ({ content: { 'application/json': { schema } } })
export const refusals = {
  default: { description: 'A refusal', content: { 'application/problem+json': { schema: Problem } } },
}
export const idempotency = z.object({
  'Idempotency-Key': z
    .string()
    .max(200)
    .optional()
    .meta({ description: 'A retry with the same key does nothing twice and gets the first answer again.' }),
})

export type Call = {
  summary: string
  status?: number
  params?: z.ZodObject
  query?: z.ZodObject
  body?: ZodOpenApiOperationObject['requestBody']
  answer: z.ZodType
  posts?: boolean
  type?: string
  /** Other types that it answers with when it is asked for them. */
  also?: string[]
}

export function call({
  summary,
  status = 200,
  params,
  query,
  body,
  answer,
  posts,
  type = 'application/json',
  also = [],
}: Call): ZodOpenApiOperationObject {
  const parameters = { ...(params && { path: params }), ...(query && { query }), ...(posts && { header: idempotency }) }
  return {
    summary,
    requestParams: parameters,
    ...(body && { requestBody: body }),
    responses: {
      [String(status)]: {
        description: 'Done',
        content: {
          [type]: { schema: answer },
          ...Object.fromEntries(also.map((other) => [other, { schema: z.string() }])),
        },
      },
      ...refusals,
    },
  }
}
