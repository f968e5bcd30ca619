// What an import would give, without saving it.
import { z } from 'zod'
import { demand } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import type { Structure } from '@/lib/domain/checklist/structure'
import { readChecklist } from '@/lib/template/import-template'

export const PreviewTemplate = z.strictObject({ text: z.string() })

export async function previewTemplate(actor: Actor, { text }: z.infer<typeof PreviewTemplate>): Promise<Structure> {
  demand(actor, 'template.import', {})
  return readChecklist(text)
}
