'use client'
// Adding evidence: a note, a link or a file.
import { type FormEvent, useState, useTransition } from 'react'
import { Dialog } from '@/components/ui/dialog'
import { DialogFoot } from '@/components/ui/dialog-foot'
import { SelectField, TextArea, TextField } from '@/components/ui/field'
import type { ItemView } from '@/lib/domain/release/view'
import { addNoteAction } from '@/lib/release/actions'

type Props = { item: ItemView; releaseId: string; onClose(): void }
const LIMIT = 25 * 1024 * 1024
const KINDS = [
  { value: 'note', label: 'Note' },
  { value: 'link', label: 'Link' },
  { value: 'file', label: 'File' },
]

async function sendFile(releaseId: string, itemId: string, file: File): Promise<string | null> {
  if (file.size > LIMIT) return 'The file is larger than 25 MB. Put it where it can be linked to, and add the link.'
  const form = new FormData()
  form.set('file', file)
  const response = await fetch(`/api/v1/releases/${releaseId}/items/${itemId}/evidence`, { method: 'POST', body: form })
  if (response.ok) return null
  const problem: { detail?: string } = await response.json().catch(() => ({}))
  return problem.detail ?? 'The file could not be stored. Nothing was kept; try again.'
}

export function EvidenceDialog({ item, releaseId, onClose }: Props) {
  const [kind, setKind] = useState('note')
  const [text, setText] = useState('')
  const [url, setUrl] = useState('')
  const [file, setFile] = useState<File | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [busy, start] = useTransition()

  const add = async (): Promise<string | null> => {
    if (kind === 'file') return file ? sendFile(releaseId, item.id, file) : 'Choose a file.'
    const answer = await addNoteAction(
      kind === 'note' ? { kind, itemId: item.id, text } : { kind: 'link', itemId: item.id, url, ...(text && { text }) },
    )
    return answer.ok ? null : answer.message
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    start(async () => {
      const refusal = await add().catch(() => 'The server did not answer. Nothing was lost; try again.')
      if (refusal === null) onClose()
      else setTrouble(refusal)
    })
  }
  return (
    <Dialog open onClose={onClose} title="Add evidence" explain={item.title}>
      <form onSubmit={submit} className="flex flex-col gap-3">
        <SelectField label="Kind" value={kind} options={KINDS} onChange={(event) => setKind(event.target.value)} />
        {kind === 'link' && (
          <TextField
            label="Address"
            type="url"
            required
            value={url}
            onChange={(event) => setUrl(event.target.value)}
            placeholder="https://"
          />
        )}
        {kind === 'file' ? (
          <label className="flex flex-col gap-1 font-strong text-small">
            File, up to 25 MB
            <input
              type="file"
              required
              className="font-normal"
              onChange={(event) => setFile(event.target.files?.[0] ?? null)}
            />
          </label>
        ) : (
          <TextArea
            label={kind === 'note' ? 'Note' : 'What it shows'}
            required={kind === 'note'}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
        <DialogFoot onClose={onClose} trouble={trouble} disabled={busy}>
          Add
        </DialogFoot>
      </form>
    </Dialog>
  )
}
