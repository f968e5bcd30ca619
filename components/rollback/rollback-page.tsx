'use client'
// The page of going back: its one word, what is under way, the options, and what was done before. Others' ticks show as they happen.
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useState } from 'react'
import { ItemRow } from '@/components/checklist/item-row'
import { useLiveRelease } from '@/components/live/use-live-release'
import { Ask } from '@/components/release/ask'
import { ToldLine } from '@/components/release/told-line'
import { useDeeds } from '@/components/release/use-deeds'
import { OptionRow } from '@/components/rollback/option-row'
import { PastRunRow } from '@/components/rollback/past-run'
import { RunningView } from '@/components/rollback/running-view'
import { Empty } from '@/components/ui/empty'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import type { ItemView, ReleaseView } from '@/lib/domain/release/view'
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

/** The one word first. */
function wordOf({ running, options }: RollbackDesk, state: ReleaseView['head']['state']): string {
  if (running) return running.rehearsal ? 'Rehearsing' : 'Rolling back'
  if (state === 'rolled-back') return 'Rolled back'
  return options.length === 0 ? 'No way back' : `${options.length} way${options.length === 1 ? '' : 's'} back`
}

export function RollbackPage({ view, desk }: Props) {
  const live = useLiveRelease(view)
  const { head, items } = live
  useDeskOf(view.head.revision, head.revision)
  const [told, tell] = useState<string | null>(null)
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const toggle = useCallback(
    (itemId: string) =>
      setOpen((known) =>
        known.has(itemId) ? new Set([...known].filter((id) => id !== itemId)) : new Set(known).add(itemId),
      ),
    [],
  )
  const focus = useCallback(() => {}, [])
  const deeds = useDeeds(live, { focus, open: toggle }, head.id)
  const { running, options, past, may } = desk
  const option = options.find(({ id }) => id === running?.planId)
  const among = (ids: string[] | undefined) => items.filter(({ id }) => ids?.includes(id))
  const work = among(option?.workIds)
  const checks = among(option?.checkIds)
  const rights = { ...view.may, ...view.may.aside }
  const release = `${head.name} ${head.version}`
  const row = (item: ItemView) => {
    const outcome = deeds.pending.get(item.id)
    return (
      <ItemRow
        key={item.id}
        item={outcome === undefined ? item : { ...item, outcome }}
        depth={0}
        current={false}
        open={open.has(item.id)}
        explaining={deeds.explaining === item.id}
        applies
        missed={0}
        fresh={live.fresh.has(item.id)}
        may={rights}
        commands={deeds.commands}
      />
    )
  }
  return (
    <Page
      title={`${wordOf(desk, head.state)}${running ? `: ${running.title}` : ''}`}
      lead={
        <>
          {release} → {head.environment} ·{' '}
          <Link href={`/releases/${head.id}`} className="text-accent underline">
            back to the release
          </Link>
        </>
      }
    >
      {live.link !== 'live' && (
        <Notice tone="trouble">Offline: this page may be old. It reconnects by itself; the clock goes on.</Notice>
      )}
      {told && <Notice tone="trouble">{told}</Notice>}
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
        <Empty title="The documents of this release name no way back">
          A heading such as “Rollback” with its steps becomes one. A template can be given it in its next version.
        </Empty>
      ) : (
        <section aria-labelledby="options">
          <h2 id="options" className="border-line border-b pb-1 font-strong text-title">
            Ways back
          </h2>
          <ul>
            {options.map((one) => (
              <OptionRow key={one.id} releaseId={head.id} release={release} option={one} may={may} onTold={tell} />
            ))}
          </ul>
        </section>
      )}
      {past.length > 0 && (
        <section aria-labelledby="past">
          <h2 id="past" className="border-line border-b pb-1 font-strong text-title">
            Before
          </h2>
          <ul>
            {past.map((run) => (
              <PastRunRow key={run.id} releaseId={head.id} run={run} items={items} may={may.addEvidence} />
            ))}
          </ul>
        </section>
      )}
      {deeds.asking && (
        <Ask
          asking={deeds.asking}
          releaseId={head.id}
          projectId={head.projectId}
          onClose={() => deeds.setAsking(null)}
          onDecide={(item, outcome, reason) => void deeds.decide(item, outcome, { reason })}
          onItem={live.take}
          onRun={(item) => void deeds.run(item, true)}
        />
      )}
      <ToldLine told={deeds.told} onUndo={deeds.undo} onClose={() => deeds.setTold(null)} />
    </Page>
  )
}
