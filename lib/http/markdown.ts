// A body that is Markdown, not JSON.
import { Refusal } from '@/lib/domain/refusal'
import { requestsRefusals } from '@/lib/domain/text/en/refusals/requests'
import { decodeUtf8 } from '@/lib/http/body'

const TYPES = /^text\/(markdown|x-markdown|plain)\b/i

/** `{text, name?, projectId?}` of a Markdown body with `?name=&projectId=`. */
export function readMarkdown(
  request: Request,
  _params: Record<string, string>,
  bytes: Uint8Array,
): { text: string; name?: string; projectId?: string } {
  const type = request.headers.get('content-type')
  if (type !== null && !TYPES.test(type)) throw new Refusal('unsupported-type', requestsRefusals.sendMarkdown())
  if (type !== null && /charset/i.test(type) && !/charset="?utf-8"?/i.test(type))
    throw new Refusal('unsupported-type', requestsRefusals.sendUtf8())
  const { searchParams } = new URL(request.url)
  const [name, projectId] = [searchParams.get('name'), searchParams.get('projectId')]
  return { text: decodeUtf8(bytes), ...(name && { name }), ...(projectId && { projectId }) }
}
