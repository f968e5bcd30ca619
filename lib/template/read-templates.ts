// The templates that the reader may see, and where they may put a new one.
import { z } from 'zod'
import { listProjects } from '@/lib/data/project/projects'
import { listTemplates } from '@/lib/data/project/templates'
import { authorize, can, visibleProjects } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'

/** `projectId`: only those that a release of this project can be made from. */
export const ReadTemplates = z.object({ projectId: z.uuid().optional() })

export type TemplateLine = {
  id: string
  name: string
  /** Whose it is; null: the whole instance's. */
  project: { id: string; name: string } | null
  version: number
  createdAt: string
  createdBy: string
  items: number
  sections: number
  roles: string[]
}

export async function readTemplates(
  actor: Actor,
  { projectId }: z.infer<typeof ReadTemplates>,
): Promise<TemplateLine[]> {
  authorize(actor, 'template.read', projectId === undefined ? {} : { projectId })
  const templates = await listTemplates(projectId === undefined ? visibleProjects(actor) : [projectId])
  return templates.map((template) => ({ ...template, createdAt: template.createdAt.toISOString() }))
}

export const ReadTemplatePlaces = z.object({})

/** Where the reader may put a new template: projects by name, and whether the whole instance is one. */
export type TemplatePlaces = { projects: { id: string; name: string }[]; instance: boolean }

export async function readTemplatePlaces(actor: Actor): Promise<TemplatePlaces> {
  authorize(actor, 'document.preview', {})
  const projects = await listProjects(visibleProjects(actor))
  return {
    projects: projects
      .filter(({ id }) => can(actor, 'template.import', { projectId: id }).allowed)
      .map(({ id, name }) => ({ id, name })),
    instance: can(actor, 'template.import', {}).allowed,
  }
}
