// GET: what was said of a release, page by page. POST: saying something.
import { z } from 'zod'
import { Comment } from '@/app/api/v1/answers/release'
import { Id } from '@/app/api/v1/answers/shapes'
import { AddComment, addComment } from '@/lib/discussion/add-comment'
import { ReadComments, readComments } from '@/lib/discussion/read-comments'
import { route } from '@/lib/http/route'

export const GET = route(ReadComments, readComments, {
  operationId: 'listComments',
  summary: 'What was said of the release (`itemId=release`), of one of its items, or of all, oldest first',
  description: 'Ask with `before` for older ones until it is null.',
  answer: z.object({ comments: z.array(Comment), before: Id.nullable() }),
})
export const POST = route(AddComment, addComment, {
  operationId: 'addComment',
  summary: 'Says something of the release or of one of its items',
  description: '“@Name” mentions somebody who can see the project; `mentions` decides between people of one name.',
  answer: Comment,
  status: 201,
})
