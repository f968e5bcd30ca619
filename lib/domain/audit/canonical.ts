// Canonical JSON (RFC 8785): the same value is always the same text, so that it can be hashed anywhere.
import canonicalize from 'canonicalize'

/** The canonical text. Throws on what JSON cannot say (NaN, functions); undefined members are left out. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new Error('not a JSON value')
  return text
}
