// What went wrong with the identity provider in one request. next-auth tells its logger the cause, and the address only that there was one.
import { AsyncLocalStorage } from 'node:async_hooks'
import { z } from 'zod'
import { type ProviderFailure, providerFailure } from '@/lib/domain/people/provider-failure'
import { log } from '@/lib/platform/log'
import { countSignInFailure } from '@/lib/platform/metrics'

type Noted = { failure: ProviderFailure | null }

// Next may load this module several times in one process, and next-auth has one logger for all of them.
const place = globalThis as typeof globalThis & { countersignSignInFailure?: AsyncLocalStorage<Noted> }

function storage(): AsyncLocalStorage<Noted> {
  place.countersignSignInFailure ??= new AsyncLocalStorage()
  return place.countersignSignInFailure
}

const OF_THE_PROVIDER = /^(?:SIGNIN_)?OAUTH_/
const Thrown = z.object({ message: z.string(), code: z.string().optional().catch(undefined) })
const Metadata = z.union([z.object({ error: Thrown }).transform(({ error }) => error), Thrown])

/** The logger of next-auth: into our log, without the stack, and for whoever answers the request. */
export function noteFailure(code: string, metadata: unknown): void {
  const parsed = Metadata.safeParse(metadata)
  if (!parsed.success) return
  if (!OF_THE_PROVIDER.test(code)) {
    log.warn({ code, error: parsed.data.message }, 'sign-in: refused')
    return
  }
  const failure = providerFailure(parsed.data)
  countSignInFailure('single-sign-on')
  log.warn({ code, failure, error: parsed.data.message }, 'sign-in: the identity provider could not be used')
  const noted = storage().getStore()
  if (noted) noted.failure ??= failure
}

/** Runs `answer` and says besides its answer what failed with the identity provider, or null. */
export async function withFailure<R>(
  answer: () => Promise<R>,
): Promise<{ answered: R; failure: ProviderFailure | null }> {
  const noted: Noted = { failure: null }
  const answered = await storage().run(noted, answer)
  return { answered, failure: noted.failure }
}
