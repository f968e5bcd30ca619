// Planned against actual, one line a section: a frame for what was planned, a bar for what happened. Drawn on the
// server: readable in print and in grey.
import { scaleTime } from 'd3-scale'
import { timingText } from '@/components/timing/text'
import type { TimingRow } from '@/lib/domain/time/plan'

const WIDTH = 960
const NAMES = 300
const LINE = 26
const TOP = 24

const ms = (at: string | null): number | null => (at === null ? null : Date.parse(at))
const shorten = (text: string): string => (text.length > 44 ? `${text.slice(0, 43)}…` : text)

function clock(at: Date, spread: number): string {
  const text = at.toISOString()
  return spread > 2 * 86_400_000 ? text.slice(5, 10) : text.slice(11, 16)
}

export function TimingChart({ rows, now }: { rows: TimingRow[]; now: string }) {
  const drawn = rows.filter((row) => row.startedAt !== null || (row.plannedFrom !== null && row.plannedTo !== null))
  const times = drawn.flatMap((row) =>
    [row.plannedFrom, row.plannedTo, row.startedAt, row.startedAt && (row.finishedAt ?? now)].flatMap(
      (at) => ms(at) ?? [],
    ),
  )
  if (times.length === 0) return null
  const [first, last] = [Math.min(...times), Math.max(...times)]
  const x = scaleTime([first, Math.max(last, first + 60_000)], [NAMES, WIDTH - 8])
  const height = TOP + drawn.length * LINE + 4
  const box = (from: number, to: number) => ({ x: x(from), width: Math.max(2, x(to) - x(from)) })
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${height}`}
      role="img"
      aria-label={timingText.chart.plannedAndActualTimesOf(drawn.length)}
      className="h-auto w-full min-w-[40rem]"
    >
      {x.ticks(6).map((tick) => (
        <g key={tick.getTime()}>
          <line x1={x(tick)} x2={x(tick)} y1={TOP - 6} y2={height} className="stroke-line" />
          <text x={x(tick)} y={TOP - 10} textAnchor="middle" className="fill-soft text-small">
            {clock(tick, last - first)}
          </text>
        </g>
      ))}
      {drawn.map(({ id, title, depth, state, plannedFrom, plannedTo, startedAt, finishedAt }, index) => {
        const y = TOP + index * LINE
        const [from, to, began] = [ms(plannedFrom), ms(plannedTo), ms(startedAt)]
        return (
          <g key={id}>
            <text x={depth * 12} y={y + 16} className="fill-ink text-small">
              {shorten(title)}
            </text>
            {from !== null && to !== null && (
              <rect {...box(from, to)} y={y + 4} height={16} className="fill-none stroke-edge" strokeDasharray="3 2" />
            )}
            {began !== null && (
              <rect
                {...box(began, ms(finishedAt) ?? Date.parse(now))}
                y={y + 8}
                height={8}
                className={state === 'running' ? 'fill-running' : 'fill-ink'}
              />
            )}
          </g>
        )
      })}
    </svg>
  )
}
