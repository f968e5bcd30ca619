'use client'
// A probe, written and tried before it is saved. Trying it runs the worker against the real target; nothing of the item changes.
import { ClipboardCopy } from 'lucide-react'
import { type ReactNode, useRef, useState, useTransition } from 'react'
import { NamePicker } from '@/components/probe/name-picker'
import { type Focused, ProbeField } from '@/components/probe/probe-field'
import { RunResult } from '@/components/probe/run-result'
import { SafetyCase } from '@/components/probe/safety-case'
import { type Names, useChecked } from '@/components/probe/use-checked'
import { useCurl } from '@/components/probe/use-curl'
import { useTrial } from '@/components/probe/use-trial'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { SelectField } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { asKind, type Draft, definitionOf, draftOf, emptyDraft, isKind } from '@/lib/domain/probe/draft'
import { type FormField, formOf } from '@/lib/domain/probe/form'
import { KINDS } from '@/lib/domain/probe/kinds/index'
import type { ItemView } from '@/lib/domain/release/view'
import { removeProbeAction, saveProbeAction } from '@/lib/release/actions'

type Props = { item: ItemView; onClose(): void; onSaved(item: ItemView): void }
type Refused = { message: string; fields: Record<string, string> }

const OPTIONS = Object.entries(KINDS).map(([kind, { title }]) => ({ value: kind, label: title }))
/** What all kinds share, in the order in which it is asked for. */
const SHARED = ['expect', 'warn', 'capture', 'timeoutMs', 'retryForMs', 'retryEveryMs', 'freshForSeconds', 'everySeconds', 'forSeconds']
const WIDE = new Set<FormField['control']>(['long', 'lines', 'pairs', 'json', 'switch'])

/** The fields that are shown at once: what is asked for, what was filled in, and what makes a request. The others wait under "More". */
function split(draft: Draft): { first: FormField[]; more: FormField[] } {
  const own = formOf(draft.kind).filter(({ path }) => !SHARED.includes(path))
  const prefix = draft.kind === 'load' ? 'request.' : ''
  const looks = ['', 'GET', 'HEAD'].includes(draft.values[`${prefix}method`] ?? '')
  const shown = own.filter(({ path }) => !(path === `${prefix}body` && looks && !draft.values[path]))
  const first = shown.filter(
    ({ path, required, control }) => required || control === 'choice' || control === 'json' || (control === 'pairs' && !path.endsWith('headers')) || draft.values[path],
  )
  return { first, more: shown.filter((field) => !first.includes(field)) }
}

/** The message of a field, or of the first of its lines. */
function errorOf(fields: Record<string, string>, path: string): string | undefined {
  if (fields[path]) return fields[path]
  const [place, message] = Object.entries(fields).find(([key]) => key.startsWith(`${path}.`)) ?? []
  if (place === undefined || message === undefined) return undefined
  const part = place.slice(path.length + 1)
  return `${/^\d+$/.test(part) ? `Line ${Number(part) + 1}` : part}: ${message}`
}

/** The names of the environment that a field may hold. A `host` beside a `port` is a name of the network, not of the environment. */
function namesOf({ path }: FormField, kind: Draft['kind'], names: Names): string[] | undefined {
  if (path === 'database') return names.databases
  if (path === 'command') return Object.keys(names.commands)
  if (path === 'via' || path === 'request.via') return names.hosts
  return path === 'host' && !formOf(kind).some((field) => field.path === 'port') ? names.hosts : undefined
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="flex min-w-0 flex-col gap-3 border-line border-t pt-3">
      <legend className="float-left mb-1 w-full font-strong">{title}</legend>
      {children}
    </fieldset>
  )
}

type FootProps = { busy: boolean; running: boolean; tryWord: string; onTry(): void; onRemove?: () => void }

/** What can be done with the form, always in sight. */
function Foot({ busy, running, tryWord, onTry, onRemove }: FootProps) {
  return (
    <div className="sticky bottom-[-1rem] -mx-4 -mb-4 flex flex-wrap justify-end gap-2 border-line border-t bg-raised px-4 py-3">
      {onRemove && (
        <Button tone="danger" disabled={busy} onClick={onRemove}>
          Remove
        </Button>
      )}
      <Button disabled={busy || running} onClick={onTry}>
        {tryWord}
      </Button>
      <Button type="submit" tone="main" disabled={busy}>
        Save probe
      </Button>
    </div>
  )
}

export function ProbeForm({ item, onClose, onSaved }: Props) {
  const [draft, setDraft] = useState<Draft>(() => (item.probe ? draftOf(item.probe) : item.offer ? draftOf(item.offer) : emptyDraft('http')))
  const [touched, setTouched] = useState(false)
  const [refusal, setRefusal] = useState<Refused | null>(null)
  const [busy, start] = useTransition()
  const trial = useTrial(item.id)
  const definition = definitionOf(draft)
  const { checked, current } = useChecked(item.id, JSON.stringify(definition))
  const last = useRef<{ path: string; element: Focused } | null>(null)

  const { title, explain, yields } = KINDS[draft.kind]
  const fields = formOf(draft.kind)
  const errors = { ...refusal?.fields, ...(touched && current && checked ? checked.fields : {}) }
  const { first, more } = split(draft)
  const rest = SHARED.slice(1).flatMap((path) => fields.filter((field) => field.path === path))
  const expect = fields.find(({ path }) => path === 'expect')

  const change = (next: Draft) => {
    setDraft(next)
    setTouched(true)
    setRefusal(null)
  }
  const curl = useCurl(draft, change)
  const set = (path: string, value: string) => change({ ...draft, values: { ...draft.values, [path]: value } })
  const pick = (insert: string) => {
    const place = last.current
    if (!place) return
    const { element, path } = place
    const at = element.selectionStart ?? element.value.length
    set(path, `${element.value.slice(0, at)}${insert}${element.value.slice(element.selectionEnd ?? at)}`)
    requestAnimationFrame(() => {
      element.focus()
      element.setSelectionRange(at + insert.length, at + insert.length)
    })
  }
  const draw = (field: FormField, rows?: number) => (
    <div key={field.path} className={WIDE.has(field.control) || field.path.endsWith('url') ? 'wide:col-span-2' : ''}>
      <ProbeField
        field={field}
        value={draft.values[field.path] ?? ''}
        error={errorOf(errors, field.path)}
        names={checked ? namesOf(field, draft.kind, checked.names) : undefined}
        {...(rows !== undefined && { rows })}
        onChange={(value) => set(field.path, value)}
        onFocus={(path, element) => {
          last.current = { path, element }
        }}
        {...(field.path === 'url' && { onPaste: curl.paste })}
      />
    </div>
  )

  const keep = (answer: Awaited<ReturnType<typeof saveProbeAction>>) => {
    if (answer.ok) onSaved(answer.result)
    else setRefusal({ message: answer.message, fields: answer.detail.fields ?? {} })
  }
  const save = () => start(async () => keep(await saveProbeAction({ itemId: item.id, definition, revision: item.revision })))
  const remove = () => start(async () => keep(await removeProbeAction({ itemId: item.id, revision: item.revision })))
  const mustConfirm = refusal?.fields.confirmed !== undefined
  const tryIt = () => start(async () => setRefusal(await trial.start(definition, mustConfirm)))
  const environment = [...(checked?.names.variables ?? []), ...(checked?.names.secrets ?? []), ...(checked?.names.captures ?? [])]

  return (
    <Dialog open wide onClose={onClose} title="Probe" explain={item.title}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
        className="flex flex-col gap-4"
      >
        <SelectField
          label="Kind"
          hint={explain}
          value={draft.kind}
          options={OPTIONS}
          onChange={(event) => {
            if (isKind(event.target.value)) change(asKind(draft, event.target.value))
          }}
        />
        <Part title={title}>
          <div className="grid gap-3 wide:grid-cols-2">{first.map((field) => draw(field, field.path === 'query' ? 4 : 2))}</div>
          <NamePicker label="Names" names={environment.map((name) => ({ name: `{{${name}}}`, insert: `{{${name}}}` }))} onPick={pick} />
          {more.length > 0 && (
            <details>
              <summary className="text-accent text-small">More: {more.map(({ label }) => label.toLowerCase()).join(', ')}</summary>
              <div className="mt-2 grid gap-3 wide:grid-cols-2">{more.map((field) => draw(field, 2))}</div>
            </details>
          )}
          {draft.kind === 'http' && (
            <div className="flex flex-wrap items-center gap-2 text-small text-soft">
              <Button small tone="quiet" onClick={() => void curl.copy(definition)}>
                <ClipboardCopy size={13} aria-hidden /> Copy as cURL
              </Button>
              A curl command that is pasted into the URL is read.
            </div>
          )}
          {curl.told.length > 0 && <Notice>{curl.told.join(' ')}</Notice>}
        </Part>
        <Part title="Expect">
          {expect && draw({ ...expect, label: 'Expect', help: `${expect.help} In CEL, for example ${KINDS[draft.kind].example}.` }, 3)}
          <NamePicker
            label="Seen"
            names={[
              ...Object.entries(yields.shape).map(([name, schema]) => ({ name, insert: name, ...(schema.description && { help: schema.description }) })),
              {
                name: 'before',
                insert: 'before.',
                help: 'What this probe saw when it last passed, here or in the last release: before.total in milliseconds, and what it captured, by name.',
              },
            ]}
            onPick={pick}
          />
          <details open={rest.some(({ path }) => draft.values[path] || errorOf(errors, path))}>
            <summary className="text-accent text-small">More: warnings, captures, limits, tries, schedule</summary>
            <div className="mt-2 grid gap-3 wide:grid-cols-2">{rest.map((field) => draw(field, 2))}</div>
          </details>
        </Part>
        {checked?.safety && (
          <Part title="What it would do">
            <SafetyCase safety={checked.safety} />
          </Part>
        )}
        {refusal && <Notice tone="trouble">{refusal.message}</Notice>}
        {trial.state === 'running' && (
          <p role="status" className="text-running">
            ◷ Running against the real target…
          </p>
        )}
        {trial.run && (
          <section aria-label="Result of the trial" className="border-line border-t pt-3">
            <RunResult run={trial.run} />
          </section>
        )}
        <Foot busy={busy} running={trial.state === 'running'} onTry={tryIt} tryWord={mustConfirm ? 'Confirm and try it' : 'Try it'} {...(item.probe && { onRemove: remove })} />
      </form>
    </Dialog>
  )
}
