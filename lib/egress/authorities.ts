// Certificates of authorities that somebody pasted in: read before they are trusted, since TLS would silently pass over what is none.
import { X509Certificate } from 'node:crypto'
import { EgressFailure } from '@/lib/egress/denied'

const MAX_AUTHORITIES = 50
const END = '-----END CERTIFICATE-----'

/** The certificates of a PEM text, one by one. Throws EgressFailure when there are none or when one cannot be read. */
export function readAuthorities(pem: string): string[] {
  const blocks = pem
    .split(END)
    .slice(0, -1)
    .map((block) => `${block.slice(Math.max(0, block.indexOf('-----BEGIN')))}${END}\n`)
  if (blocks.length === 0 || blocks.length > MAX_AUTHORITIES || !blocks.every(isCertificate)) {
    throw new EgressFailure(
      'tls',
      `The authority (ca) is not a certificate in PEM form: paste its text from -----BEGIN CERTIFICATE----- to ${END}`,
    )
  }
  return blocks
}

function isCertificate(block: string): boolean {
  try {
    return new X509Certificate(block).raw.length > 0
  } catch {
    return false
  }
}
