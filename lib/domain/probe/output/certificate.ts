// `openssl x509`: when a certificate is in force.

export type CertificateDates = {
  notBefore?: string
  notAfter?: string
  daysLeft?: number
  subject?: string
  issuer?: string
}

const DAY_MS = 86_400_000

/** "notAfter=Jun  1 12:00:00 2026 GMT", or "Not After : …" within `-text`. */
function dateOf(stdout: string, name: 'Before' | 'After'): Date | null {
  const said = new RegExp(`^[ \\t]{0,40}not ?${name} ?[=:] ?([A-Za-z0-9: ]{10,40})$`, 'im').exec(stdout)?.[1]
  const date = new Date(said ?? '')
  return Number.isFinite(date.getTime()) ? date : null
}

function nameOf(stdout: string, name: 'subject' | 'issuer'): string | undefined {
  return new RegExp(`^[ \\t]{0,40}${name} ?[=:] ?(\\S.{0,500})$`, 'im').exec(stdout)?.[1]?.trim()
}

/** Dates in ISO 8601; `daysLeft` with two decimals, rounded down, as of `now` in milliseconds. */
export function parseCertificate(stdout: string, now: number | undefined): CertificateDates | null {
  const [before, after] = [dateOf(stdout, 'Before'), dateOf(stdout, 'After')]
  const [subject, issuer] = [nameOf(stdout, 'subject'), nameOf(stdout, 'issuer')]
  if (!before && !after && subject === undefined && issuer === undefined) return null
  const daysLeft = after && now !== undefined ? Math.floor(((after.getTime() - now) / DAY_MS) * 100) / 100 : undefined
  return {
    ...(before && { notBefore: before.toISOString() }),
    ...(after && { notAfter: after.toISOString() }),
    ...(daysLeft !== undefined && { daysLeft }),
    ...(subject !== undefined && { subject }),
    ...(issuer !== undefined && { issuer }),
  }
}
