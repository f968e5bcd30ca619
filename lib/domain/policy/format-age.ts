// How long something is or was, as a sentence carries it.

const UNITS: [seconds: number, one: string, many: string][] = [
  [86_400, 'day', 'days'],
  [3600, 'hour', 'hours'],
  [60, 'minute', 'minutes'],
  [1, 'second', 'seconds'],
]

/** A length of time in its largest unit, rounded down, and never nothing: `4 minutes`, `1 day`. */
export function formatAge(seconds: number): string {
  const whole = Math.max(1, Math.floor(seconds))
  const [size, one, many] = UNITS.find(([unit]) => whole >= unit * (unit >= 86_400 ? 2 : 1)) ?? [1, 'second', 'seconds']
  const count = Math.floor(whole / size)
  return `${count} ${count === 1 ? one : many}`
}
