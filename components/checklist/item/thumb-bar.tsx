'use client'
// On a narrow screen: what can be done with the current item, under the thumb.
import { FilePlus2, Play } from 'lucide-react'
import type { ReactNode } from 'react'
import { giveOutcome, type RowCommands } from '@/components/checklist/commands'
import { OutcomeIcon } from '@/components/checklist/item/outcome-mark'
import { OUTCOME_ACTIONS } from '@/lib/domain/release/item/outcomes'
import type { ItemView, Permission } from '@/lib/domain/release/view/view'

type Props = { item: ItemView; may: { decide: Permission; request: Permission }; commands: RowCommands }

function ActionButton({
  label,
  because,
  onPress,
  children,
}: {
  label: string
  because: string | undefined
  onPress(): void
  children: ReactNode
}) {
  return (
    <button
      type="button"
      disabled={because !== undefined}
      title={because}
      onClick={onPress}
      className="flex min-h-12 flex-1 flex-col items-center justify-center gap-0.5 text-small disabled:opacity-45"
    >
      {children}
      {label}
    </button>
  )
}

export function ThumbBar({ item, may, commands }: Props) {
  const no = may.decide.allowed ? undefined : may.decide.reason
  return (
    <div
      role="toolbar"
      aria-label={`Current item: ${item.title}`}
      className="no-print fixed inset-x-0 bottom-0 z-30 border-line border-t bg-raised pb-[env(safe-area-inset-bottom)] wide:hidden"
    >
      <p className="truncate px-4 pt-1 text-small text-soft" dir="auto">
        {item.title}
      </p>
      <div className="flex">
        {item.probe && (
          <ActionButton
            label="Probe"
            because={may.request.allowed ? undefined : may.request.reason}
            onPress={() => commands.run(item)}
          >
            <Play size={18} aria-hidden className="text-accent" />
          </ActionButton>
        )}
        {OUTCOME_ACTIONS.map(({ outcome, short }) => (
          <ActionButton key={outcome} label={short} because={no} onPress={() => giveOutcome(commands, item, outcome)}>
            <OutcomeIcon outcome={outcome} size={18} />
          </ActionButton>
        ))}
        <ActionButton label="Evidence" because={no} onPress={() => commands.addEvidence(item)}>
          <FilePlus2 size={18} aria-hidden />
        </ActionButton>
      </div>
    </div>
  )
}
