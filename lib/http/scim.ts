// Routes of SCIM: the same boundary as every other route, with bodies, answers and errors in SCIM's own form.
import type { z } from 'zod'
import type { Refusal } from '@/lib/domain/refusal'
import { scimError } from '@/lib/domain/scim/protocol'
import type { UseCase } from '@/lib/http/answer'
import { readObject, route } from '@/lib/http/route'

const HEADERS = { 'content-type': 'application/scim+json', 'cache-control': 'no-store' }

function refuse(refusal: Refusal): Response {
  const { status, body } = scimError(refusal)
  const headers = new Headers(HEADERS)
  if (status === 401) headers.set('www-authenticate', 'Bearer')
  const { retryAfterSeconds } = refusal.detail
  if (retryAfterSeconds) headers.set('retry-after', String(retryAfterSeconds))
  return new Response(JSON.stringify(body), { status, headers })
}

/** The resource of an answer says where it is. */
function locationOf(result: object): Record<string, string> {
  const meta = 'meta' in result ? result.meta : null
  const isPlaced = typeof meta === 'object' && meta !== null && 'location' in meta
  return isPlaced && typeof meta.location === 'string' ? { location: meta.location } : {}
}

function write(result: object | null, status: number): Response {
  if (result === null) return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } })
  return new Response(JSON.stringify(result), { status, headers: { ...HEADERS, ...locationOf(result) } })
}

/** As `route`, for SCIM. A body is one member, `body`: what it holds is never taken for a part of the path. */
export function scimRoute<S extends z.ZodType>(
  schema: S,
  run: UseCase<z.output<S>, object | null>,
  { status = 200, hasBody = false }: { status?: number; hasBody?: boolean } = {},
) {
  return route(schema, run, {
    refuse,
    write: (result) => write(result, status),
    read: (request, params, bytes) => ({
      ...Object.fromEntries(new URL(request.url).searchParams),
      ...(hasBody && { body: readObject(request, bytes) }),
      ...params,
    }),
  })
}
