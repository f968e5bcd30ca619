// The mail server that the environment names.
import type { MailServer } from '@/lib/egress/send-mail'
import { env } from '@/lib/platform/env'

const decoded = (part: string): string => decodeURIComponent(part)

/** Null: e-mail is not set up. */
export function readMailServer(): MailServer | null {
  const from = env('SMTP_FROM')
  const written = env('SMTP_URL')
  if (written) {
    const { protocol, hostname, port, username, password } = new URL(written)
    const secure = protocol === 'smtps:'
    const login = username ? { user: decoded(username), password: decoded(password) } : {}
    return {
      host: hostname.replace(/^\[|\]$/g, ''),
      port: Number(port || (secure ? 465 : 587)),
      secure,
      ...login,
      from,
    }
  }
  const host = env('SMTP_HOST')
  if (!host) return null
  const [port, user, password] = [env('SMTP_PORT'), env('SMTP_USER'), env('SMTP_PASSWORD')]
  return { host, port, secure: port === 465, ...(user !== undefined && { user, password: password ?? '' }), from }
}
