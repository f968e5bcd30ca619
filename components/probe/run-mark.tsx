// The last run of an item in a few characters: shape, word, figure.
import type { RunView } from '@/lib/domain/release/view'
import type { RunStatus } from '@/lib/domain/words'

export const RUNS: Record<RunStatus, { sign: string; word: string; ink: string }> = {
  queued: { sign: '◷', word: 'queued', ink: 'text-running' },
  running: { sign: '◷', word: 'running', ink: 'text-running' },
  passed: { sign: '●', word: 'passed', ink: 'text-go' },
  warned: { sign: '▲', word: 'passed with a warning', ink: 'text-hold' },
  failed: { sign: '✕', word: 'failed', ink: 'text-no-go' },
  error: { sign: '!', word: 'error', ink: 'text-no-go' },
  cancelled: { sign: '–', word: 'cancelled', ink: 'text-soft' },
}

export function RunMark({ run }: { run: RunView }) {
  const { sign, word, ink } = RUNS[run.status]
  const underWay = run.status === 'queued' || run.status === 'running'
  const text = underWay
    ? `${word}…`
    : run.summary
      ? `${run.status === 'passed' ? '' : `${word}: `}${run.summary}`
      : word
  return (
    <span className={`max-w-72 truncate text-small ${ink}`} title={text} data-run={run.status} data-number={run.number}>
      <span aria-hidden className={underWay ? 'inline-block animate-[pulse-run_1s_infinite]' : ''}>
        {sign}{' '}
      </span>
      {text}
      {!run.fresh && ' (too old to count)'}
    </span>
  )
}
