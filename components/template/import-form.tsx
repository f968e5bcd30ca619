'use client'
// Paste, drop or pick a document; see what it becomes; save it.
import { useRouter } from 'next/navigation'
import { type ChangeEvent, type DragEvent, useEffect, useRef, useState, useTransition } from 'react'
import { CoverageLine } from '@/components/template/coverage-line'
import { StructureOutline } from '@/components/template/structure-outline'
import { Button } from '@/components/ui/button'
import { TextArea, TextField } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { countStructure } from '@/lib/domain/checklist/count'
import type { Structure } from '@/lib/domain/checklist/structure'
import { importTemplateAction, previewTemplateAction } from '@/lib/template/actions'

const LIMIT = 10 * 1024 * 1024
const SETTLE_MS = 250

async function readUtf8(file: File): Promise<string> {
  if (file.size > LIMIT) throw new Error('The file is larger than 10 MB. Split it into several checklists.')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer())
  } catch {
    throw new Error(`${file.name} is not UTF-8. Save it as UTF-8 and try again.`)
  }
}

/** What the text would become, asked for when typing pauses. */
function usePreview(text: string) {
  const [structure, setStructure] = useState<Structure | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const latest = useRef(0)
  useEffect(() => {
    latest.current += 1
    const mine = latest.current
    if (text.trim() === '') {
      setStructure(null)
      setTrouble(null)
      return
    }
    const timer = setTimeout(async () => {
      const answer = await previewTemplateAction({ text })
      if (mine !== latest.current) return
      setStructure(answer.ok ? answer.result : null)
      setTrouble(answer.ok ? null : answer.message)
    }, SETTLE_MS)
    return () => clearTimeout(timer)
  }, [text])
  return { structure, trouble }
}

export function ImportForm() {
  const router = useRouter()
  const [name, setName] = useState('')
  const [text, setText] = useState('')
  const [trouble, setTrouble] = useState<string | null>(null)
  const [busy, start] = useTransition()
  const preview = usePreview(text)
  const items = preview.structure ? countStructure(preview.structure).items : 0

  const take = async (file: File | undefined) => {
    if (!file) return
    try {
      setText(await readUtf8(file))
      setTrouble(null)
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : String(error))
    }
  }
  const save = () =>
    start(async () => {
      const answer = await importTemplateAction({ text, ...(name.trim() && { name: name.trim() }) })
      if (answer.ok) router.push(`/templates/${answer.result.id}`)
      else setTrouble(answer.message)
    })
  const drop = (event: DragEvent) => {
    event.preventDefault()
    void take(event.dataTransfer.files[0])
  }

  return (
    <Page title="Import a checklist" lead="Nothing in it is run. Ticked boxes become its author’s claims, never results.">
      <section aria-label="Document" onDragOver={(event) => event.preventDefault()} onDrop={drop} className="grid gap-6 wide:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-3">
          <TextArea
            label="Markdown"
            mono
            rows={22}
            value={text}
            onChange={(event) => setText(event.target.value)}
            placeholder={'# Release checklist\n\n- [ ] Backup taken\n- [ ] Health answers'}
            spellCheck={false}
          />
          <div className="flex flex-wrap items-center gap-3">
            <label className="inline-flex h-8 items-center rounded-small border border-edge bg-raised px-3 focus-within:outline-2 focus-within:outline-accent focus-within:outline-offset-2 hover:bg-sunk">
              <input
                type="file"
                accept=".md,.markdown,.txt,text/markdown,text/plain"
                className="sr-only"
                onChange={(event: ChangeEvent<HTMLInputElement>) => void take(event.target.files?.[0])}
              />
              Pick a file
            </label>
            <span className="text-small text-soft">or drop one here. UTF-8, up to 10 MB.</span>
          </div>
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          {(trouble ?? preview.trouble) && <Notice tone="trouble">{trouble ?? preview.trouble}</Notice>}
          {preview.structure ? (
            <>
              <CoverageLine coverage={preview.structure.coverage} items={items} />
              <div className="flex flex-wrap items-end gap-3">
                <div className="min-w-56 flex-1">
                  <TextField label="Name" value={name} placeholder={preview.structure.title || 'Untitled checklist'} onChange={(event) => setName(event.target.value)} />
                </div>
                <Button tone="main" onClick={save} disabled={busy}>
                  Save as template
                </Button>
              </div>
              <StructureOutline structure={preview.structure} />
            </>
          ) : (
            <p className="text-soft">What it becomes shows here: sections, items, blanks, and who signs.</p>
          )}
        </div>
      </section>
    </Page>
  )
}
