// A body that is a probe's definition as a whole, beside the ids of the path.
import { Refusal } from '@/lib/domain/refusal'
import { requestsRefusals } from '@/lib/domain/text/en/refusals/requests'
import { decodeUtf8 } from '@/lib/http/body'

/** `{definition, itemId, releaseId}`. */
export function readDefinition(
  _request: Request,
  params: Record<string, string>,
  bytes: Uint8Array,
): Record<string, unknown> {
  try {
    return { definition: JSON.parse(decodeUtf8(bytes)), ...params }
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('malformed', requestsRefusals.notJson())
  }
}
