// `uptime`: since when a machine runs, and its load.
import { decimalOf } from '@/lib/domain/probe/output/quantity'

export type Uptime = { load1: number; load5: number; load15: number; seconds?: number; users?: number }

/** "up 12 days,  3:04", "up 5 min", "up 3:04", "up 1 day, 20 min". */
function secondsUp(text: string): number | undefined {
  const said = /\bup\s+(.{1,60}?),\s+(?:\d+ users?|load)/.exec(text)?.[1]
  if (said === undefined) return undefined
  const days = Number(/(\d{1,6}) days?/.exec(said)?.[1] ?? 0)
  const clock = /(\d{1,2}):(\d{2})/.exec(said)
  const hours = Number(clock?.[1] ?? /(\d{1,4}) h/.exec(said)?.[1] ?? 0)
  const minutes = Number(clock?.[2] ?? /(\d{1,4}) min/.exec(said)?.[1] ?? 0)
  return days * 86_400 + hours * 3600 + minutes * 60
}

export function parseUptime(stdout: string): Uptime | null {
  const line = stdout.slice(0, 2000)
  const found = /load averages?:\s+(\d+[.,]\d+),?\s+(\d+[.,]\d+),?\s+(\d+[.,]\d+)/.exec(line)
  if (!found) return null
  const [load1 = 0, load5 = 0, load15 = 0] = found.slice(1).map(decimalOf)
  const seconds = secondsUp(line)
  const users = /(\d{1,6}) users?/.exec(line)?.[1]
  return { load1, load5, load15, ...(seconds !== undefined && { seconds }), ...(users && { users: Number(users) }) }
}
