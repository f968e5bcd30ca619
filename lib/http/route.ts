// An API route's face, the twin of an action: who is there → parse → use case → JSON or a problem document.
import type { z } from 'zod'
import { countTry, type LimitName } from '@/lib/data/limits'
import type { Actor } from '@/lib/domain/actor'
import { Refusal } from '@/lib/domain/refusal'
import { requestsRefusals } from '@/lib/domain/text/en/refusals/requests'
import { hidden, parseInput, type UseCase } from '@/lib/http/answer'
import { decodeUtf8, readBytes } from '@/lib/http/body'
import { beginCounted, errorOfRequest, once } from '@/lib/http/idempotency'
import { type AtOnce, begin } from '@/lib/http/live/at-once'
import { type Declaration, hasBody, type Operation } from '@/lib/http/operation'
import { problem } from '@/lib/http/problem'
import { assertOwnHost, assertSameOrigin } from '@/lib/http/same-origin'
import { whoActs, whoHolds, whoIsThere } from '@/lib/http/session'
import { networkOfRequest } from '@/lib/http/sign-in/check-password'

type Params = Record<string, string>
type Context = { params: Promise<Params> }
/** From path parameters, query and body to what the schema parses. */
type Read = (request: Request, params: Params, bytes: Uint8Array<ArrayBuffer>) => unknown | Promise<unknown>

type Option<R> = {
  /** Status of a success; 200 unless told. */
  status?: number
  /** How the input is put together; the path with the query or a JSON body, whichever the method has, unless given. */
  read?: Read
  /** How the result is answered; as JSON unless told. */
  write?: (result: R, request: Request) => Response | Promise<Response>
  /** Largest body in bytes; 1 MB unless told. */
  limit?: number
  /** What is counted while it is under way, so that nobody has too much of it at once. */
  atOnce?: AtOnce
  /** Whether the operator has opened it to everybody: then nobody is asked who they are. */
  open?: () => boolean
  /** How a refusal is answered; as a problem document unless told. */
  refuse?: (refusal: Refusal) => Response
  /**
   * The input is itself the right, as with a link that works once: nobody has to be signed in. Each request is counted
   * by its network under this name.
   */
  anonymous?: LimitName
}

type Handler = (request: Request, context: Context) => Promise<Response>
/** A handler that says what it takes and answers, so that the document of the API can. */
export type DeclaredRoute = Handler & { declaration: Declaration }

const EVERYBODY: Actor = { kind: 'system', name: 'open to everybody' }

async function whoAsks(request: Request): Promise<Actor> {
  const authorization = request.headers.get('authorization')
  if (authorization !== null) {
    const token = /^Bearer ([\w.~+/=-]{20,200})$/i.exec(authorization)?.[1]
    if (!token) throw new Refusal('not-signed-in', requestsRefusals.wrongAuthorization())
    const machine = await whoHolds(token)
    if (machine.kind === 'machine') await countTry('API of a token', machine.id)
    return machine
  }
  if (request.method === 'GET' || request.method === 'HEAD') return whoIsThere()
  assertSameOrigin(request.headers)
  return whoActs()
}

/** The object that a body is, in JSON of any kind. */
export function readObject(request: Request, bytes: Uint8Array<ArrayBuffer>): Record<string, unknown> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/([\w.+-]+\+)?json\b/i.test(type))
    throw new Refusal('unsupported-type', requestsRefusals.sendJson())
  let body: unknown
  try {
    body = JSON.parse(decodeUtf8(bytes))
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('malformed', requestsRefusals.notJson())
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new Refusal('malformed', requestsRefusals.notObject())
  return { ...body }
}

const readParts: Read = (request, params, bytes) => {
  if (!hasBody(request.method)) return { ...Object.fromEntries(new URL(request.url).searchParams), ...params }
  return { ...(bytes.byteLength > 0 && readObject(request, bytes)), ...params }
}

function handlerOf<S extends z.ZodType, R>(schema: S, run: UseCase<z.output<S>, R>, option: Option<R>): Handler {
  const { status = 200, read = readParts, limit = 1024 * 1024 } = option
  const write =
    option.write ?? ((result: R) => Response.json(result, { status, headers: { 'cache-control': 'no-store' } }))
  return async (request: Request, context: Context): Promise<Response> => {
    let end = () => {}
    try {
      if (!option.open) assertOwnHost(request.headers)
      if (option.anonymous) await countTry(option.anonymous, networkOfRequest(Object.fromEntries(request.headers)))
      const actor = option.open?.() ? EVERYBODY : await whoAsks(request)
      if (actor.kind === 'anonymous' && !option.anonymous)
        throw new Refusal('not-signed-in', requestsRefusals.sendToken())
      if (option.atOnce) {
        const endCounted = beginCounted(request, actor)
        end = endCounted
        const endWork = begin(option.atOnce, actor)
        end = () => {
          endWork()
          endCounted()
        }
      }
      const bytes = hasBody(request.method) ? await readBytes(request, limit) : new Uint8Array()
      const handle = async () => {
        const input = parseInput(schema, await read(request, await context.params, bytes))
        return write(await run(actor, input, new Date()), request)
      }
      // Those who are not signed in are one principal, whose answers are nobody's to get again.
      return actor.kind === 'anonymous' ? await handle() : await once(request, actor, bytes, handle)
    } catch (error) {
      return (option.refuse ?? problem)(hidden(errorOfRequest(request, error)))
    } finally {
      end()
    }
  }
}

/** Makes a handler of a use case. A route of the API declares its operation with it. */
export function route<S extends z.ZodType, R>(
  schema: S,
  run: UseCase<z.output<S>, R>,
  option: Option<R> & Operation,
): DeclaredRoute
export function route<S extends z.ZodType, R>(schema: S, run: UseCase<z.output<S>, R>, option?: Option<R>): Handler
export function route<S extends z.ZodType, R>(
  schema: S,
  run: UseCase<z.output<S>, R>,
  option: Option<R> & Partial<Operation> = {},
): Handler {
  const handler = handlerOf(schema, run, option)
  const { operationId, summary, description, answer, query, body, problems, status = 200 } = option
  if (operationId === undefined || summary === undefined || answer === undefined) return handler
  const parts = {
    ...(description && { description }),
    ...(query && { query }),
    ...(body && { body }),
    ...(problems && { problems }),
  }
  const isOpen = option.open !== undefined
  return Object.assign(handler, {
    declaration: { operationId, summary, answer, ...parts, schema, status, isOpen },
  })
}
