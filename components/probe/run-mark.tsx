// The last run of an item in a few characters: shape, word, figure.

import { probeText } from '@/components/probe/text'
import type { RunStatus } from '@/lib/domain/enums'
import type { RunView } from '@/lib/domain/release/view/view'

export const RUNS: Record<RunStatus, { sign: string; label: string; ink: string }> = {
  queued: { sign: '◷', label: probeText.runMark.queued, ink: 'text-running' },
  running: { sign: '◷', label: probeText.runMark.running, ink: 'text-running' },
  passed: { sign: '●', label: probeText.runMark.passed, ink: 'text-go' },
  warned: { sign: '▲', label: probeText.runMark.passedWithAWarning, ink: 'text-hold' },
  failed: { sign: '✕', label: probeText.runMark.failed, ink: 'text-no-go' },
  error: { sign: '!', label: probeText.runMark.error, ink: 'text-no-go' },
  cancelled: { sign: '–', label: probeText.runMark.cancelled, ink: 'text-soft' },
}

export function RunMark({ run }: { run: RunView }) {
  const { sign, label, ink } = RUNS[run.status]
  const underWay = run.status === 'queued' || run.status === 'running'
  const waits = run.waitReason !== undefined
  const text = underWay
    ? run.waitReason
      ? `${label}: ${run.waitReason}`
      : `${label}…`
    : run.summary
      ? `${run.status === 'passed' ? '' : `${label}: `}${run.summary}`
      : label
  return (
    <span
      className={`max-w-72 truncate text-small ${waits ? 'text-hold' : ink}`}
      title={text}
      data-run={run.status}
      data-number={run.number}
    >
      <span aria-hidden className={underWay && !waits ? 'inline-block animate-[pulse-run_1s_infinite]' : ''}>
        {sign}{' '}
      </span>
      {text}
      {!run.fresh && probeText.runMark.notFresh}
    </span>
  )
}
