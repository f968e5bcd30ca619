// A length of time in words.
const STEPS: [number, string][] = [
  [86_400, 'd'],
  [3600, 'h'],
  [60, 'min'],
  [1, 's'],
]

/** The two largest steps, rounded up: "2 d 4 h", "24 h", "18 h 4 min", "45 s". */
export function spokenDuration(seconds: number): string {
  const whole = Math.ceil(seconds)
  const at = STEPS.findIndex(([size, word]) => whole >= (word === 'd' ? 2 * size : size))
  const [size, word] = STEPS[at] ?? [1, 's']
  const [below, belowWord] = STEPS[at + 1] ?? [0, '']
  const rest = below > 0 ? Math.ceil((whole % size) / below) : 0
  if (rest > 0 && rest * below === size) return spokenDuration(Math.ceil(whole / size) * size)
  return `${Math.floor(whole / size)} ${word}${rest > 0 ? ` ${rest} ${belowWord}` : ''}`
}
