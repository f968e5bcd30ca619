// Documents on their way to the server and back: through the API, because they are larger than an action's body may
// be.
import type { Answer } from '@/lib/domain/answer'
import type { Correction } from '@/lib/domain/checklist/corrections/correction'
import type { DocumentPreview, Preview } from '@/lib/domain/checklist/preview'
import type { DocumentChanges } from '@/lib/domain/checklist/version-changes'
import type { RefusalCode } from '@/lib/domain/refusal'

type Problem = { code: RefusalCode; title: string; detail: string }

async function answerOf<T>(response: Response): Promise<Answer<T>> {
  if (response.ok) {
    const result: T = await response.json()
    return { ok: true, result }
  }
  const { code, title, detail }: Problem = await response.json()
  return { ok: false, code, title, message: detail, detail: {} }
}

async function postJson<T>(address: string, body: unknown): Promise<Answer<T>> {
  const headers = { 'content-type': 'application/json' }
  return answerOf(await fetch(address, { method: 'POST', headers, body: JSON.stringify(body) }))
}

async function postMarkdown(address: string, text: string): Promise<Answer<{ id: string }>> {
  return answerOf(await fetch(address, { method: 'POST', headers: { 'content-type': 'text/markdown' }, body: text }))
}

/**
 * What the texts would become; nothing is saved. `carry`: the corrections of the template's newest version are
 * written into the first text.
 */
export function previewDocuments(
  texts: string[],
  about: { templateId: string; carry: boolean } | null,
): Promise<Answer<Preview>> {
  return postJson('/api/documents/preview', { texts: texts.map((text) => ({ text })), ...about })
}

/** The text with the corrections written into it, and what it then becomes. Nothing is saved. */
export function correctDocument(text: string, corrections: Correction[]): Promise<Answer<DocumentPreview>> {
  return postJson('/api/documents/correct', { text, corrections })
}

/** Saves a text as a new template: of a project, or (null) of the whole instance. */
export function saveTemplate(
  text: string,
  name: string | null,
  projectId: string | null,
): Promise<Answer<{ id: string }>> {
  const query = new URLSearchParams({ ...(name !== null && { name }), ...(projectId !== null && { projectId }) })
  return postMarkdown(`/api/v1/templates?${query}`, text)
}

/** What changed in a template since the last release of the project that used it. */
export async function readChanges(templateId: string, projectId: string): Promise<Answer<DocumentChanges>> {
  return answerOf(await fetch(`/api/v1/templates/${templateId}/changes?${new URLSearchParams({ projectId })}`))
}

/** Saves a text as the version after `version`, as it stands. */
export function saveVersion(templateId: string, text: string, version: number): Promise<Answer<{ id: string }>> {
  return postMarkdown(`/api/v1/templates/${templateId}/versions?version=${version}&carry=false`, text)
}
