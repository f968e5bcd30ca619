// Markdown becomes a template, or a new version of one. Nothing of it is executed, and what is ticked in it is the author's claim.

import { z } from 'zod'
import { change } from '@/lib/data/change'
import { findNewestSource, insertTemplate, insertVersion, lockTemplate } from '@/lib/data/project/templates'
import type { Grant } from '@/lib/domain/access/can'
import { type Actor, actorName } from '@/lib/domain/actor'
import type { Coverage, Finding } from '@/lib/domain/checklist/structure'
import type { Summary } from '@/lib/domain/checklist/summary'
import { MAX_INTEGER } from '@/lib/domain/integers'
import { plainName } from '@/lib/domain/names'
import { Refusal } from '@/lib/domain/refusal'
import { templateRefusals } from '@/lib/domain/text/en/refusals/template'
import { sha256 } from '@/lib/platform/digest'
import { newId } from '@/lib/platform/ids'
import { authorizeNewTemplate, authorizeTemplate, templateNotFound } from '@/lib/template/authorize-template'
import { carryVersion } from '@/lib/template/carry-version'
import type { VersionChanges } from '@/lib/template/compare-versions'
import { type ReadText, readText } from '@/lib/template/read-text'

/** `projectId`: whose template it becomes. Only an administrator leaves it out, for one of the whole instance. */
export const ImportTemplate = z.strictObject({
  projectId: z.uuid().optional(),
  name: z.string().overwrite(plainName).max(200).optional(),
  text: z.string(),
})
export type ImportTemplate = z.infer<typeof ImportTemplate>

/**
 * `version` is the one that the text was made from: when there is a newer one meanwhile, the import is refused. Absent, the newest is followed.
 * `carry` writes the corrections and probes of that one into the text first, as the page does before it shows the text.
 */
export const ImportVersion = z.strictObject({
  templateId: z.uuid(),
  text: z.string(),
  version: z.coerce.number().int().min(1).max(MAX_INTEGER).optional(),
  carry: z.boolean().optional(),
})
export type ImportVersion = z.infer<typeof ImportVersion>

/** `structure` and `sections` (which are its own) are JSON texts: a large document is never made into objects only to be answered. */
export type ImportedTemplate = {
  id: string
  name: string
  version: number
  items: number
  coverage: Coverage
  findings: Finding[]
  notCounted: Summary['notCounted']
  /** Against the version before, where it was carried over. */
  changes?: VersionChanges
  structure: string
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

function imported(
  { summary, structure, sections }: ReadText,
  place: { id: string; name: string; version: number },
  changes?: VersionChanges,
): ImportedTemplate {
  const { items, coverage, findings, notCounted } = summary
  return { ...place, items, coverage, findings, notCounted, ...(changes && { changes }), structure, sections }
}

/** Saves a new template with its first version. Two imports are two templates, even of the same text. */
export async function importTemplate(actor: Actor, input: ImportTemplate): Promise<ImportedTemplate> {
  const grant = await authorizeNewTemplate(actor, input.projectId)
  const projectId = grant.projectId ?? null
  const read = await readText(input.text)
  const name = (input.name || plainName(read.summary.title) || 'Untitled checklist').slice(0, 200)
  const place = { id: newId(), name, version: 1 }
  const content = contentOf(read, actor)
  return change(actor, async (tx) => {
    await insertTemplate(tx, { ...place, ...content, projectId })
    return {
      grant,
      event: {
        action: 'template.imported',
        ...(projectId !== null && { projectId }),
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

type NextVersion = {
  read: ReadText
  changes?: VersionChanges /** The version that it was carried over from. */
  from?: number
}

async function nextVersion({ templateId, text, carry = false }: ImportVersion): Promise<NextVersion> {
  const own = await readText(text)
  const last = carry ? await findNewestSource(templateId) : null
  return last ? { ...(await carryVersion(last.source, text, own)), from: last.version } : { read: own }
}

/** How often a text is carried over again, because somebody saved a version meanwhile. */
const MOST_TRIES = 3

/** Null: there is a newer version than the one that was carried over. */
async function saveVersion(grant: Grant, input: ImportVersion, next: NextVersion): Promise<ImportedTemplate | null> {
  const { templateId, version: seen } = input
  const { read, changes, from } = next
  const content = contentOf(read, grant.actor)
  return change<ImportedTemplate | null>(grant.actor, async (tx) => {
    const last = await lockTemplate(tx, templateId)
    if (!last) throw templateNotFound()
    const { name, projectId } = last
    if (last.sourceSha256 === content.sourceSha256)
      return { event: null, result: imported(read, { id: templateId, name, version: last.version }, changes) }
    if (seen !== undefined && seen !== last.version)
      throw new Refusal('stale', templateRefusals.versionSaved({ version: last.version, seen }))
    if (from !== undefined && from !== last.version) return { event: null, result: null }
    const version = last.version + 1
    await insertVersion(tx, templateId, { ...content, version })
    return {
      grant,
      event: {
        action: 'template.imported',
        ...(projectId !== null && { projectId }),
        templateId,
        name,
        version,
        sourceSha256: content.sourceSha256,
        items: read.summary.items,
      },
      result: imported(read, { id: templateId, name, version }, changes),
    }
  })
}

/** Saves a text as the next version of a template. The same text again changes nothing. Releases keep the versions that they were made from. */
export async function importVersion(actor: Actor, input: ImportVersion): Promise<ImportedTemplate> {
  const grant = await authorizeTemplate(actor, 'template.import', input.templateId)
  for (let attempt = 0; attempt < MOST_TRIES; attempt++) {
    const saved = await saveVersion(grant, input, await nextVersion(input))
    if (saved) return saved
  }
  throw new Refusal('stale', templateRefusals.versionsRace())
}
