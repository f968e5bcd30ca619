'use client'
// The page of going back: its verdict, what is under way, the options, and what was done before. Others' ticks show as
// they happen.
import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useState } from 'react'
import { ItemRow } from '@/components/checklist/item/item-row'
import { useLiveRelease } from '@/components/live/use-live-release'
import { ReleasePage } from '@/components/release/frame'
import { Ask } from '@/components/release/item-dialogs'
import { Toast } from '@/components/release/toast'
import { useItemActions } from '@/components/release/use-item-actions'
import { OptionRow } from '@/components/rollback/option-row'
import { PastRunRow } from '@/components/rollback/past-run'
import { RunningView } from '@/components/rollback/running-view'
import { rollbackText } from '@/components/rollback/text'
import { Empty } from '@/components/ui/empty'
import { Notice } from '@/components/ui/notice'
import type { ItemView, ReleaseView } from '@/lib/domain/release/view/view'
import type { RollbackDesk } from '@/lib/domain/rollback/view'

type Props = { view: ReleaseView; desk: RollbackDesk }

const SETTLED_MS = 250

/** The desk is read with the page: again when live tells of another revision. */
function useDeskOf(shown: number, present: number): void {
  const router = useRouter()
  useEffect(() => {
    if (shown >= present) return
    const timer = setTimeout(() => router.refresh(), SETTLED_MS)
    return () => clearTimeout(timer)
  }, [shown, present, router])
}

/** The verdict first. */
function levelOf({ running, options }: RollbackDesk, state: ReleaseView['head']['state']): string {
  if (running) return running.rehearsal ? rollbackText.rollback.rehearsing : rollbackText.rollback.rollingBack
  if (state === 'rolled-back') return rollbackText.rollback.rolledBack
  return options.length === 0
    ? rollbackText.rollback.noRollbackPlan
    : rollbackText.rollback.rollbackPlansFor(options.length)
}

export function RollbackPage({ view, desk }: Props) {
  const live = useLiveRelease(view)
  const { head, items } = live
  useDeskOf(view.head.revision, head.revision)
  const [toast, showToast] = useState<string | null>(null)
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const toggle = useCallback(
    (itemId: string) =>
      setOpen((known) =>
        known.has(itemId) ? new Set([...known].filter((id) => id !== itemId)) : new Set(known).add(itemId),
      ),
    [],
  )
  const focus = useCallback(() => {}, [])
  const actions = useItemActions(live, { focus, open: toggle }, head.id)
  const { running, options, past, may } = desk
  const option = options.find(({ id }) => id === running?.planId)
  const among = (ids: string[] | undefined) => items.filter(({ id }) => ids?.includes(id))
  const work = among(option?.workIds)
  const checks = among(option?.checkIds)
  const rights = { ...view.may, ...view.may.excluded }
  const release = `${head.name} ${head.version}`
  const row = (item: ItemView) => {
    const outcome = actions.pending.get(item.id)
    return (
      <ItemRow
        key={item.id}
        item={outcome === undefined ? item : { ...item, outcome }}
        depth={0}
        current={false}
        open={open.has(item.id)}
        explaining={actions.explaining === item.id}
        applies
        missed={0}
        fresh={live.fresh.has(item.id)}
        may={rights}
        commands={actions.commands}
      />
    )
  }
  return (
    <ReleasePage
      release={head}
      tab="rollback"
      title={`${levelOf(desk, head.state)}${running ? `: ${running.title}` : ''}`}
    >
      {live.link !== 'live' && <Notice tone="error">{rollbackText.rollback.offline}</Notice>}
      {toast && <Notice tone="error">{toast}</Notice>}
      {running && option && (
        <RunningView
          releaseId={head.id}
          running={running}
          option={option}
          work={work}
          checks={checks}
          may={may}
          row={row}
        />
      )}
      {options.length === 0 ? (
        <Empty title={rollbackText.rollback.noRollbackPlanInThis}>{rollbackText.rollback.noPlanHint}</Empty>
      ) : (
        <section aria-label={rollbackText.rollback.rollbackPlans}>
          <h2
            className={
              running || head.state === 'rolled-back' ? 'border-line border-b pb-1 font-strong text-title' : 'sr-only'
            }
          >
            {rollbackText.rollback.rollbackPlans}
          </h2>
          <ul>
            {options.map((one) => (
              <OptionRow
                key={one.id}
                releaseId={head.id}
                release={release}
                option={one}
                may={may}
                onToast={showToast}
              />
            ))}
          </ul>
        </section>
      )}
      {past.length > 0 && (
        <section aria-labelledby="past">
          <h2 id="past" className="border-line border-b pb-1 font-strong text-title">
            {rollbackText.rollback.previousRuns}
          </h2>
          <ul>
            {past.map((run) => (
              <PastRunRow key={run.id} releaseId={head.id} run={run} items={items} may={may.addEvidence} />
            ))}
          </ul>
        </section>
      )}
      {actions.asking && (
        <Ask
          asking={actions.asking}
          releaseId={head.id}
          projectId={head.projectId}
          onClose={() => actions.setAsking(null)}
          onDecide={(item, outcome, reason) => void actions.decide(item, outcome, { reason })}
          onItem={live.take}
          onRun={(item) => void actions.run(item, true)}
        />
      )}
      <Toast toast={actions.toast} onUndo={actions.undo} onClose={() => actions.setToast(null)} />
    </ReleasePage>
  )
}
