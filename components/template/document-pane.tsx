'use client'
// The document on the left: to be written, or read with what each line became.
import type { ChangeEvent } from 'react'
import { DocumentLines } from '@/components/template/document-lines'
import { Button } from '@/components/ui/button'
import { TextArea } from '@/components/ui/field'

function FilePicker({ one, onTake }: { one: boolean; onTake: (files: FileList | null) => Promise<void> }) {
  return (
    <>
      <label className="inline-flex h-8 items-center rounded-small border border-edge bg-raised px-3 focus-within:outline-2 focus-within:outline-accent focus-within:outline-offset-2 hover:bg-sunk">
        <input
          type="file"
          multiple={!one}
          accept=".md,.markdown,.txt,text/markdown,text/plain"
          className="sr-only"
          onChange={(event: ChangeEvent<HTMLInputElement>) => void onTake(event.target.files)}
        />
        Pick a file
      </label>
      <span className="text-small text-soft">
        or drop {one ? 'a changed one' : 'one or several'} here. UTF-8, up to 10 MB.
      </span>
    </>
  )
}

type Props = {
  /** Only one file can be taken. */
  one: boolean
  text: string
  preview: { source: string; lineKeys: string[]; marked: ReadonlySet<number> } | null
  reading: boolean
  chosen: string | null
  onTake: (files: FileList | null) => Promise<void>
  onWrite: (text: string) => void
  onRead: (reading: boolean) => void
  onChoose: (key: string) => void
  onUndo: (() => void) | null
}

export function DocumentPane({
  one,
  text,
  preview,
  reading,
  chosen,
  onTake,
  onWrite,
  onRead,
  onChoose,
  onUndo,
}: Props) {
  return (
    <div className="flex min-w-0 flex-col gap-3 self-start wide:sticky wide:top-4">
      <div className="flex flex-wrap items-center gap-3">
        <FilePicker one={one} onTake={onTake} />
        <span className="ml-auto flex gap-2">
          {onUndo && (
            <Button small tone="quiet" onClick={onUndo}>
              Undo the correction
            </Button>
          )}
          {preview && (
            <Button small onClick={() => onRead(!reading)} aria-pressed={reading}>
              {reading ? 'Edit the Markdown' : 'Show what each line became'}
            </Button>
          )}
        </span>
      </div>
      {reading && preview ? (
        <DocumentLines {...preview} chosen={chosen} onChoose={onChoose} />
      ) : (
        <TextArea
          label="Markdown"
          mono
          rows={26}
          value={text}
          onChange={(event) => onWrite(event.target.value)}
          placeholder={'# Release checklist\n\n- [ ] Backup taken\n- [ ] Health answers'}
          spellCheck={false}
        />
      )}
    </div>
  )
}
