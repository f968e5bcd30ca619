// The text of a token, and what is stored of it.
import { sha256, unguessable } from '@/lib/platform/digest'

const SHOWN = 8

export function newTokenSecret(): { token: string; tokenSha256: string; prefix: string } {
  const token = `cs_${unguessable()}`
  return { token, tokenSha256: sha256(token), prefix: token.slice(0, SHOWN) }
}
