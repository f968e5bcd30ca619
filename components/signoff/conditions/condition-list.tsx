'use client'
// What approvals and decision fields demand: who does it, until when, and the buttons of whoever may assign and close
// it.
import { type FormEvent, useState } from 'react'
import { Name } from '@/components/people/name'
import { useServerAction } from '@/components/shell/use-server-action'
import { type Assignable, AssignConditionDialog } from '@/components/signoff/conditions/assign-condition-dialog'
import { signoffText } from '@/components/signoff/text'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog/dialog'
import { DialogFoot } from '@/components/ui/dialog/dialog-foot'
import { TextArea } from '@/components/ui/form/field'
import { Moment } from '@/components/ui/moment'
import type { ConditionView, Permission, SignOffDesk, UnassignedView } from '@/lib/domain/release/view/view'
import { closeConditionAction } from '@/lib/signoff/actions'

const STATES: Record<ConditionView['state'], { label: string; ink: string }> = {
  open: { label: signoffText.conditionList.open, ink: 'text-conditional' },
  overdue: { label: signoffText.conditionList.overdue, ink: 'text-no-go' },
  closed: { label: signoffText.conditionList.closed, ink: 'text-soft' },
}

function CloseDialog({ condition, onClose }: { condition: ConditionView; onClose(): void }) {
  const [resolution, setResolution] = useState('')
  const { error, busy, run } = useServerAction(onClose)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    run(() => closeConditionAction({ conditionId: condition.id, resolution }))
  }
  return (
    <Dialog open onClose={onClose} title={signoffText.conditionList.closeConditionTitle} explain={condition.text}>
      <form onSubmit={submit} className="flex flex-col gap-4">
        <TextArea
          label={signoffText.conditionList.howItWasMet}
          rows={2}
          required
          maxLength={2000}
          value={resolution}
          onChange={(event) => setResolution(event.target.value)}
        />
        <DialogFoot onClose={onClose} error={error} disabled={busy}>
          {signoffText.conditionList.closeConditionSubmit}
        </DialogFoot>
      </form>
    </Dialog>
  )
}

/** The button that names an owner. `again`: there is one already. */
function AssignButton({ may, again, onAssign }: { may: Permission; again: boolean; onAssign(): void }) {
  return (
    <Button small because={may.allowed ? undefined : may.reason} onClick={onAssign}>
      {again ? signoffText.conditionList.reassignCondition : signoffText.conditionList.assignCondition}
    </Button>
  )
}

function UnassignedRow({ condition, may, onAssign }: { condition: UnassignedView; may: Permission; onAssign(): void }) {
  const { label, section, text } = condition
  return (
    <li className="border-line border-b py-2 last:border-b-0">
      <p className="flex items-baseline gap-2">
        <bdi className="prose-text min-w-0 flex-1 wrap-anywhere">
          {text ?? signoffText.conditionList.noConditionsListed}
        </bdi>
        <span className="text-conditional text-small">{signoffText.conditionList.open}</span>
      </p>
      <p className="text-small text-soft">
        {signoffText.conditionList.setBy} <bdi>{label}</bdi>
        {section && (
          <>
            {' '}
            {signoffText.conditionList.of} <bdi>{section}</bdi>
          </>
        )}{' '}
        {signoffText.conditionList.unassigned}
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
            {signoffText.conditionList.setBy} <bdi>{role}</bdi>
            {signoffText.conditionList.assignedBy} <Name text={setBy} />
          </>
        ) : (
          <>
            {signoffText.conditionList.setBy} <Name text={setBy} /> {signoffText.conditionList.as(role)}
          </>
        )}
        {owner && (
          <>
            {' '}
            · <Name text={owner} /> {signoffText.conditionList.doesIt}
          </>
        )}
        {dueAt && (
          <>
            {' '}
            {signoffText.conditionList.due} <Moment at={dueAt} />
          </>
        )}
        {item && (
          <>
            {' '}
            {signoffText.conditionList.shownBy}{' '}
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
            {signoffText.conditionList.closeCondition}
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
    <section aria-label={signoffText.conditionList.conditions}>
      <h2 className="border-line border-b pb-1 font-strong">
        {open === 0 ? signoffText.conditionList.allConditionsClosed : signoffText.conditionList.openConditions(open)}
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
