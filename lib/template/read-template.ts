// One template: what was read from it, or its Markdown.
import { z } from 'zod'
import { findTemplate, findTemplateHead, listVersions, structureText, type TemplateHead } from '@/lib/data/templates'
import { authorize } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import type { Structure } from '@/lib/domain/checklist/structure'
import type { Summary } from '@/lib/domain/checklist/summary'
import { Refusal } from '@/lib/domain/refusal'
import { SMALL } from '@/lib/template/read-text'

export const ReadTemplate = z.object({ templateId: z.uuid(), version: z.coerce.number().int().min(1).optional() })

export type TemplateView = {
  id: string
  name: string
  version: number
  createdAt: string
  createdBy: string
  source: string
  summary: Summary
  versions: { version: number; createdAt: string; createdBy: string; items: number | null }[]
  /** Null for a document too large to be shown node by node. */
  structure: Structure | null
}

const SHOWN = 8 * SMALL

function shown({ versionId: _versionId, createdAt, ...head }: TemplateHead) {
  return { ...head, createdAt: createdAt.toISOString() }
}

async function demandTemplate(
  actor: Actor,
  { templateId, version }: z.infer<typeof ReadTemplate>,
): Promise<TemplateHead> {
  authorize(actor, 'template.read', {})
  const head = await findTemplateHead(templateId, version)
  if (!head)
    throw new Refusal('not-found', version ? 'There is no such version of a template.' : 'There is no such template.')
  return head
}

/** A template as its page shows it. */
export async function readTemplate(actor: Actor, input: z.infer<typeof ReadTemplate>): Promise<TemplateView> {
  const head = await demandTemplate(actor, input)
  const versions = (await listVersions(input.templateId)).map((line) => ({
    ...line,
    createdAt: line.createdAt.toISOString(),
  }))
  const whole = head.source.length <= SHOWN ? await findTemplate(input.templateId, head.version) : null
  return { ...shown(head), versions, structure: whole?.structure ?? null }
}

/** A template for the API: `structure` is JSON text, so that a large one is never made into objects only to be answered. */
export type TemplateText = Omit<TemplateView, 'structure' | 'versions'> & { structure: string }

export async function readTemplateText(actor: Actor, input: z.infer<typeof ReadTemplate>): Promise<TemplateText> {
  const head = await demandTemplate(actor, input)
  return { ...shown(head), structure: await structureText(head.versionId) }
}
