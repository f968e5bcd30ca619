'use client'
// The keys.
import { ITEM_ACTIONS, RUN_PROBE } from '@/components/checklist/item-action-table'
import { checklistText } from '@/components/checklist/text'
import { Dialog } from '@/components/ui/dialog/dialog'
import { Kbd } from '@/components/ui/kbd'

const KEYS: [string, string][] = [
  ['j', checklistText.helpDialog.nextItem],
  ['k', checklistText.helpDialog.previousItem],
  ['x', checklistText.helpDialog.markAsPassed],
  ...[...ITEM_ACTIONS, RUN_PROBE].map(({ key, help }): [string, string] => [key, help]),
  ['-', checklistText.helpDialog.markNotRecorded],
  ['o', checklistText.helpDialog.openOrCloseTheDetails],
  ['u', checklistText.helpDialog.undoYourLastDecision],
  ['/', checklistText.helpDialog.filter],
  ['g', checklistText.helpDialog.thenBBoardSSign],
  [checklistText.helpDialog.ctrlK, checklistText.helpDialog.findAReleaseItemSection],
  ['?', checklistText.helpDialog.showThisHelp],
]

export function HelpDialog({ onClose }: { onClose(): void }) {
  return (
    <Dialog open onClose={onClose} title={checklistText.helpDialog.title}>
      <dl className="grid grid-cols-[4rem_1fr] gap-y-1.5">
        {KEYS.map(([key, what]) => (
          <div key={key} className="contents">
            <dt>
              <Kbd>{key}</Kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
