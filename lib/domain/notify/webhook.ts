// A message as the body of a Standard Webhook: thin, with the link to ask for more.
import { linkTo } from '@/lib/domain/notify/link-to'
import type { Message } from '@/lib/domain/notify/message'

export function webhookBody(
  { type, title, body, href, at, project, releaseId, folded }: Message,
  base: string,
): string {
  const data = {
    ...{ title, body, link: linkTo(base, href), project },
    ...(releaseId && { releaseId }),
    ...(folded && {
      notices: folded.map(({ href: path, at: when, ...shared }) => ({
        ...shared,
        timestamp: when,
        link: linkTo(base, path),
      })),
    }),
  }
  return JSON.stringify({ type, timestamp: at, data })
}
