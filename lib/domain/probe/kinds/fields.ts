// Fields that several kinds of probe share: a host, a port, the authority of a certificate.
import { z } from 'zod'

/** Told apart from a name only when it is filled in: egress knows what a host is. */
export const Host = z
  .string()
  .trim()
  .min(1, 'A host needs a name or an address')
  .max(300)
  .refine(
    (host) => !/[\s/@?#\\]/.test(host.replaceAll(/\{\{ {0,4}\w{1,64} {0,4}\}\}/g, 'x')),
    'A host is a name or an address, without scheme, path or user',
  )

const PORT_VARIABLE = /^\{\{ {0,4}[A-Za-z_][A-Za-z0-9_]{0,63} {0,4}\}\}$/

const NO_PORT = 'A port is a number from 1 to 65535, or a variable such as {{PORT}}'

/** A number, or a variable that holds one; whether it does is seen when it is filled in. */
export const Port = z.union(
  [z.int(NO_PORT).min(1, NO_PORT).max(65_535, NO_PORT), z.string().trim().regex(PORT_VARIABLE, NO_PORT)],
  { error: NO_PORT },
)

/** PEM text or a placeholder for it; whether it is a certificate is seen when it is used. */
export const Authority = z
  .string()
  .trim()
  .min(1)
  .max(100_000)
  .meta({ title: 'Authority', 'x-control': 'long' })
  .refine(
    (pem) => pem.includes('-----BEGIN CERTIFICATE-----') || pem.includes('{{'),
    'An authority is the text of its certificate, from -----BEGIN CERTIFICATE----- on',
  )

/** Host and port as one word; an IPv6 address in brackets. */
export function writePlace(host: string, port: number | string): string {
  return `${host.includes(':') && !host.startsWith('[') ? `[${host}]` : host}:${port}`
}
