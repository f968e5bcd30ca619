// Where to go after signing in: a path of our own, whatever was asked for.

const HERE = 'http://here.invalid'

/** The path with its query, read as a browser reads it (it drops tabs and line breaks, and takes `\` for `/`); anything that leads elsewhere is the board. */
export function ownPath(given: string | undefined): string {
  if (!given || !URL.canParse(given, HERE)) return '/'
  const url = new URL(given, HERE)
  const absolute = URL.canParse(given) && /^https?:$/.test(url.protocol)
  if (url.origin !== HERE && !absolute) return '/'
  return url.pathname.startsWith('//') ? '/' : `${url.pathname}${url.search}${url.hash}`
}
