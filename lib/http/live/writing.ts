// A page says on which item somebody is writing there. Nothing is kept: the other pages of the release are told, and forget it again.
import { z } from 'zod'
import { sendPresence } from '@/lib/data/release/presence'
import type { Actor } from '@/lib/domain/actor'
import { LAST } from '@/lib/domain/discussion/writing'
import { Refusal } from '@/lib/domain/refusal'
import { requestsRefusals } from '@/lib/domain/text/en/refusals/requests'
import { hidden, parseInput } from '@/lib/http/answer'
import { decodeUtf8, readBytes } from '@/lib/http/body'
import { problem } from '@/lib/http/problem'
import { assertSameOrigin } from '@/lib/http/same-origin'
import { whoIsThere } from '@/lib/http/session'

/** `n` grows with each message of a page; `itemId` is null when nothing is being written any more. */
const TypingSignal = z.strictObject({
  releaseId: z.uuid(),
  tab: z.uuid(),
  itemId: z.uuid().nullable(),
  n: z
    .int()
    .min(0)
    .max(LAST - 1),
})

const LIMIT_BYTES = 1024 * 1024
const MOST = 40
const SPAN_MS = 10_000
/** How often each person has said it in this span. Pages say it every few seconds: more than this is no page of ours. */
const tries = { since: 0, of: new Map<string, number>() }

function assertSeldom(userId: string, now: number): void {
  if (now - tries.since > SPAN_MS) {
    tries.since = now
    tries.of.clear()
  }
  const count = (tries.of.get(userId) ?? 0) + 1
  tries.of.set(userId, count)
  if (count > MOST)
    throw new Refusal('too-many', requestsRefusals.tooMuchTyping(), {
      retryAfterSeconds: SPAN_MS / 1000,
    })
}

async function bodyOf(request: Request): Promise<unknown> {
  try {
    return JSON.parse(decodeUtf8(await readBytes(request, LIMIT_BYTES)))
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('malformed', requestsRefusals.notJson())
  }
}

/** Makes the handler of `POST`. `admit` is who may watch: it throws a refusal for everybody else. */
export function writing(admit: (actor: Actor, releaseId: string) => Promise<unknown>) {
  return async (request: Request): Promise<Response> => {
    try {
      assertSameOrigin(request.headers)
      const actor = await whoIsThere()
      if (actor.kind !== 'person') throw new Refusal('not-signed-in', requestsRefusals.signInToWrite())
      assertSeldom(actor.id, Date.now())
      const signal = parseInput(TypingSignal, await bodyOf(request))
      await admit(actor, signal.releaseId)
      await sendPresence([{ kind: 'typing', ...signal, who: { id: actor.id, name: actor.name } }])
      return new Response(null, { status: 204 })
    } catch (error) {
      return problem(hidden(error))
    }
  }
}
