'use client'
// What approvals and decision fields demand: who does it, until when, and the buttons of whoever may assign and close it.
import { type FormEvent, useState } from 'react'
import { Name } from '@/components/people/name'
import { useServerAction } from '@/components/shell/use-server-action'
import { type Assignable, AssignConditionDialog } from '@/components/signoff/conditions/assign-condition-dialog'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog/dialog'
import { DialogFoot } from '@/components/ui/dialog/dialog-foot'
import { TextArea } from '@/components/ui/form/field'
import { Moment } from '@/components/ui/moment'
import type { ConditionView, Permission, SignOffDesk, UnassignedView } from '@/lib/domain/release/view/view'
import { closeConditionAction } from '@/lib/signoff/actions'

const STATES: Record<ConditionView['state'], { label: string; ink: string }> = {
  open: { label: 'open', ink: 'text-conditional' },
  overdue: { label: 'overdue', ink: 'text-no-go' },
  closed: { label: 'closed', ink: 'text-soft' },
}

function CloseDialog({ condition, onClose }: { condition: ConditionView; onClose(): void }) {
  const [resolution, setResolution] = useState('')
  const { error, busy, run } = useServerAction(onClose)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    run(() => closeConditionAction({ conditionId: condition.id, resolution }))
  }
  return (
    <Dialog open onClose={onClose} title="Close the condition" explain={condition.text}>
      <form onSubmit={submit} className="flex flex-col gap-4">
        <TextArea
          label="How it was met"
          rows={2}
          required
          maxLength={2000}
          value={resolution}
          onChange={(event) => setResolution(event.target.value)}
        />
        <DialogFoot onClose={onClose} error={error} disabled={busy}>
          Close it
        </DialogFoot>
      </form>
    </Dialog>
  )
}

/** The button that names an owner. `again`: there is one already. */
function AssignButton({ may, again, onAssign }: { may: Permission; again: boolean; onAssign(): void }) {
  return (
    <Button small because={may.allowed ? undefined : may.reason} onClick={onAssign}>
      {again ? 'Reassign condition' : 'Assign condition'}
    </Button>
  )
}

function UnassignedRow({ condition, may, onAssign }: { condition: UnassignedView; may: Permission; onAssign(): void }) {
  const { label, section, text } = condition
  return (
    <li className="border-line border-b py-2 last:border-b-0">
      <p className="flex items-baseline gap-2">
        <bdi className="prose-text min-w-0 flex-1 wrap-anywhere">
          {text ?? 'The conditions are not written down yet.'}
        </bdi>
        <span className="text-conditional text-small">open</span>
      </p>
      <p className="text-small text-soft">
        set by <bdi>{label}</bdi>
        {section && (
          <>
            {' '}
            of <bdi>{section}</bdi>
          </>
        )}{' '}
        · nobody is assigned
      </p>
      {text !== undefined && (
        <div className="no-print mt-1">
          <AssignButton may={may} again={false} onAssign={onAssign} />
        </div>
      )}
    </li>
  )
}

type RowProps = {
  condition: ConditionView
  page: string
  onClose(): void
  mayAssign: Permission
  onAssign(assignable: Assignable): void
}

function Row({ condition, page, onClose, mayAssign, onAssign }: RowProps) {
  const { fieldId, role, text, state, setBy, owner, dueAt, item, resolvedBy, resolution, mayClose } = condition
  const { label, ink } = STATES[state]
  return (
    <li className="border-line border-b py-2 last:border-b-0">
      <p className="flex items-baseline gap-2">
        <bdi className="prose-text min-w-0 flex-1 wrap-anywhere">{text}</bdi>
        <span className={`text-small ${ink}`}>{label}</span>
      </p>
      <p className="text-small text-soft">
        {fieldId ? (
          <>
            set by <bdi>{role}</bdi>, assigned by <Name text={setBy} />
          </>
        ) : (
          <>
            set by <Name text={setBy} /> as {role}
          </>
        )}
        {owner && (
          <>
            {' '}
            · <Name text={owner} /> does it
          </>
        )}
        {dueAt && (
          <>
            {' '}
            · due <Moment at={dueAt} />
          </>
        )}
        {item && (
          <>
            {' '}
            · shown by{' '}
            <a href={`${page}#item-${item.id}`} className="text-accent underline">
              {item.title}
            </a>{' '}
            ({item.outcome})
          </>
        )}
      </p>
      {resolution && (
        <p className="text-small">
          <Name text={resolvedBy ?? ''} />: <bdi className="wrap-anywhere">{resolution}</bdi>
        </p>
      )}
      {state !== 'closed' && (
        <div className="no-print mt-1 flex flex-wrap items-baseline gap-2">
          {fieldId && <AssignButton may={mayAssign} again onAssign={() => onAssign({ fieldId, text })} />}
          <Button small because={mayClose.allowed ? undefined : mayClose.reason} onClick={onClose}>
            Close condition
          </Button>
          {!mayClose.allowed && <span className="text-small text-soft">{mayClose.reason}</span>}
        </div>
      )}
    </li>
  )
}

type Props = {
  desk: Pick<SignOffDesk, 'conditions' | 'unassigned' | 'mayAssign' | 'members' | 'probed'>
  releaseId: string
  page: string
}

export function ConditionList({ desk, releaseId, page }: Props) {
  const { conditions, unassigned, mayAssign } = desk
  const [closing, setClosing] = useState<ConditionView | null>(null)
  const [assigning, setAssigning] = useState<Assignable | null>(null)
  const open = unassigned.length + conditions.filter((condition) => condition.state !== 'closed').length
  return (
    <section aria-label="Conditions">
      <h2 className="border-line border-b pb-1 font-strong">
        {open === 0 ? 'Conditions, all closed' : `${open} open condition${open === 1 ? '' : 's'}`}
      </h2>
      <ul>
        {unassigned.map((condition) => (
          <UnassignedRow
            key={condition.fieldId}
            condition={condition}
            may={mayAssign}
            onAssign={() => setAssigning({ fieldId: condition.fieldId, text: condition.text ?? '' })}
          />
        ))}
        {conditions.map((condition) => (
          <Row
            key={condition.id}
            condition={condition}
            page={page}
            onClose={() => setClosing(condition)}
            mayAssign={mayAssign}
            onAssign={setAssigning}
          />
        ))}
      </ul>
      {closing && <CloseDialog condition={closing} onClose={() => setClosing(null)} />}
      {assigning && (
        <AssignConditionDialog
          releaseId={releaseId}
          condition={assigning}
          desk={desk}
          onClose={() => setAssigning(null)}
        />
      )}
    </section>
  )
}
