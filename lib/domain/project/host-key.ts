// The key that an SSH host is known by, as people have it at hand: a fingerprint, or the line of a public key.

const TYPES = 'ssh-ed25519|ecdsa-sha2-nistp(?:256|384|521)|ssh-rsa'
const FINGERPRINT = /^SHA256:([A-Za-z0-9+/]{43})=?$/
/** With or without the name before it that ssh-keyscan and known_hosts write, and the comment after it. */
const LINE = new RegExp(`^(?:[^\\s#@|]{1,300} )?(${TYPES}) ([A-Za-z0-9+/]{40,1900}={0,2})(?: [^\\r\\n]{0,300})?$`)

/** `sha256` is base64 without padding, as OpenSSH shows it; `blob` the public key in base64, `type` its name in SSH. */
export type PinnedKey = { sha256: string } | { type: string; blob: string }

/** Reads `SHA256:…`, `ssh-ed25519 AAAA…` or a line of known_hosts; null for anything else, MD5 fingerprints and DSA keys included. */
export function readHostKey(text: string): PinnedKey | null {
  const trimmed = text.trim()
  const sha256 = FINGERPRINT.exec(trimmed)?.[1]
  if (sha256 !== undefined) return { sha256 }
  const [, type, blob] = LINE.exec(trimmed) ?? []
  return type !== undefined && blob !== undefined ? { type, blob } : null
}
