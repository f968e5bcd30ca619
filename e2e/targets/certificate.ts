// X.509 certificates for targets, made on the spot (RFC 5280 in DER): an authority, and what it signs.
import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import { isIPv4 } from 'node:net'

export type Issued = { cert: string; key: string; name: string; privateKey: KeyObject }

/** `days` from now until it expires, negative for one that has; `issuer` undefined makes it sign itself. */
export type CertificateWish = {
  name: string
  names?: string[]
  days?: number
  issuer?: Issued
  authority?: boolean
  padding?: number
}

const DAY_MS = 86_400_000
const OID = {
  commonName: '2.5.4.3',
  organisation: '2.5.4.10',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
  altName: '2.5.29.17',
  constraints: '2.5.29.19',
  padding: '1.3.6.1.4.1.99999.1',
}

/** A certificate with a fresh P-256 key. `padding` adds an extension of so many bytes that nobody understands. */
export function makeCertificate({
  name,
  names = [],
  days = 90,
  issuer,
  authority = false,
  padding = 0,
}: CertificateWish): Issued {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const expires = Date.now() + days * DAY_MS
  const starts = Math.min(Date.now(), expires) - DAY_MS
  const extensions = [
    extension(OID.constraints, sequence(...(authority ? [der(0x01, Buffer.from([0xff]))] : [])), true),
    ...(names.length > 0 ? [extension(OID.altName, sequence(...names.map(writeAltName)))] : []),
    ...(padding > 0 ? [extension(OID.padding, der(0x04, Buffer.alloc(padding)))] : []),
  ]
  const algorithm = sequence(oid(OID.ecdsaWithSha256))
  const content = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.concat([Buffer.from([1]), randomBytes(15)])),
    algorithm,
    writeName(issuer?.name ?? name),
    sequence(writeTime(starts), writeTime(expires)),
    writeName(name),
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(...extensions)),
  )
  const signature = sign('sha256', content, issuer?.privateKey ?? privateKey)
  const whole = sequence(content, algorithm, der(0x03, Buffer.concat([Buffer.from([0]), signature])))
  return { name, privateKey, cert: writePem(whole), key: String(privateKey.export({ type: 'pkcs8', format: 'pem' })) }
}

function der(tag: number, content: Buffer): Buffer {
  const { length } = content
  if (length < 0x80) return Buffer.concat([Buffer.from([tag, length]), content])
  const digits = Buffer.from(length.toString(16).padStart(Math.ceil(length.toString(16).length / 2) * 2, '0'), 'hex')
  return Buffer.concat([Buffer.from([tag, 0x80 | digits.length]), digits, content])
}

function sequence(...parts: Buffer[]): Buffer {
  return der(0x30, Buffer.concat(parts))
}

function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  return der(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]))
}

/** The most significant seven bits first, each but the last marked. */
function base128(value: number): number[] {
  const digits = [value % 128]
  for (let left = Math.floor(value / 128); left > 0; left = Math.floor(left / 128)) digits.unshift((left % 128) | 0x80)
  return digits
}

function extension(id: string, content: Buffer, critical = false): Buffer {
  return sequence(oid(id), ...(critical ? [der(0x01, Buffer.from([0xff]))] : []), der(0x04, content))
}

function writeName(commonName: string): Buffer {
  const part = (id: string, text: string) => der(0x31, sequence(oid(id), der(0x0c, Buffer.from(text))))
  return sequence(part(OID.organisation, 'Countersign Targets'), part(OID.commonName, commonName))
}

function writeAltName(name: string): Buffer {
  return isIPv4(name) ? der(0x87, Buffer.from(name.split('.').map(Number))) : der(0x82, Buffer.from(name))
}

/** GeneralizedTime: 20260131120000Z. */
function writeTime(at: number): Buffer {
  return der(0x18, Buffer.from(`${new Date(at).toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`))
}

function writePem(bytes: Buffer): string {
  return `-----BEGIN CERTIFICATE-----\n${bytes.toString('base64').replace(/.{64}/g, '$&\n').trimEnd()}\n-----END CERTIFICATE-----\n`
}
