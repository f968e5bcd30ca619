// GET: the documents of a release, and what changed in each since the release before.
import { z } from 'zod'
import { Named } from '@/app/api/v1/answers/shapes'
import { DocumentChanges } from '@/app/api/v1/answers/template'
import { route } from '@/lib/http/route'
import { ReadReleaseDocuments, readReleaseDocuments } from '@/lib/template/read-changes'

export const GET = route(ReadReleaseDocuments, readReleaseDocuments, {
  operationId: 'readReleaseDocuments',
  summary: 'The documents of a release, and what changed in each since the release before',
  answer: z.object({
    release: Named.extend({ version: z.string() }),
    documents: z.array(DocumentChanges.extend({ mayRead: z.boolean() })),
  }),
})
