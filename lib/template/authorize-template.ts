// Who may read or change which template. A template of a project that the actor may not know of is not found, in the
// same words as one that does not exist.
import { projectExists } from '@/lib/data/project/projects'
import { findTemplateProject } from '@/lib/data/project/templates'
import { authorize, can, type Grant } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import { Refusal } from '@/lib/domain/refusal'
import { commonRefusals } from '@/lib/domain/text/en/refusals/everywhere'
import { templateRefusals } from '@/lib/domain/text/en/refusals/template'

export const templateNotFound = () => new Refusal('not-found', templateRefusals.none())

/** The subject of an act on a template: its project, or the whole instance. */
export const templateSubject = (projectId: string | null) => (projectId === null ? {} : { projectId })

/** The grant to do this to the template: for its project, or for the whole instance. */
export async function authorizeTemplate(
  actor: Actor,
  act: 'template.read' | 'template.import',
  templateId: string,
): Promise<Grant> {
  authorize(actor, 'template.read', {})
  const projectId = await findTemplateProject(templateId)
  if (projectId === undefined || !can(actor, 'template.read', templateSubject(projectId)).allowed)
    throw templateNotFound()
  return authorize(actor, act, templateSubject(projectId))
}

/** The grant to make a template in the project that it goes to: the one that is named, or the one that a token is limited to; else the instance. */
export async function authorizeNewTemplate(actor: Actor, named: string | undefined): Promise<Grant> {
  const projectId = named ?? (actor.kind === 'machine' ? actor.projectId : undefined)
  if (projectId === undefined) {
    if (actor.kind !== 'anonymous' && !can(actor, 'template.import', {}).allowed)
      throw new Refusal('invalid', templateRefusals.projectNeeded(), { fields: { projectId: 'missing' } })
    return authorize(actor, 'template.import', {})
  }
  const grant = authorize(actor, 'template.import', { projectId })
  if (!(await projectExists(projectId))) throw new Refusal('not-found', commonRefusals.noProject())
  return grant
}
