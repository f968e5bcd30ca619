// Before anything of a request is read: is it for us, and may its body be decoded? And what every answer of a page
// carries.
import { type NextRequest, NextResponse } from 'next/server'
import { countUsers, findPersonBySession } from '@/lib/data/people/people'
import { neededFor } from '@/lib/domain/access/action-gate'
import { pagePolicy, transportSecurity } from '@/lib/domain/access/content-policy'
import { REFUSALS, Refusal } from '@/lib/domain/refusal'
import { requestsRefusals } from '@/lib/domain/text/en/refusals/requests'
import { hidden, refused } from '@/lib/http/answer'
import { problem } from '@/lib/http/problem'
import { assertOwnHost, assertSameOrigin } from '@/lib/http/same-origin'
import { sessionIdOfCookies } from '@/lib/http/sign-in/sign-in'
import { unguessable } from '@/lib/platform/digest'
import { env } from '@/lib/platform/env'

const READING = ['GET', 'HEAD', 'OPTIONS']

/** Becomes true once and stays so: accounts are closed, never deleted. */
let peopleExist = false

async function assertNoPeople(): Promise<void> {
  peopleExist ||= (await countUsers()) > 0
  if (peopleExist) throw new Refusal('not-found', requestsRefusals.setUpDone(), { known: true })
}

/** Refuses a request with a body that a page must not decode. */
async function assertAction(request: NextRequest): Promise<void> {
  assertSameOrigin(request.headers)
  const sessionId = await sessionIdOfCookies(request)
  const about = { path: request.nextUrl.pathname, length: request.headers.get('content-length') }
  const needed = neededFor(about, sessionId !== null)
  if (needed === 'no-people') await assertNoPeople()
  if (needed === 'live' && !(sessionId && (await findPersonBySession(sessionId))))
    throw new Refusal('not-signed-in', requestsRefusals.signedOut())
}

const ACTION_TYPE = 'text/x-component'

/**
 * To a program that calls the API as a problem document. As our own pages read it where they sent an action: the answer
 * that the action would have given. To everybody else as a sentence.
 */
function refusalOf(request: NextRequest, error: unknown): Response {
  const refusal = hidden(error)
  if (request.nextUrl.pathname.startsWith('/api/')) return problem(refusal)
  const isOurs = request.headers.has('next-action') && request.headers.get('accept') === ACTION_TYPE
  return new Response(isOurs ? `0:${JSON.stringify({ a: refused(refusal) })}\n` : refusal.message, {
    status: REFUSALS[refusal.code].status,
    headers: { 'content-type': isOurs ? ACTION_TYPE : 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  })
}

function pageAnswer(request: NextRequest): NextResponse {
  const nonce = unguessable()
  const policy = pagePolicy(nonce)
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('content-security-policy', policy)
  const answer = NextResponse.next({ request: { headers } })
  answer.headers.set('content-security-policy', policy)
  return answer
}

/**
 * Answers what must not go further; lets everything else through, pages with a content security policy of their own.
 */
export async function guard(request: NextRequest): Promise<Response> {
  const isApi = request.nextUrl.pathname.startsWith('/api/')
  let answer: Response
  try {
    assertOwnHost(request.headers)
    const isAction = request.headers.has('next-action') || !(isApi || READING.includes(request.method))
    if (isAction) await assertAction(request)
    answer = isApi ? NextResponse.next() : pageAnswer(request)
  } catch (error) {
    answer = refusalOf(request, error)
  }
  const transport = transportSecurity(env('NEXTAUTH_URL'))
  if (transport) answer.headers.set('strict-transport-security', transport)
  return answer
}
