// The mail that brings a link that works once: plain text, and the same as simple HTML.

import type { Letter } from '@/lib/domain/notify/letter'
import type { Message } from '@/lib/domain/notify/message'
import type { AccountLinkKind } from '@/lib/domain/people/account-link'
import { emailTexts } from '@/lib/domain/text/en/emails'

/** What waits to be sent. It has the id of the link and not the link. */
export function accountLinkMessage(link: { id: string; kind: AccountLinkKind }, by: string, now: Date): Message {
  return {
    ...{
      type: 'account-link',
      title: emailTexts.linkSubject(link),
      body: emailTexts.linkBody({ kind: link.kind, by }),
      href: '/',
      at: now.toISOString(),
    },
    ...{ project: { id: '', name: 'Countersign' }, releaseId: null, accountLinkId: link.id },
  }
}

/** Something that concerns somebody's account, told to them. */
export function accountMessage(title: string, body: string, now: Date): Message {
  return {
    ...{ type: 'account', title, body, href: '/settings/profile', at: now.toISOString() },
    ...{ project: { id: '', name: 'Countersign' }, releaseId: null },
  }
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)

/** `url` is the link, made a moment ago; `expiresAt` is ISO 8601 in UTC. */
export function accountLinkLetter({ title, body }: Message, url: string, expiresAt: string): Letter {
  const until = emailTexts.linkUntil({ until: expiresAt.slice(0, 16).replace('T', ' ') })
  const ignore = emailTexts.ignore()
  return {
    subject: title,
    text: [body, '', url, '', until, ignore].join('\n'),
    html: [
      `<p>${escaped(body)}</p>`,
      `<p><a href="${escaped(url)}">${escaped(url)}</a></p>`,
      `<p>${until} ${ignore}</p>`,
    ].join('\n'),
  }
}
