'use client'
// The document: as it reads, with what each line became, or as Markdown to be written.
import { Check, FileUp, Undo2 } from 'lucide-react'
import { type ChangeEvent, type ClipboardEvent, useDeferredValue, useMemo } from 'react'
import type { NoteTone } from '@/components/document/blocks'
import { DocumentView } from '@/components/document/document-view'
import type { PaneView } from '@/components/template/import/use-import'
import { templateText } from '@/components/template/text'
import type { Choice } from '@/components/template/use-choice'
import { Button } from '@/components/ui/button'
import { TextArea } from '@/components/ui/form/field'
import { Segmented } from '@/components/ui/form/segmented'
import { nodesByKey } from '@/lib/domain/checklist/nodes'
import type { DocumentPreview } from '@/lib/domain/checklist/preview'
import type { Finding } from '@/lib/domain/checklist/structure'
import { directionOf } from '@/lib/domain/document/bidi'
import type { Block } from '@/lib/domain/document/tree'

const PANE_VIEWS: { value: PaneView; label: string }[] = [
  { value: 'document', label: templateText.documentPane.preview },
  { value: 'markdown', label: templateText.documentPane.markdown },
]
/** A pasted text of so many lines is a document that somebody wants to see. */
const PASTED_LINES = 4
const HINT = templateText.documentPane.pasteHint
const GRAVEST: NoteTone[] = ['info', 'warning', 'question']

export function FilePicker({ one, onTake }: { one: boolean; onTake: (files: FileList | null) => Promise<void> }) {
  return (
    <label className="touch-target inline-flex h-8 shrink-0 items-center gap-1.5 rounded-small border border-edge bg-raised px-3 whitespace-nowrap focus-within:outline-2 focus-within:outline-accent focus-within:outline-offset-2 hover:bg-sunk">
      <input
        type="file"
        multiple={!one}
        accept=".md,.markdown,.txt,.html,.htm,.adoc,.asciidoc,.rst,.org,text/*"
        className="sr-only"
        onChange={(event: ChangeEvent<HTMLInputElement>) => void onTake(event.target.files)}
      />
      <FileUp size={14} aria-hidden />
      {templateText.documentPane.chooseAFile}
    </label>
  )
}

/** The gravest thing that is said of each line. Questions are marked until they are answered. */
function notesOf(findings: readonly Finding[]): ReadonlyMap<number, NoteTone> {
  const notes = new Map<number, NoteTone>()
  for (const tone of GRAVEST)
    for (const { severity, lines } of findings) if (severity === tone) for (const line of lines) notes.set(line, tone)
  return notes
}

/** What the chosen line became, and that it can become an item. */
function ChosenLine({
  shown,
  choice,
  busy,
  onItem,
}: {
  shown: DocumentPreview
  choice: Choice
  busy: boolean
  onItem: (line: number) => void
}) {
  const { line, key, isText } = choice
  const { structure } = shown
  if (line === null || !structure) return null
  const node = key === null ? undefined : nodesByKey(structure.sections).get(key)
  const isItem = node !== undefined && !('sections' in node) && node.line === line
  const isHeading = node !== undefined && 'sections' in node && node.line === line
  const became = isItem
    ? templateText.documentPane.anItem
    : isHeading
      ? templateText.documentPane.aSection
      : node
        ? templateText.documentPane.partOf(node.title)
        : templateText.documentPane.prose
  return (
    <div
      aria-live="polite"
      className="flex min-h-10 items-center gap-3 border-line border-t bg-raised px-4 py-1 text-small"
    >
      <p className="min-w-0 flex-1 truncate" dir="auto">
        <span className="font-strong">{templateText.documentPane.line(line)}</span>{' '}
        {templateText.documentPane.isLabel(became)}
      </p>
      {isText && !isItem && !isHeading && (
        <Button small disabled={busy} onClick={() => onItem(line)}>
          <Check size={12} aria-hidden />
          {templateText.documentPane.makeItAnItem}
        </Button>
      )}
    </div>
  )
}

function Reader({ shown, choice }: { shown: DocumentPreview; choice: Choice }) {
  const { drawn, summary, source } = shown
  const blocks = useMemo(
    (): Block[] => (drawn === null ? [{ kind: 'raw', line: 1, text: source }] : JSON.parse(drawn)),
    [drawn, source],
  )
  const settled = useDeferredValue(blocks)
  const direction = useMemo(() => directionOf(source), [source])
  const noted = useMemo(() => notesOf(summary.findings), [summary])
  return (
    <DocumentView
      blocks={settled}
      direction={direction}
      label={templateText.documentPane.documentPreview}
      chosen={choice.lines}
      noted={noted}
      follow={choice.from !== 'document'}
      onLine={choice.chooseLine}
      onStep={choice.step}
    />
  )
}

type Props = {
  /** Only one file can be taken. */
  one: boolean
  text: string
  shown: DocumentPreview | undefined
  paneView: PaneView
  choice: Choice
  reading: boolean
  busy: boolean
  onTake: (files: FileList | null) => Promise<void>
  onWrite: (text: string) => void
  onPaneView: (paneView: PaneView) => void
  onItem: (line: number) => void
  onUndo: (() => void) | null
}

export function DocumentPane(props: Props) {
  const { one, text, shown, paneView, choice, reading, busy, onTake, onWrite, onPaneView, onItem, onUndo } = props
  const isEmpty = text.trim() === ''
  const isRead = paneView === 'document' && shown?.structure
  const paste = (event: ClipboardEvent) => {
    if (isEmpty && event.clipboardData.getData('text').split('\n').length >= PASTED_LINES) onPaneView('document')
  }
  return (
    <div className="flex min-h-0 flex-1 flex-col overflow-clip rounded-panel border border-line bg-raised">
      <h2 className="sr-only">{templateText.documentPane.document}</h2>
      <div className="flex flex-wrap items-center gap-2 border-line border-b px-3 py-2">
        {shown?.structure && (
          <Segmented
            label={templateText.documentPane.view}
            options={PANE_VIEWS}
            value={paneView}
            onChange={onPaneView}
          />
        )}
        <span role="status" className={`text-small text-soft ${shown && !reading ? 'max-half:sr-only' : ''}`}>
          {reading
            ? templateText.documentPane.reading
            : shown
              ? templateText.documentPane.lines(shown.source.split('\n').length)
              : isEmpty && HINT}
        </span>
        <span className="ms-auto flex gap-2">
          {onUndo && (
            <Button tone="quiet" disabled={busy} onClick={onUndo}>
              <Undo2 size={14} aria-hidden />
              {templateText.documentPane.undoTheCorrection}
            </Button>
          )}
          <FilePicker one={one} onTake={onTake} />
        </span>
      </div>
      {isRead ? (
        <>
          <Reader shown={shown} choice={choice} />
          <ChosenLine shown={shown} choice={choice} busy={busy} onItem={onItem} />
        </>
      ) : (
        <div className="flex min-h-64 flex-1 flex-col">
          <TextArea
            label={templateText.documentPane.markdown}
            bare
            fill
            mono
            rows={14}
            value={text}
            dir="auto"
            onPaste={paste}
            onChange={(event) => onWrite(event.target.value)}
            placeholder={templateText.documentPane.releaseChecklistBackupTakenHealth}
            spellCheck={false}
          />
        </div>
      )}
    </div>
  )
}
