// A body that is either JSON or a multipart form with one file.
import { Refusal } from '@/lib/domain/refusal'
import { decodeUtf8 } from '@/lib/http/body'

async function readForm(request: Request, bytes: Uint8Array<ArrayBuffer>): Promise<FormData> {
  try {
    return await new Response(bytes, {
      headers: { 'content-type': request.headers.get('content-type') ?? '' },
    }).formData()
  } catch {
    throw new Refusal('malformed', 'The multipart body could not be read.')
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
      throw error instanceof Refusal ? error : new Refusal('malformed', 'The body is not valid JSON.')
    }
  }
  if (!/^multipart\/form-data\b/i.test(type))
    throw new Refusal('unsupported-type', 'Send a file as multipart/form-data, or a note or link as JSON.')
  const form = await readForm(request, bytes)
  const file = [...form.values()].find((value) => value instanceof File)
  if (!file) throw new Refusal('invalid', 'The form has no file in it. Choose a file.', { fields: { file: 'missing' } })
  return {
    kind: 'file',
    title: file.name.slice(0, 300),
    contentType: file.type || 'application/octet-stream',
    bytes: new Uint8Array(await file.arrayBuffer()),
    ...params,
  }
}
