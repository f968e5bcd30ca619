'use client'
// On a narrow screen: what can be done with the current item, under the thumb.
import { FilePlus2, MinusCircle, OctagonPause, OctagonX, Play } from 'lucide-react'
import type { ReactNode } from 'react'
import type { RowCommands } from '@/components/checklist/commands'
import { checklistText } from '@/components/checklist/text'
import type { ItemView, Permission } from '@/lib/domain/release/view'

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
      aria-label={checklistText.thumbBar.currentItem(item.title)}
      className="no-print fixed inset-x-0 bottom-0 z-30 border-line border-t bg-raised pb-[env(safe-area-inset-bottom)] wide:hidden"
    >
      <p className="truncate px-4 pt-1 text-small text-soft" dir="auto">
        {item.title}
      </p>
      <div className="flex">
        {item.probe && (
          <ActionButton
            label={checklistText.thumbBar.probe}
            because={may.request.allowed ? undefined : may.request.reason}
            onPress={() => commands.run(item)}
          >
            <Play size={18} aria-hidden className="text-accent" />
          </ActionButton>
        )}
        <ActionButton label={checklistText.thumbBar.fail} because={no} onPress={() => commands.fail(item)}>
          <OctagonX size={18} aria-hidden />
        </ActionButton>
        <ActionButton label={checklistText.thumbBar.block} because={no} onPress={() => commands.ask(item, 'blocked')}>
          <OctagonPause size={18} aria-hidden />
        </ActionButton>
        <ActionButton
          label={checklistText.thumbBar.nA}
          because={no}
          onPress={() => commands.ask(item, 'not-applicable')}
        >
          <MinusCircle size={18} aria-hidden />
        </ActionButton>
        <ActionButton label={checklistText.thumbBar.evidence} because={no} onPress={() => commands.addEvidence(item)}>
          <FilePlus2 size={18} aria-hidden />
        </ActionButton>
      </div>
    </div>
  )
}
