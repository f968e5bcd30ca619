// A message as an e-mail: plain text, and the same as simple HTML in which everything that somebody wrote is escaped.

import { linkTo } from '@/lib/domain/notify/link-to'
import type { Message } from '@/lib/domain/notify/message'
import { emailTexts } from '@/lib/domain/text/en/emails'

export type Letter = { subject: string; text: string; html: string }

const SHOWN = 50
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)

/** One line without anything that a header could take for its end. */
function subjectOf(title: string): string {
  return title.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').slice(0, 200)
}

export function writeLetter({ type, title, body, href, folded = [] }: Message, base: string): Letter {
  const link = linkTo(base, href)
  const listed = folded.slice(-SHOWN).map((one) => ({ title: one.title, link: linkTo(base, one.href) }))
  const before = folded.length - listed.length
  const isOfAccount = type === 'account'
  const settings = linkTo(base, isOfAccount ? '/settings/profile' : '/settings/notifications')
  const why = isOfAccount ? emailTexts.aboutAccount() : emailTexts.aboutProject()
  const earlier = before > 0 ? [emailTexts.earlier({ before })] : []
  const text = [
    title,
    '',
    ...(body ? [body, ''] : []),
    link,
    ...listed.map((one) => `- ${one.title}\n  ${one.link}`),
    ...earlier,
    '',
    '-- ',
    why,
    settings,
  ].join('\n')
  const html = [
    `<p><strong>${escaped(title)}</strong></p>`,
    ...(body ? [`<p>${escaped(body)}</p>`] : []),
    `<p><a href="${escaped(link)}">${escaped(link)}</a></p>`,
    ...(listed.length > 0
      ? [
          `<ul>${listed.map((one) => `<li><a href="${escaped(one.link)}">${escaped(one.title)}</a></li>`).join('')}</ul>`,
        ]
      : []),
    ...earlier.map((words) => `<p>${words}</p>`),
    `<p><small>${why} <a href="${escaped(settings)}">${escaped(settings)}</a></small></p>`,
  ].join('\n')
  return { subject: subjectOf(title), text, html }
}
