// next-auth's own endpoints, on our options.
import { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { countTry } from '@/lib/data/limits'
import { Refusal } from '@/lib/domain/refusal'
import { requestsRefusals } from '@/lib/domain/text/en/refusals/requests'
import { hidden } from '@/lib/http/answer'
import { decodeUtf8, readBytes } from '@/lib/http/body'
import { problem } from '@/lib/http/problem'
import { networkOfRequest } from '@/lib/http/sign-in/check-password'
import { signInOptions } from '@/lib/http/sign-in/sign-in'
import { withFailure } from '@/lib/http/sign-in/sign-in-failure'

type Context = { params: Promise<{ nextauth: string[] }> }

/** An address, a password and a few tokens: whoever signs in sends no more, and next-auth itself knows no limit. */
const LIMIT_BYTES = 16 * 1024
const FORM = /^application\/x-www-form-urlencoded\b/i

/** The request with its body read within the limit. Only forms are taken: our pages and identity providers send nothing else. */
async function bounded(request: NextRequest): Promise<NextRequest> {
  if (request.method !== 'POST') return request
  const bytes = await readBytes(request, LIMIT_BYTES)
  if (bytes.byteLength > 0 && !FORM.test(request.headers.get('content-type') ?? ''))
    throw new Refusal('unsupported-type', requestsRefusals.sendForm())
  return new NextRequest(request.url, { method: 'POST', headers: request.headers, body: decodeUtf8(bytes) })
}

/** Whether an address is next-auth's own page of errors, which knows less of the cause than we do. */
const isErrorPage = (location: string | null): boolean => location !== null && /\/api\/auth\/error\?/.test(location)

export async function signInHandler(request: NextRequest, context: Context): Promise<Response> {
  try {
    if (request.method === 'POST')
      await countTry('request to sign in from a network', networkOfRequest(Object.fromEntries(request.headers)))
    const read = await bounded(request)
    const { answered, failure } = await withFailure<Response>(() => NextAuth(read, context, signInOptions()))
    if (!failure || !isErrorPage(answered.headers.get('location'))) return answered
    const headers = new Headers(answered.headers)
    headers.set('location', `/sign-in?error=${failure}`)
    return new Response(null, { status: answered.status, headers })
  } catch (error) {
    return problem(hidden(error))
  }
}
