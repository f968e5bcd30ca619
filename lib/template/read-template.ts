// One template: what was read from it, or its Markdown.
import { z } from 'zod'
import { findTemplate } from '@/lib/data/templates'
import { demand } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import type { Structure } from '@/lib/domain/checklist/structure'
import { Refusal } from '@/lib/domain/refusal'

export const ReadTemplate = z.object({ templateId: z.uuid() })

export type TemplateView = { id: string; name: string; version: number; createdAt: string; createdBy: string; structure: Structure; source: string }

export async function readTemplate(actor: Actor, { templateId }: z.infer<typeof ReadTemplate>): Promise<TemplateView> {
  demand(actor, 'template.read', {})
  const template = await findTemplate(templateId)
  if (!template) throw new Refusal('not-found', 'There is no such template.')
  const { versionId: _versionId, createdAt, ...rest } = template
  return { ...rest, createdAt: createdAt.toISOString() }
}
