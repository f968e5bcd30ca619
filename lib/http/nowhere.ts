// The answer to a path of the API that does not exist.
import { Refusal } from '@/lib/domain/refusal'
import { problem } from '@/lib/http/problem'

export function nowhere(): Response {
  return problem(new Refusal('not-found', 'The API has no such path. GET /api/v1/openapi.json lists all of them.'))
}
