// A metric over time, drawn on the server: the least and the most of each stretch, the last value as a line, gaps as
// gaps, target and alert as
// labelled lines, and what was past the alert hatched and crossed, so that it reads in grey and in print.
import { scaleLinear, scaleTime } from 'd3-scale'
import { boundText, figure } from '@/components/monitor/metric-mark'
import { monitorText } from '@/components/monitor/text'
import type { Threshold } from '@/lib/domain/checklist/structure'
import type { BucketView, IntervalView } from '@/lib/domain/monitor/view'

type Props = {
  name: string
  unit?: string | undefined
  buckets: BucketView[]
  gap: number
  breaches: IntervalView[]
  target?: Threshold | undefined
  alert?: Threshold | undefined
}

const WIDTH = 960
const HEIGHT = 260
const EDGE = { top: 14, right: 10, bottom: 24, left: 58 }
const FEW = 120

const clock = (at: Date, spread: number): string =>
  spread > 2 * 86_400_000 ? at.toISOString().slice(5, 10) : at.toISOString().slice(11, 16)

type Scale = (value: number) => number

/**
 * The lines of the values: through the last ones, broken where nothing is known, and from the least to the most of each
 * stretch.
 */
function paths(buckets: BucketView[], gap: number, x: Scale, y: Scale): { line: string; spread: string } {
  let line = ''
  let spread = ''
  for (const [at, bucket] of buckets.entries()) {
    const before = buckets[at - 1]
    const broken = !before || bucket.at - before.lastAt > gap
    const left = x(bucket.lastAt).toFixed(1)
    line += `${broken ? 'M' : 'L'}${left},${y(bucket.last).toFixed(1)}`
    if (bucket.max > bucket.min) spread += `M${left},${y(bucket.min).toFixed(1)}V${y(bucket.max).toFixed(1)}`
  }
  return { line, spread }
}

/** All values where there are few; else those that stand alone between two gaps, which no line shows. */
function dotted(buckets: BucketView[], gap: number): BucketView[] {
  if (buckets.length <= FEW) return buckets
  return buckets.filter((bucket, at) => {
    const [before, after] = [buckets[at - 1], buckets[at + 1]]
    return (!before || bucket.at - before.lastAt > gap) && (!after || after.at - bucket.lastAt > gap)
  })
}

const INKS = {
  go: { line: 'stroke-go', text: 'fill-go' },
  'no-go': { line: 'stroke-no-go', text: 'fill-no-go' },
} as const

function Bound({
  bound,
  label,
  y,
  ink,
  dash,
}: {
  bound: Threshold
  label: string
  y: Scale
  ink: keyof typeof INKS
  dash: string
}) {
  const values = bound.comparator === 'between' ? [bound.value, bound.upper ?? bound.value] : [bound.value]
  return values.map((value, at) => (
    <g key={value}>
      <line
        x1={EDGE.left}
        x2={WIDTH - EDGE.right}
        y1={y(value)}
        y2={y(value)}
        strokeDasharray={dash}
        strokeWidth="1.25"
        className={INKS[ink].line}
      />
      {at === 0 && (
        <text x={WIDTH - EDGE.right} y={y(value) - 4} textAnchor="end" className={`text-small ${INKS[ink].text}`}>
          {label}
        </text>
      )}
    </g>
  ))
}

function Breach({ from, to, x }: { from: number; to: number; x: Scale }) {
  const left = Math.max(EDGE.left, x(from))
  const width = Math.max(2, x(to) - left)
  return (
    <g>
      <rect x={left} y={EDGE.top} width={width} height={HEIGHT - EDGE.bottom - EDGE.top} fill="url(#breach)" />
      <path d={`M${left + width / 2 - 4},${EDGE.top + 2}l8,8m0,-8l-8,8`} strokeWidth="1.75" className="stroke-no-go" />
    </g>
  )
}

export function MetricChart({ name, unit, buckets, gap, breaches, target, alert }: Props) {
  const [first, last] = [buckets[0], buckets.at(-1)]
  if (!first || !last) return null
  const bounds = [target, alert].flatMap((bound) => (bound ? [bound.value, bound.upper ?? bound.value] : []))
  const low = buckets.reduce((least, { min }) => Math.min(least, min), Math.min(0, ...bounds))
  const high = buckets.reduce((most, { max }) => Math.max(most, max), Math.max(...bounds, low + 1e-9))
  const spreadTime = Math.max(last.lastAt - first.at, 1000)
  const time = scaleTime([first.at, first.at + spreadTime], [EDGE.left, WIDTH - EDGE.right])
  const y = scaleLinear([low, high * 1.02], [HEIGHT - EDGE.bottom, EDGE.top]).nice(5)
  const x: Scale = (at) => time(at)
  const { line, spread } = paths(buckets, gap, x, y)
  const n = buckets.reduce((sum, bucket) => sum + bucket.n, 0)
  const said = monitorText.metricChart.valuesTheLastPastThe({
    name,
    n,
    figure: figure(last.last),
    value: unit ? ` ${unit}` : '',
    value2: breaches.length === 0 ? 'never' : monitorText.metricChart.times(breaches.length),
  })
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={said} className="h-auto w-full min-w-[36rem]">
      <defs>
        <pattern id="breach" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1="0" y1="0" x2="0" y2="6" strokeWidth="1.5" className="stroke-no-go" opacity="0.45" />
        </pattern>
      </defs>
      {breaches.map(({ from, to }) => (
        <Breach key={from} from={Date.parse(from)} to={Date.parse(to)} x={x} />
      ))}
      {y.ticks(5).map((tick) => (
        <g key={tick}>
          <line x1={EDGE.left} x2={WIDTH - EDGE.right} y1={y(tick)} y2={y(tick)} className="stroke-line" />
          <text x={EDGE.left - 6} y={y(tick) + 4} textAnchor="end" className="fill-soft text-small">
            {figure(tick)}
          </text>
        </g>
      ))}
      {time.ticks(7).map((tick) => (
        <text key={tick.getTime()} x={time(tick)} y={HEIGHT - 6} textAnchor="middle" className="fill-soft text-small">
          {clock(tick, spreadTime)}
        </text>
      ))}
      <path d={spread} fill="none" strokeWidth="1" className="stroke-edge" />
      <path d={line} fill="none" strokeWidth="1.5" className="stroke-ink" />
      {dotted(buckets, gap).map((bucket) => (
        <circle key={bucket.at} cx={x(bucket.lastAt)} cy={y(bucket.last)} r="2.25" className="fill-ink" />
      ))}
      {target && (
        <Bound
          bound={target}
          label={monitorText.metricChart.target(boundText(target, unit))}
          y={y}
          ink="go"
          dash="2 3"
        />
      )}
      {alert && (
        <Bound
          bound={alert}
          label={monitorText.metricChart.alert(boundText(alert, unit))}
          y={y}
          ink="no-go"
          dash="7 3"
        />
      )}
    </svg>
  )
}
