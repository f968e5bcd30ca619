// The connection string of an environment's database, read by ourselves: client libraries would take files, sockets and options from it.
import { ProbeError } from '@/lib/probes/probe-error'

/** `tls`: none, with a certificate that is checked, or with any certificate. */
export type DatabaseAddress = {
  host: string
  port: number
  user: string
  password: string
  database: string
  tls: 'off' | 'checked' | 'unchecked'
}

const SSL_MODES: Record<string, DatabaseAddress['tls']> = {
  disable: 'off',
  require: 'checked',
  'verify-ca': 'checked',
  'verify-full': 'checked',
  'no-verify': 'unchecked',
}

/** Reads `postgres://user:password@host:port/database?sslmode=…`. Anything else in it is refused, by name and without showing the rest. */
export function readDatabaseUrl(name: string, text: string): DatabaseAddress {
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url || (url.protocol !== 'postgres:' && url.protocol !== 'postgresql:') || !url.hostname) {
    throw new ProbeError(`The address of the database ${name} is not postgres://USER:PASSWORD@HOST:PORT/NAME`)
  }
  for (const key of url.searchParams.keys()) {
    if (key !== 'sslmode' && key !== 'application_name')
      throw new ProbeError(
        `The address of the database ${name} has the option ${key}, which a probe does not take: leave it out`,
      )
  }
  const mode = url.searchParams.get('sslmode') ?? 'disable'
  const tls = SSL_MODES[mode]
  if (!tls)
    throw new ProbeError(
      `The address of the database ${name} has sslmode=${mode}: say disable, require, verify-full or no-verify`,
    )
  return {
    host: decode(url.hostname),
    port: Number(url.port || 5432),
    user: decode(url.username),
    password: decode(url.password),
    database: decode(url.pathname.slice(1)) || decode(url.username),
    tls,
  }
}

/** Percent-decoding that leaves alone what is not encoded properly. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
