// The secret of a link, and the address that has it. Shown once; the database stores the hash.
import { ACCOUNT_LINKS, type AccountLinkKind } from '@/lib/domain/people/account-link'
import { sha256, unguessable } from '@/lib/platform/digest'
import { env } from '@/lib/platform/env'

export function newLinkSecret(kind: AccountLinkKind): { url: string; tokenSha256: string } {
  const token = unguessable()
  const url = new URL(ACCOUNT_LINKS[kind].path, env('NEXTAUTH_URL'))
  url.searchParams.set('token', token)
  return { url: url.href, tokenSha256: sha256(token) }
}
