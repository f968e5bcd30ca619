// What a reader was told, as pages and the API show it. Times are ISO 8601 in UTC.
import { z } from 'zod'
import { NoticeKind } from '@/lib/domain/notify/kinds'

export const NewsItem = z.object({
  id: z.string(),
  seq: z.int(),
  kind: NoticeKind,
  title: z.string(),
  body: z.string(),
  href: z.string(),
  projectId: z.string(),
  releaseId: z.string().nullable(),
  at: z.string(),
  readAt: z.string().nullable(),
})
export type NewsItem = z.infer<typeof NewsItem>

/** `next` is the place of the page after this one; `unread` is counted to a hundred. */
export const NewsView = z.object({ notices: z.array(NewsItem), unread: z.int(), next: z.string().nullable() })
export type NewsView = z.infer<typeof NewsView>
