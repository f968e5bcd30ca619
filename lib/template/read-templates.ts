// The list of templates.
import { z } from 'zod'
import { listTemplates } from '@/lib/data/templates'
import { authorize } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'

export const ReadTemplates = z.object({})

export type TemplateLine = {
  id: string
  name: string
  version: number
  createdAt: string
  createdBy: string
  items: number
  sections: number
  roles: string[]
}

export async function readTemplates(actor: Actor): Promise<TemplateLine[]> {
  authorize(actor, 'template.read', {})
  return (await listTemplates()).map((template) => ({ ...template, createdAt: template.createdAt.toISOString() }))
}
