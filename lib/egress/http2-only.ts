// A target that speaks HTTP/2 and no HTTP/1.1: how that shows, and what to say.
import { EgressFailure } from '@/lib/egress/denied'

/**
 * OpenSSL's code when the server has none of the protocols that we named (RFC 7301, 3.2): over TCP, a web server then
 * has HTTP/2 alone.
 */
export const NO_COMMON_PROTOCOL = 'ERR_SSL_TLSV1_ALERT_NO_APPLICATION_PROTOCOL'

const FRAME_HEADER = 9
const SETTINGS = 4

/**
 * Whether bytes begin with a SETTINGS frame of stream 0: the first that any HTTP/2 server sends (RFC 9113, 3.4 and
 * 6.5).
 */
export function beginsHttp2(bytes: Uint8Array): boolean {
  if (bytes.length < FRAME_HEADER) return false
  const [high = 0, middle = 0, low = 0, type, flags, ...stream] = bytes.subarray(0, FRAME_HEADER)
  const length = high * 65_536 + middle * 256 + low
  return type === SETTINGS && flags === 0 && length % 6 === 0 && stream.every((byte) => byte === 0)
}

export function onlyHttp2(cause: Error): EgressFailure {
  return new EgressFailure(
    'protocol',
    'The target only speaks HTTP/2, and probes speak HTTP/1.1. Let it speak HTTP/1.1 as well, or probe the proxy in front of it',
    { cause },
  )
}
