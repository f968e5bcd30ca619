// The answer to a path of the API that does not exist.
import { Refusal } from '@/lib/domain/refusal'
import { requestsRefusals } from '@/lib/domain/text/en/refusals/requests'
import { problem } from '@/lib/http/problem'

export function nowhere(): Response {
  return problem(new Refusal('not-found', requestsRefusals.noPath()))
}
