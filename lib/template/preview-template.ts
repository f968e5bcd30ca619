// What an import would give, without saving it; for several documents what they say against each other, for a new version what changes.
import { z } from 'zod'
import { findTemplate } from '@/lib/data/project/templates'
import { authorize } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import { carryOver } from '@/lib/domain/checklist/corrections/carry-over'
import { correct } from '@/lib/domain/checklist/corrections/correct'
import { Correction } from '@/lib/domain/checklist/corrections/correction'
import { questionsOf } from '@/lib/domain/checklist/corrections/questions'
import { structureDifference } from '@/lib/domain/checklist/difference'
import { contradictions } from '@/lib/domain/checklist/findings/contradictions/contradictions'
import { linkDocuments } from '@/lib/domain/checklist/links'
import { overviewOf } from '@/lib/domain/checklist/overview'
import { parseChecklist } from '@/lib/domain/checklist/parse'
import { type DocumentPreview, type Preview, SHOWN } from '@/lib/domain/checklist/preview'
import { Structure } from '@/lib/domain/checklist/structure'
import { authorizeTemplate } from '@/lib/template/authorize-template'
import { drawText } from '@/lib/template/draw-text'
import { readText } from '@/lib/template/read-text'

export const PreviewTemplate = z.strictObject({
  texts: z
    .array(z.strictObject({ text: z.string() }))
    .min(1)
    .max(8),
  /** The template that the first text would be the next version of. */
  templateId: z.uuid().optional(),
  /** Write the corrections and probes of that template's newest version into the text first. */
  carry: z.boolean().optional(),
})

async function previewText(text: string): Promise<DocumentPreview> {
  const { source, summary, structure: read, lineKeys } = await readText(text)
  const about = { source, summary, questions: questionsOf(summary.findings, source) }
  if (source.length > SHOWN) return { ...about, structure: null, overview: null, drawn: null }
  const structure = Structure.parse({ ...JSON.parse(read), lineKeys: JSON.parse(lineKeys) })
  return { ...about, structure, overview: overviewOf(structure), drawn: await drawText(source) }
}

export async function previewTemplate(
  actor: Actor,
  { texts, templateId, carry }: z.infer<typeof PreviewTemplate>,
): Promise<Preview> {
  authorize(actor, 'document.preview', {})
  if (templateId) await authorizeTemplate(actor, 'template.read', templateId)
  const last = templateId ? await findTemplate(templateId) : null
  const [first = '', ...others] = texts.map(({ text }) => text)
  const small = first.length <= SHOWN && (last?.source.length ?? 0) <= SHOWN
  const carried = last && carry && small ? carryOver(last.source, first) : { text: first, kept: 0, dropped: [] }
  const documents: DocumentPreview[] = []
  for (const text of [carried.text, ...others]) documents.push(await previewText(text))
  const structures = documents.flatMap(({ structure }) => structure ?? [])
  const several = structures.length > 1
  const [own] = documents
  return {
    documents,
    together: { findings: several ? contradictions(structures) : [], links: several ? linkDocuments(structures) : [] },
    ...(last &&
      own?.structure && {
        against: {
          version: last.version,
          changes: structureDifference(last.structure, own.structure).slice(0, 500),
          kept: carried.kept,
          dropped: carried.dropped,
        },
      }),
  }
}

export const CorrectTemplate = z.strictObject({
  text: z.string().max(SHOWN),
  corrections: z.array(Correction).min(1).max(2000),
})

/** The text with corrections and accepted probes written into it, and what it then becomes. Nothing is saved. */
export async function correctTemplate(
  actor: Actor,
  { text, corrections }: z.infer<typeof CorrectTemplate>,
): Promise<DocumentPreview> {
  authorize(actor, 'document.preview', {})
  return previewText(correct(text, parseChecklist(text), corrections))
}
