// Markdown becomes a template. Nothing of it is executed, and what is ticked in it is the author's claim.
import { z } from 'zod'
import { change } from '@/lib/data/change'
import { insertTemplate } from '@/lib/data/templates'
import { demand } from '@/lib/domain/access/can'
import { type Actor, actorName } from '@/lib/domain/actor'
import { countStructure } from '@/lib/domain/checklist/count'
import { checkLimits } from '@/lib/domain/checklist/limits'
import { parseChecklist } from '@/lib/domain/checklist/parse'
import type { Coverage, Structure } from '@/lib/domain/checklist/structure'
import { Refusal } from '@/lib/domain/refusal'
import { sha256 } from '@/lib/platform/digest'
import { newId } from '@/lib/platform/ids'

export const ImportTemplate = z.strictObject({ name: z.string().trim().max(200).optional(), text: z.string() })
export type ImportTemplate = z.infer<typeof ImportTemplate>

export type ImportedTemplate = { id: string; name: string; version: number; sections: Structure['sections']; coverage: Coverage; items: number }

/** The structure of a text within the limits. Throws the refusal that says which limit and what to do. */
export function readChecklist(text: string): Structure {
  if (text.trim() === '') throw new Refusal('malformed', 'The document is empty. Paste or choose a Markdown checklist.')
  const beyond = checkLimits(text)
  if (beyond) throw new Refusal('too-large', beyond)
  return parseChecklist(text)
}

/** Saves a new template with its first version. Two imports are two templates, even of the same text. */
export async function importTemplate(actor: Actor, input: ImportTemplate): Promise<ImportedTemplate> {
  demand(actor, 'template.import', {})
  const structure = readChecklist(input.text)
  const name = input.name || structure.title || 'Untitled checklist'
  const id = newId()
  const items = countStructure(structure).items
  return change(actor, async (tx) => {
    await insertTemplate(tx, { id, versionId: newId(), name, source: input.text, sourceSha256: sha256(input.text), structure, createdBy: actorName(actor) })
    return {
      event: { action: 'template.imported', templateId: id, name, version: 1, sourceSha256: sha256(input.text), items },
      result: { id, name, version: 1, sections: structure.sections, coverage: structure.coverage, items },
    }
  })
}
