// A page's face: who is there → parse → read. What may not be known is not found; who is not signed in goes to the request boundary.
import { forbidden, notFound, redirect } from 'next/navigation'
import type { z } from 'zod'
import { Refusal } from '@/lib/domain/refusal'
import { commonRefusals } from '@/lib/domain/text/en/refusals/everywhere'
import { parseInput, type UseCase } from '@/lib/http/answer'
import { whoActs } from '@/lib/http/session'
import { log } from '@/lib/platform/log'

/** Where somebody sets up the second factor that is asked for. */
const ENROL = '/settings/profile'

/**
 * Reads what a page shows. `here` is the page's own path, to come back to after signing in.
 * Refusals that a page has no better answer for are thrown on to its error boundary.
 */
export async function enter<S extends z.ZodType, R>(
  schema: S,
  read: UseCase<z.output<S>, R>,
  raw: unknown,
  here: string,
): Promise<R> {
  let signedIn: string | undefined
  try {
    const actor = await whoActs()
    signedIn = actor.kind === 'person' ? actor.id : undefined
    // Before anything is looked for: an address tells a stranger nothing, not even whether there is something there.
    if (actor.kind === 'anonymous') throw new Refusal('not-signed-in', commonRefusals.signInFirst())
    if (actor.kind === 'person' && actor.mustEnrol && here !== ENROL) redirect(ENROL)
    return await read(actor, parseInput(schema, raw), new Date())
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (error.code === 'not-signed-in') redirect(`/sign-in?callbackUrl=${encodeURIComponent(here)}`)
    if (error.code === 'not-found' || error.code === 'invalid') {
      // The page says the same whether nothing is there or it may not be seen; the operator can tell which.
      log.info({ page: here, person: signedIn, refusal: error.code, reason: error.message }, 'page: not found')
      notFound()
    }
    if (error.code === 'forbidden') forbidden()
    throw error
  }
}
