'use client'
// Adding evidence: a note, a link or a file.
import { type FormEvent, useState, useTransition } from 'react'
import { z } from 'zod'
import { checklistText } from '@/components/checklist/text'
import { useSeparation } from '@/components/shell/separation-context'
import { Dialog } from '@/components/ui/dialog/dialog'
import { DialogFoot } from '@/components/ui/dialog/dialog-foot'
import { SelectField, TextArea, TextField } from '@/components/ui/form/field'
import type { Answer } from '@/lib/domain/answer'
import type { RefusalDetail } from '@/lib/domain/refusal'
import type { ItemView } from '@/lib/domain/release/view/view'
import { addNoteAction } from '@/lib/release/actions'

type Props = { item: ItemView; releaseId: string; onClose(): void }
const LIMIT = 25 * 1024 * 1024
const KINDS = [
  { value: 'note', label: checklistText.evidenceDialog.note },
  { value: 'link', label: checklistText.evidenceDialog.link },
  { value: 'file', label: checklistText.evidenceDialog.file },
]

const Problem = z.object({
  detail: z.string(),
  separation: z
    .object({ releaseId: z.string(), roles: z.array(z.string()), itemId: z.string().optional() })
    .transform(({ itemId, ...stake }) => ({ ...stake, ...(itemId !== undefined && { itemId }) }))
    .optional(),
})

const refused = (message: string, detail: RefusalDetail = {}): Answer<null> => ({
  ...{ ok: false, code: 'conflict', title: checklistText.evidenceDialog.theFileWasNotStored, message, detail },
})

async function sendFile(releaseId: string, itemId: string, file: File): Promise<Answer<null>> {
  if (file.size > LIMIT) return refused(checklistText.evidenceDialog.fileTooLarge)
  const form = new FormData()
  form.set('file', file)
  const response = await fetch(`/api/v1/releases/${releaseId}/items/${itemId}/evidence`, { method: 'POST', body: form })
  if (response.ok) return { ok: true, result: null }
  const problem = Problem.safeParse(await response.json().catch(() => null))
  if (!problem.success) return refused(checklistText.evidenceDialog.notStored)
  const { detail, separation } = problem.data
  return refused(detail, separation && { separation })
}

export function EvidenceDialog({ item, releaseId, onClose }: Props) {
  const [kind, setKind] = useState('note')
  const [text, setText] = useState('')
  const [url, setUrl] = useState('')
  const [file, setFile] = useState<File | null>(null)
  const [error, setError] = useState<string | null>(null)
  const [busy, start] = useTransition()

  const separated = useSeparation()

  const add = async (): Promise<string | null> => {
    if (kind === 'file' && !file) return checklistText.evidenceDialog.chooseAFile
    const note =
      kind === 'note'
        ? { kind: 'note' as const, itemId: item.id, text }
        : { kind: 'link' as const, itemId: item.id, url, ...(text && { text }) }
    const answer = await separated<unknown>(() =>
      kind === 'file' && file ? sendFile(releaseId, item.id, file) : addNoteAction(note),
    )
    return answer.ok ? null : answer.message
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    start(async () => {
      const refusal = await add().catch(() => checklistText.evidenceDialog.noAnswer)
      if (refusal === null) onClose()
      else setError(refusal)
    })
  }
  return (
    <Dialog open onClose={onClose} title={checklistText.evidenceDialog.addEvidence} explain={item.title}>
      <form onSubmit={submit} className="flex flex-col gap-3">
        <SelectField
          label={checklistText.evidenceDialog.kind}
          value={kind}
          options={KINDS}
          onChange={(event) => setKind(event.target.value)}
        />
        {kind === 'link' && (
          <TextField
            label={checklistText.evidenceDialog.url}
            type="url"
            required
            value={url}
            onChange={(event) => setUrl(event.target.value)}
            placeholder={checklistText.evidenceDialog.https}
          />
        )}
        {kind === 'file' ? (
          <label className="flex flex-col gap-1 font-strong text-small">
            {checklistText.evidenceDialog.fileUpTo25Mb}
            <input
              type="file"
              required
              className="font-normal"
              onChange={(event) => setFile(event.target.files?.[0] ?? null)}
            />
          </label>
        ) : (
          <TextArea
            label={kind === 'note' ? checklistText.evidenceDialog.note : checklistText.evidenceDialog.description}
            required={kind === 'note'}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
        <DialogFoot onClose={onClose} error={error} disabled={busy}>
          {checklistText.evidenceDialog.add}
        </DialogFoot>
      </form>
    </Dialog>
  )
}
