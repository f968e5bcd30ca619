// Which addresses an installation answers at. An origin is scheme, host and port, as a browser writes it.

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']

/** Whether a host name, without a port, is this machine itself. IPv6 with or without brackets. */
export function isLoopbackName(name: string): boolean {
  const bare = name.toLowerCase()
  return LOOPBACK.includes(bare) || bare === '::1' || /^127(\.\d{1,3}){3}$/.test(bare)
}

function originOf(address: string): string | null {
  if (!URL.canParse(address)) return null
  const { origin, protocol } = new URL(address)
  return protocol === 'http:' || protocol === 'https:' ? origin : null
}

/** The same address under each name of this machine, when it is one of them. */
function withLoopbackNames(origin: string): string[] {
  const { protocol, hostname, port } = new URL(origin)
  if (!isLoopbackName(hostname)) return [origin]
  return [...new Set([origin, ...LOOPBACK.map((name) => `${protocol}//${name}${port && `:${port}`}`)])]
}

/**
 * The origins of an installation: of its address, and of its aliases (comma-separated addresses). An address on this
 * machine
 * answers at each of its names. Throws when an alias is not an address.
 */
export function readOrigins(address: string, aliases: string): string[] {
  const given = [address, ...aliases.split(',').map((alias) => alias.trim())].filter((text) => text !== '')
  return [
    ...new Set(
      given.flatMap((text) => {
        const origin = originOf(text)
        if (!origin) throw new Error(`${text} is not an address such as https://countersign.example.com`)
        return withLoopbackNames(origin)
      }),
    ),
  ]
}

/** Whether a request's Origin header names one of ours, its scheme included. */
export function isOwnOrigin(origins: readonly string[], origin: string | null): boolean {
  return origin !== null && origins.includes(origin)
}

/** Whether a request's Host header names one of ours. A port that the scheme implies may be written or left out. */
export function isOwnHost(origins: readonly string[], host: string | null): boolean {
  if (!host || !/^[\w.:[\]-]+$/.test(host)) return false
  return origins.some((origin) => originOf(`${new URL(origin).protocol}//${host}`) === origin)
}
