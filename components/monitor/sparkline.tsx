// The last values of a metric, as small as a word. Its row says everything in words too.
type Props = { tail: { at: string; value: number }[]; wrong: boolean }

const WIDTH = 96
const HEIGHT = 20

export function Sparkline({ tail, wrong }: Props) {
  if (tail.length < 2) return null
  const values = tail.map(({ value }) => value)
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const y = (value: number) =>
    most === least ? HEIGHT / 2 : HEIGHT - 2 - ((value - least) / (most - least)) * (HEIGHT - 4)
  const path = values
    .map(
      (value, at) =>
        `${at === 0 ? 'M' : 'L'}${((at / (values.length - 1)) * (WIDTH - 4) + 2).toFixed(1)},${y(value).toFixed(1)}`,
    )
    .join('')
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden className="inline-block">
      <path d={path} fill="none" strokeWidth="1.25" className="stroke-ink" />
      <circle cx={WIDTH - 2} cy={y(values.at(-1) ?? 0)} r="2" className={wrong ? 'fill-no-go' : 'fill-ink'} />
    </svg>
  )
}
