// A token for a machine. Its text is shown once; the database keeps its hash.
import { z } from 'zod'
import { change } from '@/lib/data/change'
import { insertToken } from '@/lib/data/tokens'
import { demand } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import { plainTitle } from '@/lib/domain/names'
import { TokenScope } from '@/lib/domain/words'
import { sha256, unguessable } from '@/lib/platform/digest'
import { newId } from '@/lib/platform/ids'

export const CreateToken = z.strictObject({
  name: plainTitle(120, 'missing'),
  scope: TokenScope,
  projectId: z.uuid().optional(),
  days: z.int().min(1).max(3650).optional(),
})

/** Yields the token's text, for the one time that it can be read. */
export async function createToken(
  actor: Actor,
  { name, scope, projectId, days }: z.infer<typeof CreateToken>,
  now: Date,
): Promise<{ id: string; token: string }> {
  demand(actor, 'token.administer', {})
  const id = newId()
  const token = `cs_${unguessable()}`
  const expiresAt = days === undefined ? null : new Date(now.getTime() + days * 86_400_000)
  return change(actor, async (tx) => {
    await insertToken(tx, {
      id,
      name,
      scope,
      projectId: projectId ?? null,
      tokenSha256: sha256(token),
      prefix: token.slice(0, 8),
      expiresAt,
    })
    return {
      event: { action: 'token.created', tokenId: id, name, scope, ...(projectId && { projectId }) },
      result: { id, token },
    }
  })
}
