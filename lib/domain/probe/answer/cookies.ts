// The cookies that an answer sets, read as a browser reads them (RFC 6265, 5.2), so that their flags can be expected.

export type Cookie = {
  value: string
  secure: boolean
  httpOnly: boolean
  sameSite: string
  domain?: string
  path?: string
  maxAge?: number
  expires?: string
}

const MAX_COOKIES = 100

/** One cookie a line of `Set-Cookie`; of several with one name the last counts. A line without a name is left out. */
export function parseCookies(lines: readonly string[]): Record<string, Cookie> {
  return Object.fromEntries(lines.slice(0, MAX_COOKIES).flatMap(parseCookie))
}

function parseCookie(line: string): [string, Cookie][] {
  const [pair = '', ...rest] = line.split(';')
  const [name, value] = splitAtEquals(pair)
  if (!name) return []
  const attributes = new Map(
    rest.map((attribute) => splitAtEquals(attribute)).map(([key, given]) => [key.toLowerCase(), given]),
  )
  const text = (key: string) => attributes.get(key) || undefined
  const [domain, path, expires, maxAge] = [text('domain'), text('path'), text('expires'), text('max-age')]
  return [
    [
      name,
      {
        value,
        secure: attributes.has('secure'),
        httpOnly: attributes.has('httponly'),
        sameSite: (attributes.get('samesite') ?? '').toLowerCase(),
        ...(domain && { domain: domain.toLowerCase() }),
        ...(path && { path }),
        ...(expires && { expires }),
        ...(maxAge && /^-?\d{1,15}$/.test(maxAge) && { maxAge: Number(maxAge) }),
      },
    ],
  ]
}

function splitAtEquals(text: string): [string, string] {
  const at = text.indexOf('=')
  return at < 0 ? [text.trim(), ''] : [text.slice(0, at).trim(), text.slice(at + 1).trim()]
}
