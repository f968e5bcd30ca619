// What a reader was told, as pages and the API show it. Times are ISO 8601 in UTC.
import { z } from 'zod'
import { NoticeKind } from '@/lib/domain/notify/kinds'

export const NotificationItem = z.object({
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
export type NotificationItem = z.infer<typeof NotificationItem>

/** `next` is the place of the page after this one; `unread` is counted to a hundred. */
export const NotificationPage = z.object({
  notices: z.array(NotificationItem),
  unread: z.int(),
  next: z.string().nullable(),
})
export type NotificationPage = z.infer<typeof NotificationPage>
