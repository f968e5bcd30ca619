'use client'
// An import under way: its documents, what is chosen in the one that is shown, and saving them.
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { saveTemplate, saveVersion } from '@/components/template/import/documents'
import { type Draft, useDrafts } from '@/components/template/import/use-drafts'
import { templateText } from '@/components/template/text'
import { useChoice } from '@/components/template/use-choice'
import type { Preview } from '@/lib/domain/checklist/preview'

/**
 * The template that is edited: its text becomes the next version. `preview` is what is read of it now, unless it is
 * large.
 */
export type Editing = { templateId: string; name: string; version: number; source: string; preview: Preview | null }
/** Where a new template may go: projects by name, and whether the whole instance is one. */
export type Places = { projects: { id: string; name: string }[]; instance: boolean }
/** The place that is the whole instance; a project is its id. */
export const INSTANCE = 'instance'
/** The document as it reads, or as it is written. */
export type PaneView = 'document' | 'markdown'
/** What a phone shows. */
export type Side = 'result' | 'document'

const LIMIT = 10 * 1024 * 1024
const NO_ANSWER = templateText.useImport.noAnswer

async function readUtf8(file: File): Promise<Draft> {
  if (file.size > LIMIT) throw new Error(templateText.useImport.fileTooLarge(file.name))
  try {
    return { name: file.name, text: new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()) }
  } catch {
    throw new Error(templateText.useImport.notUtf8(file.name))
  }
}

/** Saves each text in its turn, up to the first that is refused. */
async function saveAll(
  texts: string[],
  { name, project }: { name: string; project: string },
  editing: Editing | undefined,
): Promise<{ made: string[]; error?: string }> {
  const made: string[] = []
  for (const text of texts) {
    const save = editing
      ? saveVersion(editing.templateId, text, editing.version)
      : saveTemplate(text, name !== '' && texts.length === 1 ? name : null, project === INSTANCE ? null : project)
    const answer = await save.catch(() => null)
    const error = answer === null ? NO_ANSWER : answer.ok ? null : answer.message
    if (error !== null || !answer?.ok)
      return {
        made,
        error:
          made.length > 0
            ? templateText.useImport.savedSoFar({ error: error ?? '', madeCount: made.length, textCount: texts.length })
            : `${error}`,
      }
    made.push(answer.result.id)
  }
  return { made }
}

/** Saves all texts, then goes to what was made of them. */
function useSave(editing: Editing | undefined, onError: (message: string) => void) {
  const router = useRouter()
  const [saving, start] = useTransition()
  const save = (texts: string[], about: { name: string; project: string }) =>
    start(async () => {
      const { made, error } = await saveAll(texts, about, editing)
      if (error) onError(error)
      else if (made.length === 1) router.push(`/templates/${made[0]}`)
      else router.push(`/releases/new?${made.map((id) => `template=${id}`).join('&')}`)
    })
  return { saving, save }
}

export function useImport(editing: Editing | undefined, places: Places) {
  const [project, setProject] = useState(places.projects[0]?.id ?? INSTANCE)
  const [typedName, setName] = useState<string | null>(null)
  const [at, setAt] = useState(0)
  const [paneView, setPaneView] = useState<PaneView>(editing?.preview ? 'document' : 'markdown')
  const [side, setSide] = useState<Side>('result')
  const [carried, setCarried] = useState<{ kept: number; dropped: string[] } | null>(null)
  const work = useDrafts(
    [{ name: editing?.name ?? '', text: editing?.source ?? '' }],
    editing?.templateId,
    editing?.preview ?? null,
  )
  const { saving, save } = useSave(editing, work.setError)
  const place = Math.min(at, work.drafts.length - 1)
  const draft = work.drafts[place] ?? { name: '', text: '' }
  const filled = work.drafts.filter(({ text }) => text.trim() !== '')
  const shown = work.shownOf(place)
  const choice = useChoice(shown?.structure ?? null)
  const documents = work.drafts.map(({ name }, index) => ({
    name: name || templateText.useImport.document(index + 1),
    questions: work.shownOf(index)?.questions.length ?? 0,
  }))

  const take = async (files: FileList | null) => {
    try {
      const found = await Promise.all([...(files ?? [])].map(readUtf8))
      const [first] = found
      if (!first) return
      if (editing) setCarried((await work.carryOver(first.text)) ?? null)
      else work.take(found)
      setPaneView('document')
      work.setError(null)
    } catch (error) {
      work.setError(error instanceof Error ? error.message : String(error))
    }
  }

  return {
    ...work,
    ...{ place, draft, filled, shown, choice, documents, carried, paneView, setPaneView, side, setSide, setName, take },
    ...{ project, setProject },
    name: typedName ?? (shown?.summary.title || templateText.useImport.untitledChecklist),
    saving: saving || work.busy,
    save: () =>
      save(
        filled.map(({ text }) => text),
        { name: typedName?.trim() ?? '', project },
      ),
    questions: documents.reduce((sum, { questions }) => sum + questions, 0),
    pick: (index: number) => {
      setAt(index)
      choice.clear()
    },
    /** Marks lines in the document and, on a phone, goes there. */
    show: (lines: readonly number[]) => {
      choice.chooseLines(lines)
      setPaneView('document')
      setSide('document')
    },
    /** Puts a text where there is none yet, to be read at once. */
    begin: (text: string) => {
      work.write(place, text)
      setPaneView('document')
    },
  }
}
