// Where a request comes from: the address of the connection, or what a proxy that is trusted says of it.

/** An address as a number, and how many bits it has. */
type Address = { value: bigint; bits: 32 | 128 }
/** A block of addresses: those whose first `prefix` bits are these. */
export type Network = { value: bigint; bits: 32 | 128; prefix: number }

const MAPPED = 0xffffn << 32n

function readIpv4(text: string): bigint | null {
  const parts = text.split('.')
  if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256)) return null
  return parts.reduce((sum, part) => (sum << 8n) | BigInt(part), 0n)
}

/** Groups of sixteen bits; the last may be an IPv4 address, which is two of them. */
function readGroups(text: string): bigint[] | null {
  if (text === '') return []
  const groups: bigint[] = []
  const parts = text.split(':')
  for (const [at, part] of parts.entries()) {
    const ipv4 = at === parts.length - 1 ? readIpv4(part) : null
    if (ipv4 !== null) groups.push(ipv4 >> 16n, ipv4 & 0xffffn)
    else if (/^[0-9a-f]{1,4}$/i.test(part)) groups.push(BigInt(`0x${part}`))
    else return null
  }
  return groups
}

function readIpv6(text: string): bigint | null {
  const halves = text.split('::')
  if (halves.length > 2) return null
  const [head, tail] = [readGroups(halves[0] ?? ''), readGroups(halves[1] ?? '')]
  if (!head || !tail) return null
  const missing = 8 - head.length - tail.length
  if (halves.length === 1 ? missing !== 0 : missing < 1) return null
  return [...head, ...Array.from({ length: missing }, () => 0n), ...tail].reduce(
    (sum, group) => (sum << 16n) | group,
    0n,
  )
}

/**
 * Reads an address, in brackets and with a port or without. IPv4 that is written as IPv6 is IPv4. Null when it is
 * none.
 */
function readAddress(text: string): Address | null {
  const bare = text
    .trim()
    .replace(/^\[([^\]]*)\](:\d+)?$/, '$1')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')
    .replace(/%.*$/, '')
  const ipv4 = readIpv4(bare)
  if (ipv4 !== null) return { value: ipv4, bits: 32 }
  const ipv6 = bare.includes(':') ? readIpv6(bare) : null
  if (ipv6 === null) return null
  return ipv6 >> 32n === MAPPED >> 32n ? { value: ipv6 & 0xffff_ffffn, bits: 32 } : { value: ipv6, bits: 128 }
}

/** Reads a list of addresses and blocks such as `10.0.0.0/8, ::1`. Throws when one is neither. */
export function readNetworks(list: string): Network[] {
  const texts = list.split(',').map((text) => text.trim())
  return texts
    .filter((text) => text !== '')
    .map((text) => {
      const [, base = '', length] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(text) ?? []
      const address = readAddress(base)
      const prefix = length === undefined ? address?.bits : Number(length)
      if (!address || prefix === undefined || prefix > address.bits)
        throw new Error(`${text} is neither an address nor a block of addresses such as 10.0.0.0/8`)
      return { ...address, prefix }
    })
}

function isIn(address: Address, { value, bits, prefix }: Network): boolean {
  const rest = BigInt(bits - prefix)
  return address.bits === bits && address.value >> rest === value >> rest
}

/** Whether the other side of a connection is one of the trusted proxies. */
export function isTrustedPeer(peer: string, trusted: readonly Network[]): boolean {
  const address = readAddress(peer)
  return address !== null && trusted.some((network) => isIn(address, network))
}

/**
 * The address that a request comes from. Of `forwarded` (X-Forwarded-For), which each proxy appends to, only what
 * trusted proxies wrote counts:
 * read from its end, the first address that is no trusted proxy. Without a trusted proxy it is the connection's own.
 */
export function clientAddress(peer: string, forwarded: string | null, trusted: readonly Network[]): string {
  let last = peer
  for (const next of (forwarded ?? '').split(',').reverse()) {
    const known = readAddress(last)
    if (!known || !trusted.some((network) => isIn(known, network)) || !readAddress(next)) return last
    last = next.trim()
  }
  return last
}

/**
 * What one household or machine cannot change of its address: IPv4 as it is, the first 64 bits of IPv6. What is no
 * address stays as it is.
 */
export function networkOf(text: string): string {
  const address = readAddress(text)
  if (!address) return text.slice(0, 64)
  return address.bits === 32 ? `4/${address.value.toString(16)}` : `6/${(address.value >> 64n).toString(16)}`
}
