// How the state of a check-in looks and reads.
import type { SlotView } from '@/lib/domain/monitor/view'

const STATES: Record<SlotView['state'], { sign: string; label: string; ink: string }> = {
  upcoming: { sign: '○', label: 'upcoming', ink: 'text-soft' },
  due: { sign: '◷', label: 'due', ink: 'text-running' },
  overdue: { sign: '▲', label: 'overdue', ink: 'text-hold' },
  missed: { sign: '–', label: 'missed', ink: 'text-hold' },
  done: { sign: '●', label: 'done', ink: 'text-go' },
}
const PROBLEM = { sign: '✕', label: 'problem', ink: 'text-no-go' }

export function markOf(slot: SlotView): { sign: string; label: string; ink: string } {
  return slot.outcome === 'problem' ? PROBLEM : STATES[slot.state]
}

/** "10:00–10:30", with the day where the slot does not end on the day of its begin. */
export function timesOf({ at, until }: SlotView): string {
  const end =
    at.slice(0, 10) === until.slice(0, 10) ? until.slice(11, 16) : `${until.slice(5, 10)} ${until.slice(11, 16)}`
  return `${at.slice(11, 16)}–${end}`
}
