// POST: what the documents of the import page would become. A route and not an action: documents are larger than an
// action's body may be.
import { DOCUMENTS_BYTES } from '@/lib/domain/checklist/limits'
import { route } from '@/lib/http/route'
import { PreviewTemplate, previewTemplate } from '@/lib/template/preview-template'

export const POST = route(PreviewTemplate, previewTemplate, { limit: DOCUMENTS_BYTES, atOnce: 'documents' })
