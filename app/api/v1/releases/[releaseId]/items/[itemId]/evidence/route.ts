// POST: evidence on an item, as JSON (note, link) or as a multipart file.
import { z } from 'zod'
import { Id } from '@/app/api/v1/answers/shapes'
import { RunStatus } from '@/lib/domain/enums'
import { route } from '@/lib/http/route'
import { readUpload } from '@/lib/http/upload'
import { AddEvidence, addEvidence, FILE_LIMIT, LinkEvidence, NoteEvidence } from '@/lib/release/add-evidence'

export const POST = route(AddEvidence, addEvidence, {
  operationId: 'addEvidence',
  summary: 'Evidence on an item',
  description:
    'A note, a link, or a file of up to 25 MB. A file that is a report (.xml, .json, .sarif) is judged when the probe of the item waits for one.',
  body: {
    'application/json': z.union([
      NoteEvidence.omit({ itemId: true, releaseId: true }),
      LinkEvidence.omit({ itemId: true, releaseId: true }),
    ]),
    'multipart/form-data': z.object({ file: z.string().meta({ format: 'binary' }) }),
  },
  answer: z.object({
    ...{ id: Id, sha256: z.string(), size: z.int() },
    run: z.object({ id: Id, number: z.int(), status: RunStatus, summary: z.string() }).optional(),
  }),
  status: 201,
  read: readUpload,
  limit: FILE_LIMIT + 64 * 1024,
})
