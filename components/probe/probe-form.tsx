'use client'
// A probe, written and tried before it is saved. Trying it runs the worker against the real target; nothing of the item changes.
import { useState, useTransition } from 'react'
import { type Draft, definitionOf, draftOf, FORM_KINDS } from '@/components/probe/draft'
import { RunResult } from '@/components/probe/run-result'
import { useTrial } from '@/components/probe/use-trial'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { SelectField, TextArea, TextField } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { KINDS, type ProbeKind } from '@/lib/domain/probe/kinds/index'
import type { ItemView } from '@/lib/domain/release/view'
import { removeProbeAction, saveProbeAction } from '@/lib/release/actions'

type Props = { item: ItemView; onClose(): void; onSaved(item: ItemView): void }
type Part = { draft: Draft; set(part: Partial<Draft>): void; errors: Record<string, string> }

const optionOf = (kind: ProbeKind) => ({ value: kind, label: KINDS[kind].title })
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'].map((method) => ({ value: method, label: method }))

function HttpTarget({ draft, set, errors }: Part) {
  return (
    <>
      <div className="grid grid-cols-[7rem_minmax(0,1fr)] gap-3">
        <SelectField label="Method" value={draft.method} options={METHODS} onChange={(event) => set({ method: event.target.value })} error={errors.method} />
        <TextField
          label="URL"
          mono
          required
          value={draft.url}
          onChange={(event) => set({ url: event.target.value })}
          error={errors.url}
          placeholder="{{BASE_URL}}/health"
          hint="{{NAME}} takes a variable, a secret or an earlier capture"
        />
      </div>
      <TextArea
        label="Headers"
        mono
        rows={2}
        value={draft.headers}
        onChange={(event) => set({ headers: event.target.value })}
        error={errors.headers}
        hint="One Name: value a line"
      />
      {draft.method !== 'GET' && draft.method !== 'HEAD' && (
        <TextArea
          label="Body"
          mono
          rows={3}
          value={draft.body}
          onChange={(event) => set({ body: event.target.value })}
          error={errors.body}
          hint="A method that changes something needs the environment’s leave, and is never tried again"
        />
      )}
    </>
  )
}

function SqlTarget({ draft, set, errors }: Part) {
  return (
    <>
      <TextField
        label="Database"
        required
        value={draft.database}
        onChange={(event) => set({ database: event.target.value })}
        error={errors.database}
        hint="The name of a database of the environment"
      />
      <TextArea
        label="Query"
        mono
        rows={4}
        required
        value={draft.query}
        onChange={(event) => set({ query: event.target.value })}
        error={errors.query}
        hint="One statement that only reads; at most 200 rows come back"
      />
    </>
  )
}

function Expectations({ draft, set, errors }: Part) {
  const wrong = Object.entries(errors).find(([path]) => path.startsWith('expect'))?.[1]
  const { example, explain } = KINDS[draft.kind]
  return (
    <>
      <TextArea
        label="Expect"
        mono
        rows={4}
        required
        value={draft.expect}
        onChange={(event) => set({ expect: event.target.value })}
        error={wrong}
        hint={
          <>
            One expression a line, in CEL; all must hold. {explain} For example <code>{example}</code>
          </>
        }
      />
      <div className="grid grid-cols-2 gap-3">
        <TextField label="Time limit (ms)" inputMode="numeric" value={draft.timeoutMs} onChange={(event) => set({ timeoutMs: event.target.value })} error={errors.timeoutMs} />
        <TextField
          label="Counts for (seconds)"
          inputMode="numeric"
          value={draft.freshForSeconds}
          onChange={(event) => set({ freshForSeconds: event.target.value })}
          error={errors.freshForSeconds}
          hint="Empty: for ever"
        />
      </div>
    </>
  )
}

export function ProbeForm({ item, onClose, onSaved }: Props) {
  const [draft, setDraft] = useState<Draft>(() => draftOf(item.probe ?? item.offer))
  const [refusal, setRefusal] = useState<{ message: string; fields: Record<string, string> } | null>(null)
  const [busy, start] = useTransition()
  const trial = useTrial(item.id)
  const part: Part = { draft, set: (changed) => setDraft({ ...draft, ...changed }), errors: refusal?.fields ?? {} }

  const save = () =>
    start(async () => {
      const answer = await saveProbeAction({ itemId: item.id, definition: definitionOf(draft), revision: item.revision })
      if (answer.ok) onSaved(answer.result)
      else setRefusal({ message: answer.message, fields: answer.detail.fields ?? {} })
    })
  const remove = () =>
    start(async () => {
      const answer = await removeProbeAction({ itemId: item.id, revision: item.revision })
      if (answer.ok) onSaved(answer.result)
      else setRefusal({ message: answer.message, fields: {} })
    })
  const tryIt = () =>
    start(async () => {
      const refused = await trial.start(definitionOf(draft))
      setRefusal(refused)
    })

  return (
    <Dialog open wide onClose={onClose} title="Probe" explain={item.title}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
        className="flex flex-col gap-3"
      >
        <SelectField
          label="Kind"
          value={draft.kind}
          options={[...new Set([...FORM_KINDS, draft.kind])].map(optionOf)}
          onChange={(event) => part.set({ kind: event.target.value as ProbeKind })}
        />
        {draft.kind === 'http' && <HttpTarget {...part} />}
        {draft.kind === 'sql' && <SqlTarget {...part} />}
        {!FORM_KINDS.includes(draft.kind) && <Notice>What this probe looks at was set through the API, and stays as it is.</Notice>}
        <Expectations {...part} />
        {refusal && <Notice tone="trouble">{refusal.message}</Notice>}
        {trial.state === 'running' && <p className="text-running">◷ Running against the real target…</p>}
        {trial.run && (
          <section aria-label="Result of the trial" className="border-line border-t pt-3">
            <RunResult run={trial.run} />
          </section>
        )}
        <div className="flex flex-wrap justify-end gap-2">
          {item.probe && (
            <Button tone="danger" disabled={busy} onClick={remove}>
              Remove
            </Button>
          )}
          <Button disabled={busy || trial.state === 'running'} onClick={tryIt}>
            Try it
          </Button>
          <Button type="submit" tone="main" disabled={busy}>
            Save probe
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
