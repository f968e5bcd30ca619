// How much of how much: a bar with its numbers, so that neither is needed to read the other.
type Props = {
  label: string
  value: number
  of: number /** Part of the bar that went wrong. */
  wrong?: number
  numbers?: boolean /** A short bar, for narrow places. */
  short?: boolean
}

export function Meter({ label, value, of, wrong = 0, numbers = true, short = false }: Props) {
  const share = (part: number) => (of === 0 ? 0 : (part / of) * 100)
  return (
    <span className="inline-flex items-center gap-2">
      <span
        role="meter"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={Math.max(of, 1)}
        aria-valuenow={value}
        aria-valuetext={`${value} of ${of}`}
        className={`flex h-1.5 overflow-hidden rounded-small bg-line ${short ? 'w-5' : 'w-16'}`}
      >
        <span className="bg-ink" style={{ width: `${share(value - wrong)}%` }} />
        <span className="bg-no-go" style={{ width: `${share(wrong)}%` }} />
      </span>
      {numbers && (
        <span className="text-small text-soft">
          {value}/{of}
        </span>
      )}
    </span>
  )
}
