// Where a project's notices go besides its people, and what each gets.
import { z } from 'zod'
import { PlainName } from '@/lib/domain/names'
import { NoticeKind } from '@/lib/domain/notify/kinds'

export const ChannelKind = z.enum(['slack', 'webhook', 'email-list'])
export type ChannelKind = z.infer<typeof ChannelKind>

/** How one message travels. A channel of addresses has one e-mail for each. */
export const DeliveryKind = z.enum(['email', 'slack', 'webhook'])
export type DeliveryKind = z.infer<typeof DeliveryKind>

export type ChannelEntry = {
  label: string
  delivers: DeliveryKind
  /** Where it leads: an address on the web, which is sealed, or addresses that are shown. */
  leadsTo: 'url' | 'addresses'
  /** Each message is signed with a secret of the channel. */
  isSigned: boolean
  /** It needs the mail server of the worker. */
  needsMail: boolean
  /** The field of the form that says where it leads. */
  field: { label: string; placeholder: string }
}

/** Everything that the product knows about each kind of channel, but how to write to it and send it: that is the worker's. */
export const CHANNELS: Readonly<Record<ChannelKind, ChannelEntry>> = {
  slack: {
    label: 'Slack',
    delivers: 'slack',
    leadsTo: 'url',
    isSigned: false,
    needsMail: false,
    field: { label: 'URL of the incoming webhook', placeholder: 'https://hooks.slack.com/services/…' },
  },
  webhook: {
    label: 'Webhook',
    delivers: 'webhook',
    leadsTo: 'url',
    isSigned: true,
    needsMail: false,
    field: { label: 'URL', placeholder: 'https://ci.example.com/countersign' },
  },
  'email-list': {
    label: 'Email',
    delivers: 'email',
    leadsTo: 'addresses',
    isSigned: false,
    needsMail: true,
    field: { label: 'Addresses', placeholder: 'oncall@example.com' },
  },
}

const WebAddress = z
  .url({ protocol: /^https?$/, error: 'begins with https://' })
  .max(2000)
  .refine(
    (text) => !URL.canParse(text) || (new URL(text).username === '' && new URL(text).password === ''),
    'holds a user or a password; sign webhooks instead',
  )

/** Written `whsec_` and 24 to 64 bytes in Base64, as Standard Webhooks has it. */
const SigningSecret = z
  .string()
  .max(200)
  .regex(/^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/, 'is whsec_ and 24 to 64 bytes in Base64')

const common = {
  projectId: z.uuid(),
  name: PlainName,
  notices: z.array(NoticeKind).min(1, 'choose what it is told').max(50),
}

/** A new channel as it is written. Without a secret a webhook gets one, which is shown once. */
export const NewChannel = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('slack'), url: WebAddress, ...common }),
  z.strictObject({ kind: z.literal('webhook'), url: WebAddress, secret: SigningSecret.optional(), ...common }),
  z.strictObject({
    kind: z.literal('email-list'),
    to: z.array(z.email()).min(1, 'name an address').max(50),
    ...common,
  }),
])
export type NewChannel = z.infer<typeof NewChannel>

/** What is sealed of a channel. */
export const ChannelSecret = z.object({ url: z.url(), secret: z.string().optional() })
export type ChannelSecret = z.infer<typeof ChannelSecret>

/** The place that a channel's secret is bound to: copied into another row it does not open. */
export function channelPlace(
  projectId: string,
  channelId: string,
): { projectId: string; environmentId: string; name: string } {
  return { projectId, environmentId: channelId, name: 'channel' }
}

/** What may be shown of where it leads: paths and queries of such addresses are keys. */
export function shownTarget(channel: NewChannel): string {
  return 'to' in channel ? channel.to.join(', ') : new URL(channel.url).host
}

export type ChannelView = {
  id: string
  kind: ChannelKind
  name: string
  notices: NoticeKind[]
  target: string
  createdBy: string
  createdAt: string
}

/** How a delivery stands. `folded`: it went with others as one digest. */
export const DeliveryState = z.enum(['pending', 'sent', 'given-up', 'folded'])
export type DeliveryState = z.infer<typeof DeliveryState>

export type DeliveryView = {
  id: string
  channelId: string
  title: string
  target: string
  state: DeliveryState
  attempts: number
  lastError: string | null
  responseCode: number | null
  createdAt: string
  sentAt: string | null
  nextAt: string
}
