// What changed in a template since the last release of a project that used it, and who changed it.
import { z } from 'zod'
import { findLastUse, listReleaseDocuments, type TemplateUse } from '@/lib/data/project/template-uses'
import { findTemplate, findTemplateHead, listVersions } from '@/lib/data/project/templates'
import { authorize, can } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import { structureDifference } from '@/lib/domain/checklist/difference'
import { countChangesOf, type DocumentChanges, savedBetween } from '@/lib/domain/checklist/version-changes'
import { Refusal } from '@/lib/domain/refusal'
import { commonRefusals } from '@/lib/domain/text/en/refusals/everywhere'
import { authorizeTemplate, templateNotFound } from '@/lib/template/authorize-template'
import { countVersionChanges } from '@/lib/template/carry-version'
import { SMALL } from '@/lib/template/read-text'

/** Characters. Of larger documents only the numbers are worked out. */
const COMPARED = 8 * SMALL
const MOST_CHANGES = 500
const NONE: Pick<DocumentChanges, 'counts' | 'changes'> = {
  counts: { added: 0, changed: 0, removed: 0 },
  changes: [],
}

type Named = Pick<TemplateUse, 'templateId' | 'name' | 'version'>

async function compare(
  { templateId }: Named,
  before: number,
  now: number,
): Promise<Pick<DocumentChanges, 'counts' | 'changes'>> {
  if (before === now) return NONE
  const [older, newer] = await Promise.all([findTemplateHead(templateId, before), findTemplateHead(templateId, now)])
  if (!older || !newer) throw templateNotFound()
  if (older.source.length > COMPARED || newer.source.length > COMPARED)
    return { counts: await countVersionChanges(older.source, newer.source), changes: null }
  const [was, is] = await Promise.all([findTemplate(templateId, before), findTemplate(templateId, now)])
  if (!was || !is) throw templateNotFound()
  const changes = structureDifference(was.structure, is.structure)
  return { counts: countChangesOf(changes), changes: changes.slice(0, MOST_CHANGES) }
}

async function changesSince(document: Named, last: TemplateUse | null): Promise<DocumentChanges> {
  const { templateId, name, version } = document
  if (!last) return { templateId, name, version, since: null, saved: [], ...NONE }
  const saved = savedBetween(await listVersions(templateId), last.version, version)
  const { releaseId, releaseName, releaseVersion } = last
  return {
    ...{ templateId, name, version },
    since: { releaseId, releaseName, releaseVersion, version: last.version },
    saved: saved.map((line) => ({
      version: line.version,
      createdBy: line.createdBy,
      createdAt: line.createdAt.toISOString(),
    })),
    ...(await compare(document, last.version, version)),
  }
}

export const ReadTemplateChanges = z.object({ templateId: z.uuid(), projectId: z.uuid() })

/** The newest version of a template against what the last release of the project was made from. */
export async function readTemplateChanges(
  actor: Actor,
  { templateId, projectId }: z.infer<typeof ReadTemplateChanges>,
): Promise<DocumentChanges> {
  await authorizeTemplate(actor, 'template.read', templateId)
  authorize(actor, 'project.read', { projectId })
  const head = await findTemplateHead(templateId)
  if (!head) throw templateNotFound()
  const document = { templateId, name: head.name, version: head.version }
  return changesSince(document, await findLastUse(projectId, templateId, null))
}

export const ReadReleaseDocuments = z.object({ releaseId: z.uuid() })

/** `mayRead`: the reader may open the template. */
export type ReleaseDocuments = {
  release: { id: string; name: string; version: string }
  documents: (DocumentChanges & { mayRead: boolean })[]
}

/** The documents of a release, each against the release of the project before that used the same template. */
export async function readReleaseDocuments(
  actor: Actor,
  { releaseId }: z.infer<typeof ReadReleaseDocuments>,
): Promise<ReleaseDocuments> {
  const uses = await listReleaseDocuments(releaseId)
  const [first] = uses
  if (!first) throw new Refusal(actor.kind === 'anonymous' ? 'not-signed-in' : 'not-found', commonRefusals.noRelease())
  authorize(actor, 'release.read', { projectId: first.projectId })
  const documents = await Promise.all(
    uses.map(async (use) => {
      const changes = await changesSince(use, await findLastUse(use.projectId, use.templateId, releaseId))
      const head = await findTemplateHead(use.templateId, use.version)
      const projectId = head?.project?.id
      return { ...changes, mayRead: can(actor, 'template.read', projectId ? { projectId } : {}).allowed }
    }),
  )
  return { release: { id: releaseId, name: first.releaseName, version: first.releaseVersion }, documents }
}
