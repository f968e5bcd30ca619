// A message as Slack's Block Kit. Only `&`, `<` and `>` mean anything there, so that those three are escaped; in plain text nothing does.
import { linkTo } from '@/lib/domain/notify/link-to'
import type { Message } from '@/lib/domain/notify/message'

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
/** Slack refuses a section of more than 3,000 characters. */
const within = (text: string, most = 2900): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text)
/** No text of ours begins a mention, a command or a link: those need the brackets that are escaped. */
const SHOWN = 20

export function slackBody({ title, body, href, folded = [] }: Message, base: string): string {
  const link = linkTo(base, href)
  const listed = folded.slice(-SHOWN).map((one) => `• ${one.title}`)
  const section = (text: string) => ({
    type: 'section',
    text: { type: 'plain_text', text: within(text), emoji: false },
  })
  return JSON.stringify({
    text: within(escaped(title)),
    unfurl_links: false,
    blocks: [
      section(title),
      ...(body ? [section(body)] : []),
      ...(listed.length > 0 ? [section(listed.join('\n'))] : []),
      {
        type: 'context',
        elements: [{ type: 'mrkdwn', text: `<${escaped(link).replaceAll('|', '%7C')}|Open in Countersign>` }],
      },
    ],
  })
}
