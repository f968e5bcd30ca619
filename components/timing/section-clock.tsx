'use client'
// How long a section takes, beside its heading: "planned 10 min, running 3:12", "took 12:40 of 10 min". It is begun by its first tick, or by hand.
import { useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { useElapsed } from '@/components/ui/use-elapsed'
import type { Permission, SectionTiming } from '@/lib/domain/release/view'
import { digits } from '@/lib/domain/time/digits'
import { spanWords } from '@/lib/domain/time/span'
import { startSectionAction } from '@/lib/release/actions'

type Props = { releaseId: string; sectionId: string; title: string; timing: SectionTiming; may: Permission }

function Running({ seconds, plannedSeconds }: { seconds: number; plannedSeconds: number }) {
  const elapsed = useElapsed(seconds)
  const over = elapsed > plannedSeconds
  return (
    <span className={over ? 'text-hold' : 'text-running'}>
      <span aria-hidden>{over ? '▲ ' : '◷ '}</span>
      planned {spanWords(plannedSeconds)}, running {digits(elapsed)}
      {over && `, ${digits(elapsed - plannedSeconds)} over`}
    </span>
  )
}

function Start({ releaseId, sectionId, title }: Pick<Props, 'releaseId' | 'sectionId' | 'title'>) {
  const [trouble, setTrouble] = useState<string | null>(null)
  const [busy, start] = useTransition()
  const begin = () =>
    start(async () => {
      const answer = await startSectionAction({ releaseId, sectionId }).catch(() => null)
      setTrouble(answer?.ok ? null : (answer?.message ?? 'The server did not answer. Try again.'))
    })
  return (
    <span className="no-print">
      <Button small tone="quiet" disabled={busy} onClick={begin} aria-label={`Start ${title}`}>
        Start
      </Button>
      {trouble && <span role="alert">{trouble}</span>}
    </span>
  )
}

export function SectionClock({ releaseId, sectionId, title, timing, may }: Props) {
  const { state, plannedSeconds, seconds = 0 } = timing
  return (
    <span className="flex shrink-0 items-baseline gap-1 font-normal text-small text-soft">
      {state === 'running' && <Running seconds={seconds} plannedSeconds={plannedSeconds} />}
      {state === 'done' && `took ${digits(seconds)} of ${spanWords(plannedSeconds)}`}
      {state === 'waiting' && `planned ${spanWords(plannedSeconds)}`}
      {state === 'waiting' && may.allowed && <Start releaseId={releaseId} sectionId={sectionId} title={title} />}
    </span>
  )
}
