// A new project. The person who makes it leads it.

import { z } from 'zod'
import { change, databaseErrorCode } from '@/lib/data/change'
import { insertProject } from '@/lib/data/project/projects'
import { authorize } from '@/lib/domain/access/can'
import { type Actor, personBehind } from '@/lib/domain/actor'
import { plainName } from '@/lib/domain/names'
import { Refusal } from '@/lib/domain/refusal'
import { projectRefusals } from '@/lib/domain/text/en/refusals/project'
import { newId } from '@/lib/platform/ids'

export const CreateProject = z.strictObject({
  name: z.string().overwrite(plainName).min(1, 'a project needs a name').max(120),
})

export async function createProject(
  actor: Actor,
  { name }: z.infer<typeof CreateProject>,
): Promise<{ id: string; name: string }> {
  const grant = authorize(actor, 'project.create', {})
  const id = newId()
  try {
    return await change(actor, async (tx) => {
      await insertProject(tx, { id, name }, personBehind(actor)?.id ?? null)
      return { grant, event: { action: 'project.created', projectId: id, name }, result: { id, name } }
    })
  } catch (error) {
    if (databaseErrorCode(error) === 'P2002' || databaseErrorCode(error) === '23505')
      throw new Refusal('conflict', projectRefusals.nameExists({ name }))
    throw error
  }
}
