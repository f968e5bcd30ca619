// A server action's face: who is there → parse → use case → answer. Every export of an `actions.ts` is made here; a test looks.
import { refresh } from 'next/cache'
import { headers } from 'next/headers'
import { unstable_rethrow } from 'next/navigation'
import type { z } from 'zod'
import type { Answer } from '@/lib/domain/answer'
import { answer, hidden, refused, type UseCase } from '@/lib/door/answer'
import { begin } from '@/lib/door/at-once'
import { demandSameOrigin } from '@/lib/door/same-origin'
import { whoActs } from '@/lib/door/session'

type Option = {
  /** `refresh` reads the page again afterwards: for changes of structure. A change of one row answers with the row instead. */
  afterwards?: 'refresh'
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
      demandSameOrigin(await headers())
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
