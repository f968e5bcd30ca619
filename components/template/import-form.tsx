'use client'
// Paste, drop or pick documents; see what each becomes, line by line; set it right; save it.
import { useRouter } from 'next/navigation'
import { type DragEvent, useMemo, useState, useTransition } from 'react'
import { CoverageLine } from '@/components/template/coverage-line'
import { DocumentPane } from '@/components/template/document-pane'
import { Findings } from '@/components/template/findings'
import { type Draft, useDrafts } from '@/components/template/use-drafts'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { importTemplateAction, importVersionAction } from '@/lib/template/actions'

const LIMIT = 10 * 1024 * 1024

async function readUtf8(file: File): Promise<Draft> {
  if (file.size > LIMIT) throw new Error(`${file.name} is larger than 10 MB. Split it into several checklists.`)
  try {
    return { name: file.name, text: new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()) }
  } catch {
    throw new Error(`${file.name} is not UTF-8. Save it as UTF-8 and try again.`)
  }
}

/** Saves each text in its turn, up to the first that is refused. */
async function saveAll(
  texts: string[],
  name: string,
  editing: Editing | undefined,
): Promise<{ made: string[]; trouble?: string }> {
  const made: string[] = []
  for (const text of texts) {
    const answer = editing
      ? await importVersionAction({ templateId: editing.templateId, text, version: editing.version })
      : await importTemplateAction({ text, ...(name !== '' && texts.length === 1 && { name }) })
    if (!answer.ok)
      return {
        made,
        trouble: made.length > 0 ? `${answer.message} ${made.length} of ${texts.length} are saved.` : answer.message,
      }
    made.push(answer.result.id)
  }
  return { made }
}

type Tabs = { names: string[]; place: number; onPick: (index: number) => void; onTakeOut: (index: number) => void }

function DocumentTabs({ names, place, onPick, onTakeOut }: Tabs) {
  return (
    <ul aria-label="Documents" className="flex flex-wrap gap-2">
      {names.map((name, index) => (
        <li key={name} className="flex items-center">
          <button
            type="button"
            aria-current={index === place ? 'true' : undefined}
            onClick={() => onPick(index)}
            className={`h-8 border-b-2 px-2 ${index === place ? 'border-accent font-strong' : 'border-transparent text-soft'}`}
          >
            {name}
          </button>
          <Button small tone="quiet" onClick={() => onTakeOut(index)} aria-label={`Take out ${name}`}>
            ×
          </Button>
        </li>
      ))}
    </ul>
  )
}

type Bar = {
  name?: { value: string; placeholder: string; onChange: (name: string) => void }
  words: string
  busy: boolean
  onSave: () => void
}

function SaveBar({ name, words, busy, onSave }: Bar) {
  return (
    <div className="flex flex-wrap items-end gap-3">
      {name && (
        <div className="min-w-56 flex-1">
          <TextField
            label="Name"
            value={name.value}
            maxLength={200}
            placeholder={name.placeholder}
            onChange={(event) => name.onChange(event.target.value)}
          />
        </div>
      )}
      <Button tone="main" onClick={onSave} disabled={busy}>
        {words}
      </Button>
    </div>
  )
}

/** The template that is edited: its text becomes the next version. */
type Editing = { templateId: string; name: string; version: number; source: string }

export function ImportForm({ editing }: { editing?: Editing }) {
  const router = useRouter()
  const [name, setName] = useState('')
  const [at, setAt] = useState(0)
  const [reading, setReading] = useState(false)
  const [chosen, setChosen] = useState<string | null>(null)
  const [saving, start] = useTransition()
  const work = useDrafts([{ name: editing?.name ?? '', text: editing?.source ?? '' }], editing?.templateId)
  const [carried, setCarried] = useState<{ kept: number; dropped: string[] } | null>(null)
  const place = Math.min(at, work.drafts.length - 1)
  const draft = work.drafts[place] ?? { name: '', text: '' }
  const filled = work.drafts.filter(({ text }) => text.trim() !== '')
  const shown = draft.text.trim() === '' ? undefined : work.preview?.documents[filled.indexOf(draft)]
  const structure = shown?.structure ?? null
  const findings = useMemo(
    () => [...(shown?.summary.findings ?? []), ...(work.preview?.together.findings ?? [])],
    [shown, work.preview],
  )
  const marked = useMemo(() => new Set(findings.flatMap((finding) => finding.lines)), [findings])

  const take = async (files: FileList | null) => {
    try {
      const found = await Promise.all([...(files ?? [])].map(readUtf8))
      const [first] = found
      if (!first) return
      if (editing) setCarried((await work.carryOver(first.text)) ?? null)
      else work.take(found)
      setReading(true)
      work.setTrouble(null)
    } catch (error) {
      work.setTrouble(error instanceof Error ? error.message : String(error))
    }
  }

  const save = () =>
    start(async () => {
      const answer = await saveAll(
        filled.map(({ text }) => text),
        name.trim(),
        editing,
      )
      if (answer.trouble) work.setTrouble(answer.trouble)
      else
        router.push(
          answer.made.length === 1
            ? `/templates/${answer.made[0]}`
            : `/releases/new?${answer.made.map((id) => `template=${id}`).join('&')}`,
        )
    })

  const drop = (event: DragEvent) => {
    event.preventDefault()
    void take(event.dataTransfer.files)
  }
  const choose = (key: string) => {
    setChosen(key)
    setReading(true)
  }
  const saveWords = editing
    ? `Save as version ${editing.version + 1}`
    : filled.length > 1
      ? `Save ${filled.length} templates and start a release`
      : 'Save as template'

  return (
    <Page
      title={editing ? `Edit ${editing.name}` : 'Import a checklist'}
      lead={
        editing
          ? `Version ${editing.version} stays as it is, and so do releases made from it.`
          : 'Nothing in it is run. Ticked boxes become its author’s claims, never results.'
      }
    >
      {work.trouble && <Notice tone="trouble">{work.trouble}</Notice>}
      {work.drafts.length > 1 && (
        <DocumentTabs
          names={work.drafts.map((one, index) => one.name || `Document ${index + 1}`)}
          place={place}
          onPick={(index) => {
            setAt(index)
            setChosen(null)
          }}
          onTakeOut={work.drop}
        />
      )}
      <section
        aria-label="Document"
        onDragOver={(event) => event.preventDefault()}
        onDrop={drop}
        className="grid gap-6 wide:grid-cols-2"
      >
        <DocumentPane
          one={editing !== undefined}
          text={draft.text}
          preview={structure && shown ? { source: shown.source, lineKeys: structure.lineKeys, marked } : null}
          reading={reading}
          chosen={chosen}
          onTake={take}
          onWrite={(text) => work.write(place, text)}
          onRead={setReading}
          onChoose={choose}
          onUndo={work.undo}
        />
        <div className="flex min-w-0 flex-col gap-5">
          {shown ? (
            <>
              <CoverageLine coverage={shown.summary.coverage} items={shown.summary.items} />
              <SaveBar
                {...(!editing &&
                  filled.length === 1 && {
                    name: { value: name, placeholder: shown.summary.title || 'Untitled checklist', onChange: setName },
                  })}
                words={saveWords}
                busy={saving || work.busy}
                onSave={save}
              />
              <Findings
                key={place}
                preview={work.preview}
                structure={structure}
                findings={findings}
                carried={carried}
                working={{
                  chosen,
                  busy: work.busy,
                  onChoose: choose,
                  onCorrect: (corrections) => void work.correct(place, corrections),
                }}
              />
            </>
          ) : (
            <p className="text-soft">
              What it becomes shows here: sections, items, blanks, who signs, and what a machine could check.
            </p>
          )}
        </div>
      </section>
    </Page>
  )
}
