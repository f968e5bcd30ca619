// POST: evidence on an item, as JSON (note, link) or as a multipart file.
import { route } from '@/lib/http/route'
import { readUpload } from '@/lib/http/upload'
import { AddEvidence, addEvidence, FILE_LIMIT } from '@/lib/release/add-evidence'

export const POST = route(AddEvidence, addEvidence, { status: 201, read: readUpload, limit: FILE_LIMIT + 64 * 1024 })
