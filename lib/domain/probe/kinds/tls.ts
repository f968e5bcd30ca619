// The kind `tls`: a certificate, who vouches for it and how long it lasts.
import { z } from 'zod'
import { Authority, Host, Port, writePlace } from '@/lib/domain/probe/kinds/fields'
import { COMMON, defineKind, Timings, VIA, writeVia } from '@/lib/domain/probe/kinds/kind'

const TlsDefinition = z
  .strictObject({
    kind: z.literal('tls'),
    host: Host.describe('The name or address to connect to. The environment must list it. {{NAME}} takes a variable.'),
    port: Port.default(443).describe('The port, from 1 to 65535, or a variable that holds it; 443 unless told.'),
    servername: Host.optional()
      .describe('The name to ask for and to check the certificate against, when it is not the host.')
      .meta({ title: 'Server name', 'x-rare': true }),
    ca: Authority.optional()
      .describe(
        'The certificate of your own authority, as PEM text or {{NAME}}. Only it is trusted then, instead of the public ones.',
      )
      .meta({ 'x-rare': true }),
    via: VIA,
    ...COMMON,
  })
  .describe('A TLS handshake, and what is expected of the certificate that the server shows.')

const Link = z.object({ subject: z.string(), issuer: z.string(), daysLeft: z.number() })

const TlsYield = z.object({
  daysLeft: z
    .number()
    .describe(
      'Days until the first certificate of the chain expires, with two decimals, rounded down; negative once it has. Of the certificate itself: chain[0].daysLeft.',
    ),
  expiresFirst: z
    .string()
    .describe(
      'Whose certificate of the chain expires first: the same as subject, unless one above it expires earlier.',
    ),
  protocol: z.string().describe('The version that was agreed on: TLSv1.2 or TLSv1.3.'),
  issuer: z.string().describe('Who signed the certificate, such as "CN=R11, O=Let\'s Encrypt, C=US".'),
  subject: z.string().describe('Whom the certificate is for, such as "CN=www.example.org".'),
  names: z
    .array(z.string())
    .describe('The names and addresses that the certificate is valid for, wildcards as they are written.'),
  authorized: z
    .boolean()
    .describe(
      'True when the certificate is signed by a trusted authority, is in force and is for this name. Expect it, unless you mean to look at a certificate that is not trusted.',
    ),
  authorizationError: z
    .string()
    .nullable()
    .describe(
      'Why it is not authorized, such as CERT_HAS_EXPIRED, DEPTH_ZERO_SELF_SIGNED_CERT or ERR_TLS_CERT_ALTNAME_INVALID; null when it is.',
    ),
  cipher: z.string().describe('The cipher suite by its standard name, such as TLS_AES_256_GCM_SHA384.'),
  fingerprint256: z.string().describe('SHA-256 of the certificate, in pairs of hexadecimal digits with colons.'),
  chain: z
    .array(Link)
    .describe('The certificate and those above it, at most ten, each with subject, issuer and daysLeft.'),
  time: Timings.describe('How long it took, in milliseconds: dns, connect, tls, total.'),
})

export const tls = defineKind({
  title: 'TLS certificate',
  explain:
    'Shakes hands and looks at the certificate. A certificate that is not trusted is no error: it yields authorized false and the reason.',
  example: 'authorized && daysLeft > 30',
  definition: TlsDefinition,
  yields: TlsYield,
  host: ({ host }) => host,
  line: ({ host, port, servername, via }) =>
    `tls ${writePlace(host, port)}${servername === undefined ? '' : ` as ${servername}`}${writeVia(via)}`,
  isPushed: false,
  changesSomething: () => false,
  plan: ({ host, port, servername, via }) => ({
    does: 'Shakes hands and closes the connection. Nothing is sent.',
    exact: `shake hands with ${host}:${port}${servername === undefined ? '' : ` as ${servername}`}`,
    goal: { to: 'address', host, port: Number(port), via },
    bytes: 'Only the certificates are read.',
  }),
  fill: (definition, filler) => ({
    ...definition,
    host: filler.host(definition.host),
    port: filler.port(definition.port),
    ...(definition.servername !== undefined && { servername: filler.host(definition.servername) }),
    ...(definition.ca !== undefined && { ca: filler.text(definition.ca) }),
    ...(definition.via !== undefined && { via: filler.unsent(definition.via) }),
  }),
})
