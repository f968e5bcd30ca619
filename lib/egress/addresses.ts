// What kind of place an IP address is. Addresses that carry another one inside are opened first.
import ipaddr from 'ipaddr.js'

/** `forbidden` is never reached, whatever is listed; the others but `public` need to be listed as addresses, not only by name. */
type AddressKind = 'public' | 'private' | 'loopback' | 'forbidden'

/** `address` is what to dial: a mapped IPv4 address is unwrapped. `what` names the kind of place in a few words. */
export type Classified = { kind: AddressKind; address: string; family: 4 | 6; what: string }

type Place = [cidr: string, kind: AddressKind, what: string]

/** First match wins. Sources: IANA's special-purpose registries (RFC 6890 and later), and the clouds' own pages for their metadata addresses. */
const IPV4: Place[] = [
  ['0.0.0.0/8', 'forbidden', 'this network'],
  ['10.0.0.0/8', 'private', 'a private network'],
  ['100.100.100.200/32', 'forbidden', 'a cloud metadata service'],
  ['100.64.0.0/10', 'private', 'a carrier network'],
  ['127.0.0.0/8', 'loopback', 'this machine'],
  ['168.63.129.16/32', 'forbidden', 'a cloud metadata service'],
  ['169.254.0.0/16', 'forbidden', 'link-local, where cloud metadata lives'],
  ['172.16.0.0/12', 'private', 'a private network'],
  ['192.0.0.0/24', 'forbidden', 'reserved for protocols'],
  ['192.0.2.0/24', 'forbidden', 'for documentation'],
  ['192.31.196.0/24', 'forbidden', 'reserved'],
  ['192.52.193.0/24', 'forbidden', 'reserved'],
  ['192.88.99.0/24', 'forbidden', 'a 6to4 relay'],
  ['192.168.0.0/16', 'private', 'a private network'],
  ['192.175.48.0/24', 'forbidden', 'reserved'],
  ['198.18.0.0/15', 'private', 'a benchmark network'],
  ['198.51.100.0/24', 'forbidden', 'for documentation'],
  ['203.0.113.0/24', 'forbidden', 'for documentation'],
  ['224.0.0.0/4', 'forbidden', 'multicast'],
  ['240.0.0.0/4', 'forbidden', 'reserved or broadcast'],
]

const IPV6: Place[] = [
  ['::1/128', 'loopback', 'this machine'],
  ['::/96', 'forbidden', 'unspecified or IPv4-compatible'],
  ['100::/64', 'forbidden', 'discarded'],
  ['2001:db8::/32', 'forbidden', 'for documentation'],
  ['2001::/23', 'forbidden', 'reserved for protocols'],
  ['3fff::/20', 'forbidden', 'for documentation'],
  ['5f00::/16', 'forbidden', 'segment routing'],
  ['fd00:ec2::254/128', 'forbidden', 'a cloud metadata service'],
  ['fd20:ce::254/128', 'forbidden', 'a cloud metadata service'],
  ['fd00:c1::a9fe:a9fe/128', 'forbidden', 'a cloud metadata service'],
  ['fc00::/7', 'private', 'a private network'],
  ['fe80::/10', 'forbidden', 'link-local'],
  ['fec0::/10', 'forbidden', 'site-local'],
  ['ff00::/8', 'forbidden', 'multicast'],
]

/** Prefixes whose addresses hold an IPv4 address at these bytes; Teredo holds the client's inverted. */
const CARRIERS: { cidr: string; what: string; at: number; inverted?: boolean }[] = [
  { cidr: '::ffff:0:0:0/96', what: 'IPv4-translated', at: 12 },
  { cidr: '64:ff9b::/96', what: 'NAT64', at: 12 },
  { cidr: '64:ff9b:1::/48', what: 'NAT64', at: 12 },
  { cidr: '2002::/16', what: '6to4', at: 2 },
  { cidr: '2001::/32', what: 'Teredo', at: 4 },
  { cidr: '2001::/32', what: 'Teredo', at: 12, inverted: true },
]

const IPV4_PLACES = IPV4.map(([cidr, kind, what]) => ({ range: ipaddr.IPv4.parseCIDR(cidr), kind, what }))
const IPV6_PLACES = IPV6.map(([cidr, kind, what]) => ({ range: ipaddr.IPv6.parseCIDR(cidr), kind, what }))
const CARRIER_RANGES = CARRIERS.map((carrier) => ({ ...carrier, range: ipaddr.IPv6.parseCIDR(carrier.cidr) }))

/**
 * Classifies an address in its usual notation (`10.0.0.1`, `::1`). A name, a zone id, or a notation that programs read differently
 * (octal, one number) is forbidden. A tunnel (6to4, Teredo, NAT64, ISATAP) to anything but a public address is forbidden.
 */
export function classifyAddress(text: string): Classified {
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) return classifyIpv4(ipaddr.IPv4.parse(text))
  const ipv6 = readIpv6(text)
  if (ipv6) return classifyIpv6(ipv6)
  return { kind: 'forbidden', address: text, family: 4, what: 'not an address' }
}

/** Whether an address lies in a CIDR block of its own family. False for a block that cannot be read. */
export function isWithin(address: string, cidr: string): boolean {
  if (ipaddr.IPv4.isValidFourPartDecimal(address))
    return ipaddr.IPv4.isValidCIDR(cidr) && ipaddr.IPv4.parse(address).match(ipaddr.IPv4.parseCIDR(cidr))
  const ipv6 = readIpv6(address)
  return ipv6 !== null && ipaddr.IPv6.isValidCIDR(cidr) && ipv6.match(ipaddr.IPv6.parseCIDR(cidr))
}

/** Through the URL parser, which writes it in hex alone: ipaddr.js takes `::127.0.0.1` for a mapped address, which no system does. */
function readIpv6(text: string): ipaddr.IPv6 | null {
  if (!/^[0-9a-fA-F:.]{2,45}$/.test(text) || !URL.canParse(`http://[${text}]/`)) return null
  return ipaddr.IPv6.parse(new URL(`http://[${text}]/`).hostname.slice(1, -1))
}

function classifyIpv4(address: ipaddr.IPv4): Classified {
  const place = IPV4_PLACES.find(({ range }) => address.match(range))
  return { kind: place?.kind ?? 'public', address: address.toString(), family: 4, what: place?.what ?? 'public' }
}

function classifyIpv6(address: ipaddr.IPv6): Classified {
  if (address.isIPv4MappedAddress()) return classifyIpv4(address.toIPv4Address())
  const self = { address: address.toRFC5952String(), family: 6 as const }
  const bytes = address.toByteArray()
  const isatap = [0x00, 0x02].includes(bytes[8] ?? -1) && bytes[9] === 0 && bytes[10] === 0x5e && bytes[11] === 0xfe
  const carriers = [
    ...CARRIER_RANGES.filter(({ range }) => address.match(range)),
    ...(isatap ? [{ what: 'ISATAP', at: 12, inverted: false }] : []),
  ]
  for (const { what, at, inverted } of carriers) {
    const inside = classifyIpv4(new ipaddr.IPv4(bytes.slice(at, at + 4).map((byte) => (inverted ? byte ^ 0xff : byte))))
    if (inside.kind !== 'public')
      return { ...self, kind: 'forbidden', what: `${what} around ${inside.address} (${inside.what})` }
  }
  const place = carriers.some(({ what }) => what === 'Teredo')
    ? undefined
    : IPV6_PLACES.find(({ range }) => address.match(range))
  if (place) return { ...self, kind: place.kind, what: place.what }
  const global = address.match(ipaddr.IPv6.parseCIDR('2000::/3')) || carriers.some(({ what }) => what !== 'ISATAP')
  return { ...self, kind: global ? 'public' : 'forbidden', what: global ? 'public' : 'not assigned' }
}
