import { uiText } from '@/components/ui/text'

// How much of how much: a bar with its numbers, so that neither is needed to read the other.
type Shape = 'short' | 'wide' | 'line'
type Props = {
  label: string
  value: number
  of: number /** Part of the bar that went wrong, and how that is said. */
  wrong?: number
  wrongLabel?: string /** A line lies at the foot of the positioned element around it. */
  shape?: Shape
}

const SHAPES: Record<Shape, string> = {
  short: 'h-1 w-10',
  wide: 'h-1 w-10 wide:w-28',
  line: 'absolute inset-x-0 bottom-0 h-0.5',
}

export function Meter({ label, value, of, wrong = 0, wrongLabel = 'failed', shape = 'short' }: Props) {
  const share = (part: number) => (of === 0 ? 0 : (part / of) * 100)
  return (
    <span className="inline-flex shrink-0 items-center gap-2">
      <span
        role="meter"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={Math.max(of, 1)}
        aria-valuenow={value}
        aria-valuetext={uiText.meter.of({ value, of, value2: wrong > 0 ? `, ${wrong} ${wrongLabel}` : '' })}
        className={`overflow-hidden rounded-small bg-line ${SHAPES[shape]}`}
      >
        <svg
          aria-hidden="true"
          viewBox="0 0 100 1"
          preserveAspectRatio="none"
          className="block size-full forced-color-adjust-none rtl:-scale-x-100"
        >
          <rect className="fill-ink" width={share(value - wrong)} height="1" />
          <rect className="fill-no-go" x={share(value - wrong)} width={share(wrong)} height="1" />
        </svg>
      </span>
      <span className={`text-end text-small text-soft ${shape === 'line' ? '' : 'min-w-9'}`}>
        {value}/{of}
        {wrong > 0 && (
          <span className="text-no-go" title={`${wrong} ${wrongLabel}`}>
            {' '}
            · ✕ {wrong}
          </span>
        )}
      </span>
    </span>
  )
}
