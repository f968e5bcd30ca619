'use client'
// Why an item failed: asked below its row, with the keyboard in it, so that whoever pressed `f` goes on typing.
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { RowCommands } from '@/components/checklist/commands'
import { checklistText } from '@/components/checklist/text'
import { Button } from '@/components/ui/button'
import type { ItemView } from '@/lib/domain/release/view/view'

type Props = { item: ItemView; depth: number; commands: RowCommands }

/** The longest reason of an item. */
const LONGEST = 2000

export function FailureLine({ item, depth, commands }: Props) {
  const [reason, setReason] = useState(item.reason ?? '')
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])
  /** The keyboard goes back to the row, so that the next key is one of the list's. */
  const close = (said: string | null) => {
    input.current?.closest('[role="group"]')?.querySelector<HTMLElement>('input[type="checkbox"]')?.focus()
    commands.explain(item, said)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    close(reason.trim() || null)
  }
  return (
    <form
      onSubmit={submit}
      onKeyDown={(event) => event.key === 'Escape' && close(null)}
      data-depth={depth}
      className="no-print flex flex-wrap items-center gap-2 ps-[calc(var(--depth)*1.25rem+2.875rem)] pe-2 pb-2"
    >
      <label className="flex min-w-0 flex-1 basis-60 items-center gap-2 text-small">
        <span className="whitespace-nowrap">{checklistText.failureLine.causeOfFailure}</span>
        <input
          ref={input}
          value={reason}
          maxLength={LONGEST}
          dir="auto"
          onChange={(event) => setReason(event.target.value)}
          className="h-7 min-w-0 flex-1 rounded-small border border-edge bg-raised px-2"
        />
      </label>
      <Button type="submit" small tone="main">
        {checklistText.failureLine.saveReason}
      </Button>
      <Button small tone="quiet" onClick={() => close(null)}>
        {checklistText.failureLine.skip}
      </Button>
    </form>
  )
}
