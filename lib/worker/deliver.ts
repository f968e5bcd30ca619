// One delivery: its channel's secret opened, the message written for its kind, one request or one mail within a time limit.
import { Webhook } from 'standardwebhooks'
import { ChannelSecret, channelPlace, type DeliveryKind } from '@/lib/domain/notify/channel'
import { type Letter, writeLetter } from '@/lib/domain/notify/letter'
import { Message } from '@/lib/domain/notify/message'
import { slackBody } from '@/lib/domain/notify/slack'
import { webhookBody } from '@/lib/domain/notify/webhook'
import { webhookRules } from '@/lib/domain/notify/webhook-hosts'
import { accountLinkLetter } from '@/lib/domain/people/letter'
import type { EgressRule } from '@/lib/domain/project/environment'
import { EgressDenied, EgressFailure, type FailureReason } from '@/lib/egress/denied'
import { dialFromHere } from '@/lib/egress/dial'
import { fetchThrough } from '@/lib/egress/fetch'
import type { Gate } from '@/lib/egress/gate'
import type { Endpoint } from '@/lib/egress/policy'
import { resolveAllowed } from '@/lib/egress/resolve-allowed'
import { MailRefused, type MailServer, sendMail } from '@/lib/egress/send-mail'
import type { Attempted, TakenDelivery } from '@/lib/notify/deliveries'
import { renewLink } from '@/lib/people/accounts/mail-link'
import { log } from '@/lib/platform/log'
import { open, type WorkerKey } from '@/lib/platform/secrets-open'

/** `base` is the address that people use; `listed` are the hosts that an administrator opened to webhooks; `limitMs` is how long one attempt may take. */
export type Carrier = {
  keys: readonly WorkerKey[]
  never: Endpoint[]
  mail: MailServer | null
  base: string
  listed: EgressRule[]
  limitMs: number
}

type Send = (delivery: TakenDelivery, message: Message, sending: Carrier, stopping: AbortSignal) => Promise<Attempted>

const GONE = 410
const EVERYWHERE = ['0.0.0.0/0', '::/0']

const REPORTED: Partial<Record<FailureReason, string>> = {
  timeout: 'No answer within the time limit.',
  cancelled: 'The worker was stopped meanwhile.',
}

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`)
const failed = (error: string, responseCode: number | null = null): Attempted => ({
  how: 'failed',
  error: sentence(error),
  responseCode,
})
const never = (error: string, responseCode: number | null = null): Attempted => ({
  how: 'never',
  error: sentence(error),
  responseCode,
})

function openChannel({ channel }: TakenDelivery, keys: readonly WorkerKey[]): ChannelSecret | null {
  if (!channel?.sealed) return null
  try {
    return ChannelSecret.parse(JSON.parse(open(channel.sealed, keys, channelPlace(channel.projectId, channel.id))))
  } catch {
    return null
  }
}

/** A time limit that does not keep a process alive, and that says it was one. */
const limited = (limitMs: number, stopping: AbortSignal): AbortSignal =>
  AbortSignal.any([AbortSignal.timeout(limitMs), stopping])

/** Posts a message to the address of its channel, as `write` puts it. */
const posting =
  (write: (message: Message, base: string) => string): Send =>
  (delivery, message, sending, stopping) =>
    post(delivery, write(message, sending.base), sending, stopping)

async function post(
  delivery: TakenDelivery,
  body: string,
  sending: Carrier,
  stopping: AbortSignal,
): Promise<Attempted> {
  const secret = openChannel(delivery, sending.keys)
  if (!secret)
    return never(
      'No running worker can open the address of this channel. Start a worker with the key that it is sealed to and send again, or remove the channel and add it again.',
    )
  const url = new URL(secret.url)
  const signal = limited(sending.limitMs, stopping)
  const gate: Gate = (host, port) =>
    resolveAllowed(host, port, { rules: webhookRules(url, sending.listed), never: sending.never, signal })
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'Countersign',
    ...(secret.secret && signed(secret.secret, delivery.id, body)),
  }
  const { status } = await fetchThrough(
    dialFromHere(gate),
    { method: 'POST', url: url.href, headers, body, discardBody: true },
    signal,
  )
  if (status >= 200 && status < 300) return { how: 'sent', error: null, responseCode: status }
  if (status === GONE) return never('The target says that it is gone for good (410).', status)
  return failed(`The target answered ${status}.`, status)
}

/** Signed anew at each attempt, since the time is part of it; the id stays, so that the target knows what it has seen. */
function signed(secret: string, id: string, body: string): Record<string, string> {
  const at = new Date()
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign(id, at, body),
  }
}

/** Null: the link does not work any longer. */
async function letterWithLink(linkId: string, message: Message): Promise<Letter | null> {
  const link = await renewLink(linkId, new Date())
  return link && accountLinkLetter(message, link.url, link.expiresAt)
}

async function mail(
  { id, target }: TakenDelivery,
  message: Message,
  { mail: server, never: nowhere, base, limitMs }: Carrier,
  stopping: AbortSignal,
): Promise<Attempted> {
  if (!server) return failed('E-mail is not set up at this worker: SMTP_HOST or SMTP_URL is missing.')
  const signal = limited(limitMs, stopping)
  const gate: Gate = (host, port) =>
    resolveAllowed(host, port, {
      rules: [{ host: server.host, ports: [server.port], cidrs: EVERYWHERE }],
      never: nowhere,
      signal,
    })
  const letter = message.accountLinkId
    ? await letterWithLink(message.accountLinkId, message)
    : writeLetter(message, base)
  if (!letter) return never('The link was used, replaced or revoked, or has expired.')
  await sendMail({ id, to: target, ...letter }, server, gate, signal)
  return { how: 'sent', error: null, responseCode: null }
}

const SENDERS: Record<DeliveryKind, Send> = { email: mail, slack: posting(slackBody), webhook: posting(webhookBody) }

/** Never rejects: what kept it from being sent is how it ended. */
export async function deliver(delivery: TakenDelivery, sending: Carrier, stopping: AbortSignal): Promise<Attempted> {
  const message = Message.safeParse(delivery.message)
  if (!message.success) return never('The message cannot be read.')
  try {
    return await SENDERS[delivery.kind](delivery, message.data, sending, stopping)
  } catch (error) {
    if (error instanceof EgressDenied)
      return never(
        `${error.host}:${error.port} may not be reached: ${error.reason}. An administrator can list the host in COUNTERSIGN_WEBHOOK_HOSTS.`,
      )
    if (error instanceof MailRefused) return (error.permanent ? never : failed)(error.message, error.responseCode)
    if (error instanceof EgressFailure) return failed(REPORTED[error.reason] ?? error.message)
    log.error({ deliveryId: delivery.id, error: String(error) }, 'notify: a delivery could not be prepared')
    return failed('It could not be prepared; the worker’s log says why.')
  }
}
