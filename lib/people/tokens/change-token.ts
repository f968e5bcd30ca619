// Tokens as they are listed, given another secret, and revoked. A person does it to their own; an administrator to those of the instance, and
// revokes those of people.
import { z } from 'zod'
import { change } from '@/lib/data/change'
import { findToken, listTokens, replaceTokenSecret, revokeToken, type TokenRow } from '@/lib/data/people/tokens'
import { listProjects } from '@/lib/data/project/projects'
import { authorize, can, type Grant, visibleProjects } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import { DEFAULT_TOKEN_DAYS, mayHandOutToken, TokenDays, tokenExpiry } from '@/lib/domain/people/token'
import type { TokenView } from '@/lib/domain/people/view'
import { Refusal } from '@/lib/domain/refusal'
import type { Permission } from '@/lib/domain/release/view/view'
import { peopleRefusals } from '@/lib/domain/text/en/refusals/people'
import { assertLasting, type NewTokenSecret } from '@/lib/people/tokens/create-token'
import { newTokenSecret } from '@/lib/people/tokens/token-secret'

export const ReadTokens = z.object({})

/** `me`: the id of the person who reads. */
export type TokensView = {
  me: string
  tokens: TokenView[]
  projects: { id: string; name: string }[]
  may: { administer: Permission }
}

/** An administrator sees all tokens, everybody else their own. */
export async function readTokens(actor: Actor, _input: z.infer<typeof ReadTokens>, now: Date): Promise<TokensView> {
  const administer = can(actor, 'token.administer', {})
  if (!administer.allowed) authorize(actor, 'token.own', {})
  const ownerId = administer.allowed || actor.kind !== 'person' ? null : actor.id
  const [tokens, projects] = await Promise.all([listTokens(ownerId, now), listProjects(visibleProjects(actor))])
  const me = actor.kind === 'person' ? actor.id : ''
  return { me, tokens, projects: projects.map(({ id, name }) => ({ id, name })), may: { administer } }
}

/** The same for programs: the tokens alone. */
export async function readTokenList(actor: Actor, input: z.infer<typeof ReadTokens>, now: Date): Promise<TokenView[]> {
  return (await readTokens(actor, input, now)).tokens
}

/** The token, if the actor may do this to it. What is somebody else's is not found, unless the actor administers tokens. */
async function assertToken(
  actor: Actor,
  tokenId: string,
  what: 'rotate' | 'revoke',
): Promise<{ grant: Grant; found: TokenRow }> {
  const token = await findToken(tokenId)
  const isOwn = token?.ownerId != null && actor.kind === 'person' && token.ownerId === actor.id
  const grant = authorize(actor, isOwn ? 'token.own' : 'token.administer', {})
  if (!token || token.revokedAt) throw new Refusal('not-found', peopleRefusals.noToken(), { known: true })
  if (what === 'rotate' && token.ownerId !== null && !isOwn)
    throw new Refusal('forbidden', peopleRefusals.ownerRotates())
  if (what === 'rotate' && token.ownerId === null && token.projectId) assertLasting(actor, token.projectId)
  const may = what === 'rotate' ? mayHandOutToken(actor, token.scope) : null
  if (may && !may.allowed) throw new Refusal('forbidden', may.reason)
  return { grant, found: token }
}

const eventOf = ({ id, name, projectId, ownerId }: TokenRow) => ({
  ...{ tokenId: id, name },
  ...(projectId && { projectId }),
  ...(ownerId && { ownerId }),
})

export const RotateToken = z.object({ tokenId: z.uuid(), days: TokenDays.default(DEFAULT_TOKEN_DAYS) })

/** Another secret, and a new expiry; the secret of before stops working at once. */
export async function rotateToken(
  actor: Actor,
  { tokenId, days }: z.infer<typeof RotateToken>,
  now: Date,
): Promise<NewTokenSecret> {
  const { grant, found } = await assertToken(actor, tokenId, 'rotate')
  const { token, ...stored } = newTokenSecret()
  const expiresAt = tokenExpiry(days, now)
  return change(actor, async (tx) => {
    if (!(await replaceTokenSecret(tx, tokenId, { ...stored, expiresAt })))
      throw new Refusal('not-found', peopleRefusals.noToken(), { known: true })
    return {
      grant,
      event: { action: 'token.rotated', ...eventOf(found), expiresAt: expiresAt.toISOString() },
      result: { id: tokenId, token, expiresAt: expiresAt.toISOString() },
    }
  })
}

export const EndToken = z.object({ tokenId: z.uuid() })

export async function endToken(
  actor: Actor,
  { tokenId }: z.infer<typeof EndToken>,
  now: Date,
): Promise<Record<string, never>> {
  const { grant, found } = await assertToken(actor, tokenId, 'revoke')
  return change(actor, async (tx) => {
    if (!(await revokeToken(tx, tokenId, now)))
      throw new Refusal('not-found', peopleRefusals.noToken(), { known: true })
    return { grant, event: { action: 'token.revoked', ...eventOf(found) }, result: {} }
  })
}
