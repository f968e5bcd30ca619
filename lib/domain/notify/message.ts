// What a delivery carries: the words of one notice, or of many in one digest. Stored as it is, so that it says tomorrow what was so when it happened.

import { z } from 'zod'
import { NOTICE_KINDS, type NoticeKind } from '@/lib/domain/notify/kinds'
import { notificationTexts } from '@/lib/domain/text/en/notifications'

const Folded = z.object({ id: z.string(), type: z.string(), title: z.string(), href: z.string(), at: z.string() })

export const Message = z.object({
  type: z.string(),
  title: z.string(),
  body: z.string(),
  href: z.string(),
  at: z.string(),
  project: z.object({ id: z.string(), name: z.string() }),
  releaseId: z.string().nullable(),
  /** Of a mail with a link that works once: its id. The link itself is made when the mail is sent, so that it is stored nowhere. */
  accountLinkId: z.uuid().optional(),
  /** Of a digest: what went into it, oldest first. */
  folded: z.array(Folded).optional(),
})
export type Message = z.infer<typeof Message>

type Noticed = {
  kind: NoticeKind
  title: string
  body: string
  href: string
  at: Date
  projectId: string
  projectName: string
  releaseId: string | null
}

export function messageOf({ kind, title, body, href, at, projectId, projectName, releaseId }: Noticed): Message {
  return {
    type: NOTICE_KINDS[kind].type,
    title,
    body,
    href,
    at: at.toISOString(),
    project: { id: projectId, name: projectName },
    releaseId,
  }
}

export function testMessage(project: { id: string; name: string }, by: string, now: Date): Message {
  const href = `/projects/${project.id}/channels`
  return {
    type: 'test',
    title: `${project.name}: ${notificationTexts.channelTest({ by })}`,
    body: notificationTexts.channelTestBody(),
    href,
    at: now.toISOString(),
    project,
    releaseId: null,
  }
}

/** More waiting messages of one release than this become one. */
export const FOLD_ABOVE = 20

/** Null: there is nothing to fold. */
export function foldMessages(waiting: readonly { id: string; message: Message }[], now: Date): Message | null {
  const last = waiting.at(-1)?.message
  if (!last || waiting.length <= FOLD_ABOVE) return null
  const [where = last.project.name] = last.title.split(': ')
  return {
    ...{
      type: 'digest',
      title: `${where}: ${notificationTexts.several({ notifications: waiting.length })}`,
      body: notificationTexts.last({ title: last.title }),
      at: now.toISOString(),
      project: last.project,
      releaseId: last.releaseId,
    },
    href: last.releaseId ? `/releases/${last.releaseId}` : `/projects/${last.project.id}`,
    folded: waiting.map(({ id, message: { type, title, href, at } }) => ({ id, type, title, href, at })),
  }
}
