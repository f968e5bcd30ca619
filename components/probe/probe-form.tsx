'use client'
// A probe, written and tried before it is saved: what it looks at, what is expected, and what running it would do.
// Trying it runs the worker
// against the real target; nothing of the item changes.
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useMemo,
  useRef,
  useState,
  useTransition,
} from 'react'
import { CopyCurl } from '@/components/probe/copy-curl'
import { type FieldProps, ProbeFields } from '@/components/probe/probe-field'
import { RunPreviewView } from '@/components/probe/run-preview'
import { RunResult } from '@/components/probe/run-result'
import { probeText } from '@/components/probe/text'
import { useReview } from '@/components/probe/use-review'
import { useTrial } from '@/components/probe/use-trial'
import { useSeparation } from '@/components/shell/separation-context'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog/dialog'
import { SelectField } from '@/components/ui/form/field'
import { Notice } from '@/components/ui/notice'
import { looksLikeCurl, readCurl } from '@/lib/domain/probe/curl/read-curl'
import type { ProbeNames } from '@/lib/domain/probe/definition/names'
import { type FormField, flatFields, formOf } from '@/lib/domain/probe/editor/form'
import { type Draft, definitionOf, draftOf, withKind, withRequest } from '@/lib/domain/probe/editor/form-draft'
import { placeErrors } from '@/lib/domain/probe/editor/form-errors'
import { isKind, KINDS } from '@/lib/domain/probe/kinds/index'
import type { ItemView } from '@/lib/domain/release/view/view'
import { readProbeNamesAction, removeProbeAction, saveProbeAction } from '@/lib/release/actions'

type Props = { item: ItemView; onClose(): void; onSaved(item: ItemView): void }
type Refused = { message: string; fields: Record<string, string> }

const NO_NAMES: ProbeNames = { variables: [], secrets: [], captures: [], hosts: [], databases: [], commands: [] }
const OPTIONS = Object.entries(KINDS)
  .map(([kind, { title }]) => ({ value: kind, label: title }))
  .sort((a, b) => a.label.localeCompare(b.label))

function useNames(itemId: string): ProbeNames {
  const [names, setNames] = useState(NO_NAMES)
  useEffect(() => {
    let gone = false
    void readProbeNamesAction({ itemId })
      .then((answer) => !gone && answer.ok && setNames(answer.result))
      .catch(() => undefined)
    return () => {
      gone = true
    }
  }, [itemId])
  return names
}

/**
 * The draft with what the server says of it. Until somebody asks to save or try, a field that is still empty is not
 * held against them.
 */
function useDraft(item: ItemView) {
  const [draft, setDraft] = useState<Draft>(() => draftOf(item.probe ?? item.offer))
  const [refused, setRefused] = useState<Refused | null>(null)
  const definition = useMemo(() => definitionOf(draft), [draft])
  const review = useReview(item.id, definition)
  /** What was said of a text that has been changed since is not said of the new one. */
  const isSame = (path: string) =>
    review?.of.kind === definition.kind &&
    JSON.stringify(review?.of[topOf(path)]) === JSON.stringify(definition[topOf(path)])
  const reviewed = Object.fromEntries(Object.entries(review?.wrong ?? {}).filter(([path]) => isSame(path)))
  const wrong = { ...refused?.fields, ...reviewed }
  const shown = Object.fromEntries(
    Object.entries(wrong).filter(([path]) => refused !== null || (draft.values[path] ?? path) !== ''),
  )
  const change = (next: Draft) => {
    setDraft(next)
    setRefused(null)
  }
  return {
    draft,
    change,
    definition,
    preview: review?.preview ?? null,
    placed: placeErrors(draft, shown),
    refused,
    setRefused,
  }
}

const topOf = (path: string): string => path.split('.')[0] ?? path

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-2">
      <h3 className="font-strong text-soft">{title}</h3>
      {children}
    </section>
  )
}

/** What decides whether a probe passes, and what a pass shows. */
const EXPECT = new Set(['expect', 'covers'])

/** Fields that are seldom needed stand with the rest of the envelope, until they say something. */
function sortFields(
  draft: Draft,
  opened: ReadonlySet<string>,
  names: ProbeNames,
): { target: FormField[]; expect: FormField[]; more: FormField[] } {
  const form = formOf(draft.kind)
  const all = flatFields(form)
  const common = new Set(form.common.map(({ path }) => path))
  const isExcluded = (field: FormField) =>
    (field.rare || (field.names === 'hosts' && !field.required && names.hosts.length === 0)) && !opened.has(field.path)
  const target = all.filter((field) => !common.has(field.path))
  return {
    target: target.filter((field) => !isExcluded(field)),
    expect: all.filter(({ path }) => EXPECT.has(path)),
    more: [...all.filter(({ path }) => common.has(path) && !EXPECT.has(path)), ...target.filter(isExcluded)],
  }
}

/** The paths of fields that say something other than what holds anyway. */
function saying(draft: Draft): Set<string> {
  return new Set(
    flatFields(formOf(draft.kind)).flatMap(({ path, fallback }) =>
      ['', String(fallback ?? '')].includes(draft.values[path] ?? '') ? [] : [path],
    ),
  )
}

function More({ fields, open, ...props }: FieldProps & { fields: FormField[]; open: boolean }) {
  const box = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    if (open && box.current) box.current.open = true
  }, [open])
  return (
    <details ref={box} className="border-line border-t pt-2">
      <summary className="truncate text-accent">
        {probeText.form.more(fields.map(({ label }) => label.toLowerCase()).join(', '))}
      </summary>
      <div className="pt-3">
        <ProbeFields fields={fields} {...props} />
      </div>
    </details>
  )
}

export function ProbeForm({ item, onClose, onSaved }: Props) {
  const { draft, change, definition, preview, placed, refused, setRefused } = useDraft(item)
  const names = useNames(item.id)
  const [help, setHelp] = useState<FormField | null>(null)
  const [notes, setNotes] = useState<string[]>([])
  const [busy, start] = useTransition()
  const separated = useSeparation()
  const trial = useTrial(item.id)
  const [opened, setOpened] = useState(() => saying(draft))
  const { target, expect, more } = sortFields(draft, opened, names)

  const save = () =>
    start(async () => {
      const answer = await separated(() => saveProbeAction({ itemId: item.id, definition, revision: item.revision }))
      if (answer.ok) onSaved(answer.result)
      else setRefused({ message: answer.message, fields: answer.detail.fields ?? {} })
    })
  const remove = () =>
    start(async () => {
      const answer = await separated(() => removeProbeAction({ itemId: item.id, revision: item.revision }))
      if (answer.ok) onSaved(answer.result)
      else setRefused({ message: answer.message, fields: {} })
    })
  const tryIt = (confirmed: boolean) => start(async () => setRefused(await trial.start(definition, confirmed)))
  const paste = (event: ClipboardEvent<HTMLElement>) => {
    const text = event.clipboardData.getData('text/plain')
    if (!looksLikeCurl(text)) return
    event.preventDefault()
    const read = readCurl(text)
    if ('wrong' in read) return setNotes([probeText.form.curlRefused(read.wrong)])
    const next = withRequest(draft, read.request)
    change(next)
    setOpened(saying(next))
    setNotes([probeText.form.curlImported, ...read.notes])
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    tryIt(false)
  }
  const props: FieldProps = {
    ...{ draft, names, placed, onPaste: paste, onHelp: setHelp },
    onChange: (path, text) => change({ ...draft, values: { ...draft.values, [path]: text } }),
  }
  const asks = refused?.fields.confirmed !== undefined
  return (
    <Dialog open wide onClose={onClose} title={probeText.form.probe} explain={item.title}>
      <form
        noValidate
        onKeyDown={onKeyDown}
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
        className="flex flex-col gap-4"
      >
        {/* biome-ignore lint/a11y/noStaticElementInteractions: nothing is done here, the focus of the control inside is only heard */}
        <div onFocus={() => setHelp(null)}>
          <SelectField
            label={probeText.form.kind}
            value={draft.kind}
            options={OPTIONS}
            hint={KINDS[draft.kind].explain}
            onChange={(event) => isKind(event.target.value) && change(withKind(draft, event.target.value))}
          />
        </div>
        <Part title={probeText.form.target}>
          <ProbeFields fields={target} {...props} />
          {notes.length > 0 && (
            <Notice>
              {notes.map((note) => (
                <p key={note}>{note}</p>
              ))}
            </Notice>
          )}
        </Part>
        <Part title={probeText.form.expect}>
          <ProbeFields fields={expect} {...props} />
        </Part>
        <More
          fields={more}
          open={more.some(
            ({ path }) => opened.has(path) || placed.fields[path] !== undefined || placed.lines[path] !== undefined,
          )}
          {...props}
        />
        <details
          aria-label={probeText.form.preview}
          open={item.lastRun === undefined}
          className="border-line border-t pt-2"
        >
          <summary className="text-accent">{probeText.form.preview}</summary>
          <div className="min-h-24 pt-2">
            {preview ? (
              <RunPreviewView preview={preview} />
            ) : (
              <p className="text-small text-soft">{probeText.form.incomplete}</p>
            )}
          </div>
        </details>
        {refused && (
          <Notice tone="error">
            <p>{asks ? probeText.form.mayChange : refused.message}</p>
            {!asks && placed.elsewhere.map((sentence) => <p key={sentence}>{sentence}</p>)}
            {asks && (
              <Button small tone="danger" onClick={() => tryIt(true)}>
                {probeText.form.testAnyway}
              </Button>
            )}
          </Notice>
        )}
        {trial.state === 'running' &&
          (trial.waitReason ? (
            <Notice tone="hold">
              <p>{trial.waitReason}</p>
            </Notice>
          ) : (
            <p className="text-running">{probeText.form.running}</p>
          ))}
        {trial.run && (
          <section aria-label={probeText.form.result} className="border-line border-t pt-3">
            <RunResult run={trial.run} />
          </section>
        )}
        <footer className="sticky -bottom-4 -mx-4 -mb-4 flex flex-wrap items-center justify-end gap-2 rounded-b-float border-line border-t bg-raised px-4 py-3">
          <p aria-hidden className="line-clamp-2 min-h-9 min-w-full flex-1 text-small text-soft wide:min-w-0">
            {help ? helpOf(help, draft) : probeText.form.hint}
          </p>
          {item.probe && (
            <Button tone="danger" disabled={busy} onClick={remove}>
              {probeText.form.remove}
            </Button>
          )}
          <CopyCurl definition={definition} />
          <Button disabled={busy || trial.state === 'running'} onClick={() => tryIt(false)}>
            {probeText.form.test}
          </Button>
          <Button type="submit" tone="main" disabled={busy}>
            {probeText.form.saveProbe}
          </Button>
        </footer>
      </form>
    </Dialog>
  )
}

function helpOf({ help, expression, control }: FormField, { kind }: Draft): string {
  const how =
    control.type === 'lines'
      ? probeText.form.onePerLineIndentTo
      : control.type === 'pairs'
        ? probeText.form.onePerLine
        : ''
  return `${help}${how}${expression ? probeText.form.forExampleCtrlSpaceOffers(KINDS[kind].example) : ''}`
}
