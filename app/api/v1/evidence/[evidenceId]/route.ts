// GET: the bytes of a file of evidence. Always a download, never a page: what people upload is hostile.
import { z } from 'zod'
import { route } from '@/lib/http/route'
import { ReadEvidenceFile, readEvidenceFile } from '@/lib/release/read/read-evidence-file'

type File = Awaited<ReturnType<typeof readEvidenceFile>>

function write({ title, bytes, sha256 }: File): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(title).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`)}`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      etag: `"${sha256}"`,
    },
  })
}

export const GET = route(ReadEvidenceFile, readEvidenceFile, {
  operationId: 'readEvidenceFile',
  summary: 'The bytes of a file of evidence',
  answer: { 'application/octet-stream': z.string().meta({ format: 'binary' }) },
  write,
})
