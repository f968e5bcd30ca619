// A line over time, drawn on the server: readable in print, in grey, and without a script. A gap in the values is a gap
// in the line.
import { scaleLinear, scaleTime } from 'd3-scale'
import { line } from 'd3-shape'
import { uiText } from '@/components/ui/text'

export type Point = {
  at: number
  value: number | null /** A value that stands out: drawn as a cross. */
  wrong?: boolean
  label: string
}
type Props = {
  title: string
  unit: string
  points: Point[] /** Lines across, such as a limit. */
  limits?: { value: number; label: string }[]
}

const WIDTH = 720
const HEIGHT = 160
const EDGE = { top: 8, right: 8, bottom: 22, left: 52 }

const clock = (at: Date, spread: number): string =>
  spread > 86_400_000 ? at.toISOString().slice(5, 10) : at.toISOString().slice(11, 16)

export function LineChart({ title, unit, points, limits = [] }: Props) {
  const known = points.filter((point) => point.value !== null)
  if (known.length === 0) return <p className="text-soft">{uiText.lineChart.noValuesYet}</p>
  const times = points.map((point) => point.at)
  const [first, last] = [Math.min(...times), Math.max(...times)]
  const highest = Math.max(...known.map((point) => point.value ?? 0), ...limits.map((limit) => limit.value), 1)
  const x = scaleTime([first, last === first ? first + 1000 : last], [EDGE.left, WIDTH - EDGE.right])
  const y = scaleLinear([0, highest], [HEIGHT - EDGE.bottom, EDGE.top]).nice(4)
  const path = line<Point>(
    (point) => x(point.at),
    (point) => y(point.value ?? 0),
  ).defined((point) => point.value !== null)
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={uiText.lineChart.valuesTheLast({
        title,
        knownCount: known.length,
        value: known.at(-1)?.value ?? '',
        unit,
      })}
      className="h-auto w-full max-w-3xl"
    >
      {y.ticks(4).map((tick) => (
        <g key={tick}>
          <line x1={EDGE.left} x2={WIDTH - EDGE.right} y1={y(tick)} y2={y(tick)} className="stroke-line" />
          <text x={EDGE.left - 6} y={y(tick) + 4} textAnchor="end" className="fill-soft text-small">
            {tick}
          </text>
        </g>
      ))}
      {x.ticks(6).map((tick) => (
        <text key={tick.getTime()} x={x(tick)} y={HEIGHT - 6} textAnchor="middle" className="fill-soft text-small">
          {clock(tick, last - first)}
        </text>
      ))}
      {limits.map((limit) => (
        <g key={limit.label}>
          <line
            x1={EDGE.left}
            x2={WIDTH - EDGE.right}
            y1={y(limit.value)}
            y2={y(limit.value)}
            strokeDasharray="4 3"
            className="stroke-no-go"
          />
          <text x={WIDTH - EDGE.right} y={y(limit.value) - 4} textAnchor="end" className="fill-no-go text-small">
            {limit.label}
          </text>
        </g>
      ))}
      <path d={path(points) ?? ''} fill="none" strokeWidth="1.5" className="stroke-ink" />
      {points.map((point) =>
        point.value === null ? null : (
          <g key={`${point.at} ${point.label}`}>
            <title>{point.label}</title>
            {point.wrong ? (
              <path
                d={`M${x(point.at) - 3.5},${y(point.value) - 3.5}l7,7m0,-7l-7,7`}
                strokeWidth="1.75"
                className="stroke-no-go"
              />
            ) : (
              <circle cx={x(point.at)} cy={y(point.value)} r="2.5" className="fill-ink" />
            )}
          </g>
        ),
      )}
    </svg>
  )
}
