'use client'
// How long a section takes, beside its heading: "planned 10 min, running 3:12", "took 12:40 of 10 min". It is started by
// its first tick, or by hand.
import { useState, useTransition } from 'react'
import { timingText } from '@/components/timing/text'
import { Button } from '@/components/ui/button'
import { useElapsed } from '@/components/ui/use-elapsed'
import type { Permission, SectionTiming } from '@/lib/domain/release/view/view'
import { formatClock } from '@/lib/domain/time/format-clock'
import { formatDuration } from '@/lib/domain/time/format-duration'
import { startSectionAction } from '@/lib/release/actions'

type Props = { releaseId: string; sectionId: string; title: string; timing: SectionTiming; may: Permission }

function Running({ seconds, plannedSeconds }: { seconds: number; plannedSeconds: number }) {
  const elapsed = useElapsed(seconds)
  const over = elapsed > plannedSeconds
  return (
    <span className={over ? 'text-hold' : 'text-running'}>
      <span aria-hidden>{over ? '▲ ' : '◷ '}</span>
      {timingText.sectionClock.plannedRunning({
        duration: formatDuration(plannedSeconds),
        clock: formatClock(elapsed),
      })}
      {over && timingText.sectionClock.over(formatClock(elapsed - plannedSeconds))}
    </span>
  )
}

function Start({ releaseId, sectionId, title }: Pick<Props, 'releaseId' | 'sectionId' | 'title'>) {
  const [error, setError] = useState<string | null>(null)
  const [busy, start] = useTransition()
  const begin = () =>
    start(async () => {
      const answer = await startSectionAction({ releaseId, sectionId }).catch(() => null)
      setError(answer?.ok ? null : (answer?.message ?? timingText.sectionClock.theServerDidNotAnswer))
    })
  return (
    <span className="no-print">
      <Button small tone="quiet" disabled={busy} onClick={begin} aria-label={timingText.sectionClock.startFor(title)}>
        {timingText.sectionClock.start}
      </Button>
      {error && <span role="alert">{error}</span>}
    </span>
  )
}

export function SectionClock({ releaseId, sectionId, title, timing, may }: Props) {
  const { state, plannedSeconds, seconds = 0 } = timing
  return (
    <span className="flex shrink-0 items-baseline gap-1 font-normal text-small text-soft">
      {state === 'running' && <Running seconds={seconds} plannedSeconds={plannedSeconds} />}
      {state === 'done' &&
        timingText.sectionClock.tookOf({ clock: formatClock(seconds), duration: formatDuration(plannedSeconds) })}
      {state === 'waiting' && timingText.sectionClock.planned(formatDuration(plannedSeconds))}
      {state === 'waiting' && may.allowed && <Start releaseId={releaseId} sectionId={sectionId} title={title} />}
    </span>
  )
}
