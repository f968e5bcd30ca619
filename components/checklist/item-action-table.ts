// What can be done with an item, once for all places: the end of its row, the bar on a narrow screen, the keys and
// their help.
import { FilePlus2, type LucideIcon, Play } from 'lucide-react'
import { giveOutcome, type RowCommands } from '@/components/checklist/commands'
import { OUTCOME_ICONS } from '@/components/checklist/item/outcome-mark'
import { checklistText } from '@/components/checklist/text'
import { OUTCOME_ACTIONS } from '@/lib/domain/release/item/outcomes'
import type { ItemView, Permission } from '@/lib/domain/release/view/view'

export type ItemPermissions = { decide: Permission; request: Permission }

export type ItemAction = {
  key: string
  name: string
  /** For a narrow screen. */
  short: string
  /** What its key does, in the help. */
  help: string
  Icon: LucideIcon
  needs: keyof ItemPermissions
  /** Whether a row of a narrow screen has it too. */
  narrow: boolean
  run(commands: RowCommands, item: ItemView): void
}

const { itemActions: names, thumbBar: shorts, helpDialog: help } = checklistText

export const RUN_PROBE: ItemAction = {
  ...{ key: 'r', name: names.runProbe, short: shorts.probe, help: help.runTheProbe, Icon: Play },
  ...{ needs: 'request', narrow: true },
  run: (commands, item) => commands.run(item),
}

/** In the order in which they are shown; `RUN_PROBE` is only for items with a probe. */
export const ITEM_ACTIONS: readonly ItemAction[] = [
  ...OUTCOME_ACTIONS.map(
    ({ outcome, label, short, key, help }): ItemAction => ({
      ...{ key, name: label, short, help, Icon: OUTCOME_ICONS[outcome] },
      ...{ needs: 'decide', narrow: false },
      run: (commands, item) => giveOutcome(commands, item, outcome),
    }),
  ),
  {
    ...{ key: 'e', name: names.addEvidence, short: shorts.evidence, help: help.addEvidence, Icon: FilePlus2 },
    ...{ needs: 'decide', narrow: true },
    run: (commands, item) => commands.addEvidence(item),
  },
]

/** Why the reader may not do it, or undefined where they may. */
export function refusalOf(may: ItemPermissions, { needs }: ItemAction): string | undefined {
  const permission = may[needs]
  return permission.allowed ? undefined : permission.reason
}
