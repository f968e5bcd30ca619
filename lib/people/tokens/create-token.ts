// A token for a machine: of the instance, or of the person who makes it. Its text is shown once; the database stores its hash.
import { z } from 'zod'
import { change } from '@/lib/data/change'
import { insertToken } from '@/lib/data/people/tokens'
import { projectExists } from '@/lib/data/project/projects'
import { authorize, can } from '@/lib/domain/access/can'
import { type Actor, actorName } from '@/lib/domain/actor'
import { TokenScope } from '@/lib/domain/enums'
import { plainTitle } from '@/lib/domain/names'
import { DEFAULT_TOKEN_DAYS, mayHandOutToken, TokenDays, tokenExpiry } from '@/lib/domain/people/token'
import { isVisiting } from '@/lib/domain/project/entry'
import { Refusal } from '@/lib/domain/refusal'
import { peopleRefusals } from '@/lib/domain/text/en/refusals/people'
import { newTokenSecret } from '@/lib/people/tokens/token-secret'
import { newId } from '@/lib/platform/ids'

/** `personal`: it may do no more than the person who makes it, and stops with their account. */
export const CreateToken = z.strictObject({
  name: plainTitle(120, 'missing'),
  scope: TokenScope,
  projectId: z.uuid().optional(),
  days: TokenDays.default(DEFAULT_TOKEN_DAYS),
  personal: z.boolean().default(false),
})

/** The secret is in `token`, for the one time that it can be read. */
export type NewTokenSecret = { id: string; token: string; expiresAt: string }

async function assertProject(actor: Actor, projectId: string): Promise<void> {
  if (can(actor, 'project.read', { projectId }).allowed && (await projectExists(projectId))) return
  throw new Refusal('not-found', peopleRefusals.noProjectForToken())
}

/**
 * A token of the instance outlives the rights of who makes it. Where administrators enter projects for a time only, it
 * takes a lead of the project to make one for it, or to give it another secret.
 */
export function assertLasting(actor: Actor, projectId: string): void {
  const isSeparated =
    actor.kind === 'machine' ? (actor.separated ?? actor.owner?.separated) : actor.kind === 'person' && actor.separated
  if (!isSeparated) return
  if (isVisiting(actor, projectId) || !can(actor, 'project.administer', { projectId }).allowed)
    throw new Refusal('forbidden', peopleRefusals.tokenOutlivesEntry())
}

export async function createToken(
  actor: Actor,
  { name, scope, projectId, days = DEFAULT_TOKEN_DAYS, personal = false }: z.input<typeof CreateToken>,
  now: Date,
): Promise<NewTokenSecret> {
  const grant = authorize(actor, personal ? 'token.own' : 'token.administer', {})
  const may = mayHandOutToken(actor, scope)
  if (!may.allowed) throw new Refusal('forbidden', may.reason)
  if (scope === 'scim' && (personal || projectId !== undefined))
    throw new Refusal('invalid', peopleRefusals.scimTokenIsGlobal())
  if (personal && actor.kind !== 'person') throw new Refusal('forbidden', peopleRefusals.personHasTokens())
  if (projectId !== undefined) await assertProject(actor, projectId)
  if (projectId !== undefined && !personal) assertLasting(actor, projectId)
  const ownerId = personal && actor.kind === 'person' ? actor.id : null
  const id = newId()
  const { token, ...stored } = newTokenSecret()
  const expiresAt = tokenExpiry(days, now)
  const facts = { id, name, scope, projectId: projectId ?? null, ownerId, createdBy: actorName(actor), expiresAt }
  return change(actor, async (tx) => {
    await insertToken(tx, { ...facts, ...stored })
    return {
      grant,
      event: {
        ...{ action: 'token.created', tokenId: id, name, scope, expiresAt: expiresAt.toISOString() },
        ...(projectId && { projectId }),
        ...(ownerId && { ownerId }),
      },
      result: { id, token, expiresAt: expiresAt.toISOString() },
    }
  })
}
