// Markdown becomes a template, or a new version of one. Nothing of it is executed, and what is ticked in it is the author's claim.
import { z } from 'zod'
import { change } from '@/lib/data/change'
import { insertTemplate, insertVersion, lockTemplate } from '@/lib/data/templates'
import { demand } from '@/lib/domain/access/can'
import { type Actor, actorName } from '@/lib/domain/actor'
import type { Coverage, Finding } from '@/lib/domain/checklist/structure'
import { Refusal } from '@/lib/domain/refusal'
import { sha256 } from '@/lib/platform/digest'
import { newId } from '@/lib/platform/ids'
import { type ReadText, readText } from '@/lib/template/read-text'

export const ImportTemplate = z.strictObject({ name: z.string().trim().max(200).optional(), text: z.string() })
export type ImportTemplate = z.infer<typeof ImportTemplate>

/** `version` is the one that the text was made from: when there is a newer one meanwhile, the import is refused. Absent, the newest is followed. */
export const ImportVersion = z.strictObject({
  templateId: z.uuid(),
  text: z.string(),
  version: z.coerce.number().int().min(1).optional(),
})
export type ImportVersion = z.infer<typeof ImportVersion>

/** `sections` is the structure's sections as JSON text: a large document is never made into objects only to be answered. */
export type ImportedTemplate = {
  id: string
  name: string
  version: number
  items: number
  coverage: Coverage
  findings: Finding[]
  sections: string
}

const contentOf = (read: ReadText, actor: Actor) => ({
  versionId: newId(),
  source: read.source,
  sourceSha256: sha256(read.source),
  structure: read.structure,
  summary: JSON.stringify(read.summary),
  createdBy: actorName(actor),
})

function imported(read: ReadText, place: { id: string; name: string; version: number }): ImportedTemplate {
  const { items, coverage, findings } = read.summary
  return { ...place, items, coverage, findings, sections: read.sections }
}

/** Saves a new template with its first version. Two imports are two templates, even of the same text. */
export async function importTemplate(actor: Actor, input: ImportTemplate): Promise<ImportedTemplate> {
  demand(actor, 'template.import', {})
  const read = await readText(input.text)
  const name = (input.name || read.summary.title || 'Untitled checklist').slice(0, 200)
  const place = { id: newId(), name, version: 1 }
  const content = contentOf(read, actor)
  return change(actor, async (tx) => {
    await insertTemplate(tx, { ...place, ...content })
    return {
      event: {
        action: 'template.imported',
        templateId: place.id,
        name,
        version: 1,
        sourceSha256: content.sourceSha256,
        items: read.summary.items,
      },
      result: imported(read, place),
    }
  })
}

/** Saves a text as the next version of a template. The same text again changes nothing. Releases keep the versions that they were made from. */
export async function importVersion(
  actor: Actor,
  { templateId, text, version: seen }: ImportVersion,
): Promise<ImportedTemplate> {
  demand(actor, 'template.import', {})
  const read = await readText(text)
  const content = contentOf(read, actor)
  return change(actor, async (tx) => {
    const last = await lockTemplate(tx, templateId)
    if (!last) throw new Refusal('not-found', 'There is no such template.')
    const { name } = last
    if (last.sourceSha256 === content.sourceSha256)
      return { event: null, result: imported(read, { id: templateId, name, version: last.version }) }
    if (seen !== undefined && seen !== last.version)
      throw new Refusal(
        'stale',
        `Somebody saved version ${last.version} while you worked on version ${seen}. Your text is still here: look at theirs, then save again.`,
      )
    const version = last.version + 1
    await insertVersion(tx, templateId, { ...content, version })
    return {
      event: {
        action: 'template.imported',
        templateId,
        name,
        version,
        sourceSha256: content.sourceSha256,
        items: read.summary.items,
      },
      result: imported(read, { id: templateId, name, version }),
    }
  })
}
