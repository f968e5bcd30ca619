// One template: what was read from it, or its Markdown.
import { z } from 'zod'
import {
  findTemplate,
  findTemplateHead,
  listVersions,
  structureText,
  type TemplateHead,
} from '@/lib/data/project/templates'
import { can } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import type { Structure } from '@/lib/domain/checklist/structure'
import type { Summary } from '@/lib/domain/checklist/summary'
import { MAX_INTEGER } from '@/lib/domain/integers'
import { Refusal } from '@/lib/domain/refusal'
import type { Permission } from '@/lib/domain/release/view/view'
import { templateRefusals } from '@/lib/domain/text/en/refusals/template'
import { authorizeTemplate, templateNotFound, templateSubject } from '@/lib/template/authorize-template'
import { SMALL } from '@/lib/template/read-text'

export const ReadTemplate = z.object({
  templateId: z.uuid(),
  version: z.coerce.number().int().min(1).max(MAX_INTEGER).optional(),
})

export type TemplateView = {
  id: string
  name: string
  /** Whose it is; null: the whole instance's. */
  project: { id: string; name: string } | null
  version: number
  createdAt: string
  createdBy: string
  source: string
  summary: Summary
  versions: { version: number; createdAt: string; createdBy: string; items: number | null }[]
  /** Null for a document too large to be shown node by node. */
  structure: Structure | null
  may: { change: Permission }
}

const SHOWN = 8 * SMALL

function shown({ versionId: _versionId, createdAt, ...head }: TemplateHead) {
  return { ...head, createdAt: createdAt.toISOString() }
}

async function readHead(
  actor: Actor,
  { templateId, version }: z.infer<typeof ReadTemplate>,
  act: 'template.read' | 'template.import' = 'template.read',
): Promise<TemplateHead> {
  await authorizeTemplate(actor, act, templateId)
  const head = await findTemplateHead(templateId, version)
  if (head) return head
  throw version ? new Refusal('not-found', templateRefusals.noVersion(), { known: true }) : templateNotFound()
}

/** What is edited of a template: its newest text, for whoever may save the next version. */
export async function readTemplateToEdit(
  actor: Actor,
  input: z.infer<typeof ReadTemplate>,
): Promise<Pick<TemplateView, 'id' | 'name' | 'version' | 'source'>> {
  const { id, name, version, source } = await readHead(actor, input, 'template.import')
  return { id, name, version, source }
}

/** A template as its page shows it. */
export async function readTemplate(actor: Actor, input: z.infer<typeof ReadTemplate>): Promise<TemplateView> {
  const head = await readHead(actor, input)
  const versions = (await listVersions(input.templateId)).map((line) => ({
    ...line,
    createdAt: line.createdAt.toISOString(),
  }))
  const whole = head.source.length <= SHOWN ? await findTemplate(input.templateId, head.version) : null
  const may = { change: can(actor, 'template.import', templateSubject(head.project?.id ?? null)) }
  return { ...shown(head), versions, structure: whole?.structure ?? null, may }
}

/** A template for the API: `structure` is JSON text, so that a large one is never made into objects only to be answered. */
export type TemplateText = Omit<TemplateView, 'structure' | 'versions' | 'may'> & { structure: string }

export async function readTemplateText(actor: Actor, input: z.infer<typeof ReadTemplate>): Promise<TemplateText> {
  const head = await readHead(actor, input)
  return { ...shown(head), structure: await structureText(head.versionId) }
}
