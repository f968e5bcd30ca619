// How the state of a check-in looks and reads.
import type { SlotView } from '@/lib/domain/monitor/view'

const STATES: Record<SlotView['state'], { sign: string; word: string; ink: string }> = {
  upcoming: { sign: '○', word: 'upcoming', ink: 'text-soft' },
  due: { sign: '◷', word: 'due', ink: 'text-running' },
  overdue: { sign: '▲', word: 'overdue', ink: 'text-hold' },
  missed: { sign: '–', word: 'missed', ink: 'text-hold' },
  done: { sign: '●', word: 'done', ink: 'text-go' },
}
const PROBLEM = { sign: '✕', word: 'problem', ink: 'text-no-go' }

export function lookOf(slot: SlotView): { sign: string; word: string; ink: string } {
  return slot.outcome === 'problem' ? PROBLEM : STATES[slot.state]
}

/** "10:00–10:30", with the day where the slot does not end on the day of its begin. */
export function timesOf({ at, until }: SlotView): string {
  const end =
    at.slice(0, 10) === until.slice(0, 10) ? until.slice(11, 16) : `${until.slice(5, 10)} ${until.slice(11, 16)}`
  return `${at.slice(11, 16)}–${end}`
}
