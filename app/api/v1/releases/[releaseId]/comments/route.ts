// GET: what was said of a release, page by page. POST: saying something.
import { AddComment, addComment } from '@/lib/discussion/add-comment'
import { ReadComments, readComments } from '@/lib/discussion/read-comments'
import { route } from '@/lib/http/route'

export const GET = route(ReadComments, readComments)
export const POST = route(AddComment, addComment, { status: 201 })
