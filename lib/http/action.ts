// A server action's face: who is there → parse → use case → answer. Every export of an `actions.ts` is made here; a test looks.
import { refresh } from 'next/cache'
import { headers } from 'next/headers'
import { unstable_rethrow } from 'next/navigation'
import type { z } from 'zod'
import { countTry, type LimitName } from '@/lib/data/limits'
import type { Answer } from '@/lib/domain/answer'
import { answer, hidden, refused, type UseCase } from '@/lib/http/answer'
import { begin } from '@/lib/http/live/at-once'
import { assertSameOrigin } from '@/lib/http/same-origin'
import { whoActs } from '@/lib/http/session'
import { networkOfRequest } from '@/lib/http/sign-in/check-password'

type Option = {
  /** `refresh` reads the page again afterwards: for changes of structure. A change of one row answers with the row instead. */
  afterwards?: 'refresh'
  /** For an action that needs nobody signed in: each call is counted by its network under this name. */
  counted?: LimitName
}

/** Makes an action of a use case. It never throws across the wire: a refusal is an answer. */
export function action<S extends z.ZodType, R>(
  schema: S,
  run: UseCase<z.output<S>, R>,
  option: Option = {},
): (raw: z.input<S>) => Promise<Answer<R>> {
  return async (raw) => {
    let answered: Answer<R>
    let end = () => {}
    try {
      const sent = await headers()
      assertSameOrigin(sent)
      if (option.counted) await countTry(option.counted, networkOfRequest(Object.fromEntries(sent)))
      const actor = await whoActs()
      end = begin('actions', actor)
      answered = await answer(actor, schema, run, raw)
    } catch (error) {
      unstable_rethrow(error)
      answered = refused(hidden(error))
    } finally {
      end()
    }
    if (answered.ok && option.afterwards === 'refresh') refresh()
    return answered
  }
}
