// POST: a document of the import page with corrections written into it. Nothing is saved.
import { DOCUMENTS_BYTES } from '@/lib/domain/checklist/limits'
import { route } from '@/lib/http/route'
import { CorrectTemplate, correctTemplate } from '@/lib/template/preview-template'

export const POST = route(CorrectTemplate, correctTemplate, { limit: DOCUMENTS_BYTES, atOnce: 'documents' })
