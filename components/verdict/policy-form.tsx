'use client'
// The policy as text, checked while it is typed; a mistake leads to its line.
import { type FormEvent, useDeferredValue, useMemo, useRef, useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { TextArea } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { readPolicy } from '@/lib/domain/policy/read-policy'
import { changePolicyAction } from '@/lib/release/actions'

type Props = { releaseId: string; text: string; version: string }

export function PolicyForm({ releaseId, text: saved, version }: Props) {
  const [text, setText] = useState(saved)
  const [told, setTold] = useState<{ ok: boolean; text: string } | null>(null)
  const [busy, start] = useTransition()
  const form = useRef<HTMLFormElement>(null)
  const typed = useDeferredValue(text)
  const read = useMemo(() => readPolicy(typed), [typed])

  const goTo = (line: number) => {
    const area = form.current?.querySelector('textarea')
    if (!area) return
    const lines = text.split('\n')
    const from = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0)
    area.focus()
    area.setSelectionRange(from, from + (lines[line - 1]?.length ?? 0))
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    start(async () => {
      const answer = await changePolicyAction({ releaseId, version, text })
      setTold(answer.ok ? { ok: true, text: 'Changed.' } : { ok: false, text: answer.message })
    })
  }
  return (
    <form ref={form} onSubmit={submit} className="flex flex-col gap-2">
      <TextArea
        label="Policy in YAML"
        mono
        rows={Math.min(30, Math.max(12, text.split('\n').length + 1))}
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.target.value)}
        hint="The same words stand in a policy block of the checklist. What is left out is the default; a role that is left out stays."
        error={read.ok ? undefined : `${read.mistakes.length} to mend`}
      />
      {!read.ok && (
        <ul aria-label="Mistakes">
          {read.mistakes.map(({ line, message }) => (
            <li key={`${line} ${message}`}>
              <button type="button" onClick={() => goTo(line)} className="text-left text-no-go hover:underline">
                Line {line}: {message}
              </button>
            </li>
          ))}
        </ul>
      )}
      {told && (told.ok ? <Notice>{told.text}</Notice> : <Notice tone="trouble">{told.text}</Notice>)}
      <div>
        <Button type="submit" tone="main" disabled={busy || !read.ok || text === saved}>
          Change the policy
        </Button>
      </div>
    </form>
  )
}
