// One e-mail over one connection that was asked for and dialled like every other. No file, no address and no raw text is ever taken into a mail.
import type { Socket } from 'node:net'
import { createTransport } from 'nodemailer'
import { connect } from '@/lib/egress/connect'
import { EgressFailure, failureOf } from '@/lib/egress/denied'
import type { Gate } from '@/lib/egress/gate'

/** `secure`: TLS from the first byte; else STARTTLS where it is offered, and always before a password is sent. */
export type MailServer = { host: string; port: number; secure: boolean; user?: string; password?: string; from: string }

/** `id` is the mail's own: a mail that is sent again has the same. */
export type Mail = { id: string; to: string; subject: string; text: string; html: string }

/** The server took the connection and not the mail. `permanent`: it does not know the address, and will not tomorrow. */
export class MailRefused extends Error {
  constructor(
    message: string,
    readonly responseCode: number | null,
    readonly permanent: boolean,
  ) {
    super(message)
    this.name = 'MailRefused'
  }
}

function explain(error: unknown, server: MailServer): MailRefused {
  const reply = error instanceof Error ? error : new Error(String(error))
  const code = 'code' in reply ? String(reply.code) : ''
  const responseCode = 'responseCode' in reply && typeof reply.responseCode === 'number' ? reply.responseCode : null
  const said = reply.message.replaceAll(/\s+/g, ' ').slice(0, 300)
  return new MailRefused(
    `${server.host}:${server.port} did not take the mail: ${said}`,
    responseCode,
    code === 'EENVELOPE' && responseCode !== null && responseCode >= 500,
  )
}

/** Rejects when the signal does: whatever the server waits for, the connection is closed then. */
function endedBy(signal: AbortSignal, socket: Socket): { ended: Promise<never>; forget(): void } {
  let stop = () => {}
  const ended = new Promise<never>((_, reject) => {
    stop = () => {
      socket.destroy()
      reject(failureOf(signal))
    }
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
  })
  return { ended, forget: () => signal.removeEventListener('abort', stop) }
}

/** Sends. Rejects with EgressDenied, EgressFailure or MailRefused. `signal` bounds all of it. */
export async function sendMail(mail: Mail, server: MailServer, gate: Gate, signal: AbortSignal): Promise<void> {
  const { host, port, secure, user, password, from } = server
  const { socket } = await connect(await gate(host, port), { signal, tls: secure })
  const { ended, forget } = endedBy(signal, socket)
  const transport = createTransport({
    ...{ host, port, secure, secured: secure, connection: socket, requireTLS: !secure && user !== undefined },
    ...(user !== undefined && { auth: { user, pass: password ?? '' } }),
    ...{ disableFileAccess: true, disableUrlAccess: true, logger: false },
  })
  const { id, to, subject, text, html } = mail
  const message = {
    from,
    to: { name: '', address: to },
    subject,
    text,
    html,
    messageId: `<${id}@countersign>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
  }
  try {
    await Promise.race([transport.sendMail(message), ended])
  } catch (error) {
    throw error instanceof EgressFailure ? error : explain(error, server)
  } finally {
    forget()
    transport.close()
    socket.destroy()
  }
}
