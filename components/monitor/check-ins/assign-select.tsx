'use client'
// Who does a check-in.
import { timesOf } from '@/components/monitor/check-ins/slots'
import { monitorText } from '@/components/monitor/text'
import { useServerAction } from '@/components/shell/use-server-action'
import { SelectField } from '@/components/ui/form/field'
import type { SlotView } from '@/lib/domain/monitor/view'
import { assignCheckInAction } from '@/lib/monitor/actions'

type Props = {
  releaseId: string
  itemId: string
  title: string
  slot: SlotView
  members: { id: string; name: string }[]
}

export function AssignSelect({ releaseId, itemId, title, slot, members }: Props) {
  const { error, busy, run } = useServerAction(() => undefined)
  return (
    <span className="no-print w-36">
      <SelectField
        bare
        label={monitorText.assignSelect.assigneeOf({ timesOf: timesOf(slot), title })}
        disabled={busy}
        error={error ?? undefined}
        value={slot.assignee?.id ?? ''}
        options={[
          { value: '', label: monitorText.assignSelect.unassigned },
          ...members.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(event) =>
          run(() => assignCheckInAction({ releaseId, itemId, slotAt: slot.at, assigneeId: event.target.value || null }))
        }
      />
    </span>
  )
}
