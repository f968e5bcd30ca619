// A body that is either JSON or a multipart form with one file.
import { Refusal } from '@/lib/domain/refusal'
import { requestsRefusals } from '@/lib/domain/text/en/refusals/requests'
import { decodeUtf8 } from '@/lib/http/body'

async function readForm(request: Request, bytes: Uint8Array<ArrayBuffer>): Promise<FormData> {
  try {
    return await new Response(bytes, {
      headers: { 'content-type': request.headers.get('content-type') ?? '' },
    }).formData()
  } catch {
    throw new Refusal('malformed', requestsRefusals.wrongMultipart())
  }
}

/** `{kind: 'file', title, contentType, bytes, …ids}` of a form with a field `file`, or the JSON body with the ids. */
export async function readUpload(
  request: Request,
  params: Record<string, string>,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Record<string, unknown>> {
  const type = request.headers.get('content-type') ?? ''
  if (/^application\/json\b/i.test(type)) {
    try {
      return { ...JSON.parse(decodeUtf8(bytes)), ...params }
    } catch (error) {
      throw error instanceof Refusal ? error : new Refusal('malformed', requestsRefusals.notJson())
    }
  }
  if (!/^multipart\/form-data\b/i.test(type)) throw new Refusal('unsupported-type', requestsRefusals.sendFile())
  const form = await readForm(request, bytes)
  const file = [...form.values()].find((value) => value instanceof File)
  if (!file) throw new Refusal('invalid', requestsRefusals.noFile(), { fields: { file: 'missing' } })
  return {
    kind: 'file',
    title: file.name.slice(0, 300),
    contentType: file.type || 'application/octet-stream',
    bytes: new Uint8Array(await file.arrayBuffer()),
    ...params,
  }
}
