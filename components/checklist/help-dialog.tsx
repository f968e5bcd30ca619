'use client'
// The keys.
import { Dialog } from '@/components/ui/dialog/dialog'
import { Kbd } from '@/components/ui/kbd'
import { OUTCOME_ACTIONS } from '@/lib/domain/release/item/outcomes'

const KEYS: [string, string][] = [
  ['j', 'next item'],
  ['k', 'previous item'],
  ['x', 'pass, or take the pass back'],
  ...OUTCOME_ACTIONS.map(({ key, help }): [string, string] => [key, help]),
  ['r', 'run the probe'],
  ['e', 'add evidence'],
  ['-', 'empty fields: not recorded'],
  ['o', 'open or close the details (Enter too)'],
  ['u', 'undo my last decision'],
  ['/', 'filter'],
  ['g', 'then b: board, s: sign-off, r: reasons'],
  ['Ctrl K', 'find a release, item, section or role'],
  ['?', 'these keys'],
]

export function HelpDialog({ onClose }: { onClose(): void }) {
  return (
    <Dialog open onClose={onClose} title="Keys">
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
