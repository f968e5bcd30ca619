// GET: the documents of a release, and what changed in each since the release before.
import { route } from '@/lib/http/route'
import { ReadReleaseDocuments, readReleaseDocuments } from '@/lib/template/read-changes'

export const GET = route(ReadReleaseDocuments, readReleaseDocuments)
