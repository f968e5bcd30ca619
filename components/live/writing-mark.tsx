'use client'
// On a row: who else is writing there. It takes room from the title, never a line of its own; on a narrow screen it
// lies over the end of the title.
import { PenLine } from 'lucide-react'
import { useWriters } from '@/components/live/presence-context'
import { liveText } from '@/components/live/text'
import { initialsOf, plainName } from '@/lib/domain/names'

export function WritingMark({ itemId }: { itemId: string }) {
  const writers = useWriters(itemId)
  const [first] = writers
  if (!first) return null
  const who = writers.length === 1 ? plainName(first.name) : liveText.writingMark.people(writers.length)
  return (
    <span
      className="absolute end-8 top-0.5 z-10 flex min-h-6 items-center gap-1 rounded-small border border-line bg-raised px-1 text-small text-soft wide:static wide:z-auto wide:me-36 wide:min-h-0 wide:shrink-0 wide:border-0 wide:bg-transparent"
      title={writers.map(({ name }) => plainName(name)).join(', ')}
    >
      <PenLine size={12} aria-hidden />
      <span aria-hidden className="wide:hidden">
        {writers.length === 1 ? initialsOf(first.name) : writers.length}
      </span>
      <bdi className="sr-only wide:not-sr-only wide:max-w-40 wide:truncate">{who}</bdi>
      <span className="sr-only wide:not-sr-only wide:whitespace-nowrap">
        {liveText.writingMark.areWritingHere(writers.length)}
      </span>
    </span>
  )
}
