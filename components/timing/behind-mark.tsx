// How far the day is from its plan, in words and a sign.
import { formatBehind } from '@/lib/domain/time/behind'

export function BehindMark({ seconds }: { seconds: number }) {
  const late = seconds >= 60
  return (
    <span className={late ? 'text-hold' : ''}>
      {late && <span aria-hidden>▲ </span>}
      {formatBehind(seconds)}
    </span>
  )
}
