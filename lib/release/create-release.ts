// A release: its documents' newest versions become sections, items, fields, roles, all at once.

import { z } from 'zod'
import { change } from '@/lib/data/change'
import { findEnvironment } from '@/lib/data/project/projects'
import { findTemplate } from '@/lib/data/project/templates'
import { insertRelease } from '@/lib/data/release/releases'
import { authorize } from '@/lib/domain/access/can'
import { type Actor, actorName } from '@/lib/domain/actor'
import { canonicalJson } from '@/lib/domain/audit/canonical'
import { contradictions } from '@/lib/domain/checklist/findings/contradictions/contradictions'
import type { Finding } from '@/lib/domain/checklist/structure'
import { plainName } from '@/lib/domain/names'
import { plantEscalations } from '@/lib/domain/notify/escalate'
import { policyOfDocuments } from '@/lib/domain/policy/of-documents'
import { Refusal } from '@/lib/domain/refusal'
import type { ReleaseFinding } from '@/lib/domain/release/snapshot/full'
import { instantiate } from '@/lib/domain/release/snapshot/instantiate'
import { releaseRefusals } from '@/lib/domain/text/en/refusals/release'
import { sha256 } from '@/lib/platform/digest'
import { newId } from '@/lib/platform/ids'

export const CreateRelease = z.strictObject({
  projectId: z.uuid(),
  environmentId: z.uuid(),
  templateIds: z.array(z.uuid()).min(1, 'choose at least one checklist').max(20),
  name: z.string().overwrite(plainName).min(1, 'a release needs a name').max(200),
  version: z.string().overwrite(plainName).min(1, 'a release needs a version').max(120),
})
export type CreateRelease = z.infer<typeof CreateRelease>

/** Reads lines of these texts; a text is taken apart only when one of its lines is asked for. */
function linesOf(texts: string[]): (document: number, line: number) => string {
  const known = new Map<number, string[]>()
  return (document, line) => {
    const lines = known.get(document) ?? (texts[document] ?? '').split(/\r\n|\r|\n/)
    known.set(document, lines)
    return lines[line - 1] ?? ''
  }
}

function releaseFinding({ code, severity, message, lines, suggestion }: Finding): ReleaseFinding {
  return { code, severity, message, lines, ...(suggestion !== undefined && { suggestion }) }
}

/** More are no help to anybody. */
const MOST_CONTACTS = 200

export async function createRelease(actor: Actor, input: CreateRelease, now: Date): Promise<{ id: string }> {
  const { projectId, environmentId, templateIds, name, version } = input
  const grant = authorize(actor, 'release.create', { projectId })
  if (!(await findEnvironment(projectId, environmentId)))
    throw new Refusal('not-found', releaseRefusals.noEnvironment(), { known: true })
  const templates = await Promise.all(templateIds.map((id) => findTemplate(id)))
  const documents = templates.flatMap((template) =>
    template && (template.project === null || template.project.id === projectId) ? [template] : [],
  )
  if (documents.length < templates.length)
    throw new Refusal('not-found', releaseRefusals.foreignTemplate(), {
      known: true,
      fields: { templateIds: 'unknown id' },
    })
  const id = newId()
  const structures = documents.map((document) => document.structure)
  const { policy, roles } = policyOfDocuments(structures)
  const rows = instantiate(
    structures,
    roles,
    { projectId, releaseId: id },
    {
      newId,
      digest: (definition) => sha256(canonicalJson(definition)),
      textOf: linesOf(documents.map(({ source }) => source)),
      by: actorName(actor),
      now,
    },
  )
  const facts = {
    id,
    projectId,
    environmentId,
    name,
    version,
    policy,
    escalations: plantEscalations(structures),
    contacts: structures.flatMap(({ contacts }) => contacts).slice(0, MOST_CONTACTS),
    findings: structures.length > 1 ? contradictions(structures).map(releaseFinding) : [],
    createdBy: actorName(actor),
    templateVersionIds: documents.map((document) => document.versionId),
  }
  return change(actor, async (tx) => {
    await insertRelease(tx, facts, rows)
    return {
      grant,
      event: {
        action: 'release.created',
        projectId,
        releaseId: id,
        name,
        version,
        environmentId,
        templateVersionIds: facts.templateVersionIds,
        items: rows.items.length,
      },
      result: { id },
      announce: { kind: 'release', releaseId: id, revision: 1, items: [], by: actorName(actor) },
    }
  })
}
