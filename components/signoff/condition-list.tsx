'use client'
// What the approvals demand: who does it, until when, and the button of the role that set it.
import { type FormEvent, useState } from 'react'
import { Name } from '@/components/people/name'
import { useDeed } from '@/components/shell/use-deed'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { DialogFoot } from '@/components/ui/dialog-foot'
import { TextArea } from '@/components/ui/field'
import { Moment } from '@/components/ui/moment'
import type { ConditionView } from '@/lib/domain/release/view'
import { closeConditionAction } from '@/lib/signoff/actions'

const STATES: Record<ConditionView['state'], { word: string; ink: string }> = {
  open: { word: 'open', ink: 'text-conditional' },
  overdue: { word: 'overdue', ink: 'text-no-go' },
  closed: { word: 'closed', ink: 'text-soft' },
}

function CloseDialog({ condition, onClose }: { condition: ConditionView; onClose(): void }) {
  const [resolution, setResolution] = useState('')
  const { trouble, busy, run } = useDeed(onClose)
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
        <DialogFoot onClose={onClose} trouble={trouble} disabled={busy}>
          Close it
        </DialogFoot>
      </form>
    </Dialog>
  )
}

function Row({ condition, page, onClose }: { condition: ConditionView; page: string; onClose(): void }) {
  const { role, text, state, setBy, owner, dueAt, item, resolvedBy, resolution, mayClose } = condition
  const { word, ink } = STATES[state]
  return (
    <li className="border-line border-b py-2 last:border-b-0">
      <p className="flex items-baseline gap-2">
        <bdi className="prose-text min-w-0 flex-1 wrap-anywhere">{text}</bdi>
        <span className={`text-small ${ink}`}>{word}</span>
      </p>
      <p className="text-small text-soft">
        set by <Name text={setBy} /> as {role}
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
        <div className="no-print mt-1">
          <Button small because={mayClose.allowed ? undefined : mayClose.reason} onClick={onClose}>
            Close condition
          </Button>
          {!mayClose.allowed && <span className="ms-2 text-small text-soft">{mayClose.reason}</span>}
        </div>
      )}
    </li>
  )
}

export function ConditionList({ conditions, page }: { conditions: ConditionView[]; page: string }) {
  const [closing, setClosing] = useState<ConditionView | null>(null)
  const open = conditions.filter((condition) => condition.state !== 'closed').length
  return (
    <section aria-label="Conditions">
      <h2 className="border-line border-b pb-1 font-strong">
        {open === 0 ? 'Conditions, all closed' : `${open} open condition${open === 1 ? '' : 's'}`}
      </h2>
      <ul>
        {conditions.map((condition) => (
          <Row key={condition.id} condition={condition} page={page} onClose={() => setClosing(condition)} />
        ))}
      </ul>
      {closing && <CloseDialog condition={closing} onClose={() => setClosing(null)} />}
    </section>
  )
}
