'use client'
// Which items are shown. The choice stands in the address, so that it can be sent to somebody.
import { type RefObject, useEffect } from 'react'
import { checklistText } from '@/components/checklist/text'
import { keepTyped } from '@/components/ui/form/keep-typed'
import { OUTCOMES } from '@/lib/domain/release/item/outcomes'
import type { ItemView } from '@/lib/domain/release/view/view'

export const FILTERS = ['all', 'open', 'failed', 'mine'] as const
export type Filter = { which: (typeof FILTERS)[number]; text: string }

const NAMES: Record<Filter['which'], string> = {
  all: checklistText.filterBar.all,
  open: checklistText.filterBar.open,
  failed: checklistText.filterBar.failed,
  mine: checklistText.filterBar.mine,
}

/** Whether an item is shown. `mine` is what I decided. */
export function isShown(item: ItemView, { which, text }: Filter, myId: string): boolean {
  if (text && !item.title.toLowerCase().includes(text.toLowerCase())) return false
  switch (which) {
    case 'all':
      return true
    case 'open':
      return OUTCOMES[item.outcome].isOpen
    case 'failed':
      return OUTCOMES[item.outcome].isFailure
    case 'mine':
      return item.decidedById === myId
  }
}

type Props = {
  filter: Filter
  counts: Record<Filter['which'], number>
  input: RefObject<HTMLInputElement | null>
  onChange(filter: Filter): void
}

export function FilterBar({ filter, counts, input, onChange }: Props) {
  useEffect(() => keepTyped(input.current), [input])
  return (
    <div className="no-print contents">
      <fieldset className="flex">
        <legend className="sr-only">{checklistText.filterBar.show}</legend>
        {FILTERS.map((which) => (
          <button
            key={which}
            type="button"
            aria-pressed={filter.which === which}
            onClick={() => onChange({ ...filter, which })}
            className="h-7 border border-line whitespace-nowrap px-2 text-small first:rounded-s-small last:rounded-e-small aria-pressed:bg-ink aria-pressed:text-paper [&+&]:border-s-0"
          >
            {NAMES[which]} {counts[which]}
          </button>
        ))}
      </fieldset>
      <input
        ref={input}
        type="search"
        aria-label={checklistText.filterBar.filterItems}
        placeholder={checklistText.filterBar.filter}
        value={filter.text}
        onChange={(event) => onChange({ ...filter, text: event.target.value })}
        className="h-7 min-w-40 flex-1 rounded-small wide:max-w-56 border border-edge bg-paper px-2 text-small placeholder:text-soft"
      />
    </div>
  )
}
