// What no input may be, whatever its schema says. Looked at without recursion, so that no input is too deep to be
// looked at.
import { Refusal } from '@/lib/domain/refusal'
import { requestsRefusals } from '@/lib/domain/text/en/refusals/requests'

/** Levels of lists and objects. The deepest input that is meant (a probe with a body) has less than ten. */
export const MOST_LEVELS = 64

/**
 * The refusal of an input that is nested too deeply, or holds a NUL (PostgreSQL stores none); null when it is
 * neither.
 */
export function shapeFault(raw: unknown): Refusal | null {
  const waiting: { value: unknown; level: number }[] = [{ value: raw, level: 0 }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, level } = next
    if (typeof value === 'string' && value.includes('\0'))
      return new Refusal('invalid', requestsRefusals.nulCharacter())
    if (typeof value !== 'object' || value === null || value instanceof Uint8Array) continue
    if (level >= MOST_LEVELS) return new Refusal('malformed', requestsRefusals.tooDeep({ most: MOST_LEVELS }))
    for (const [key, inner] of Object.entries(value)) {
      if (key.includes('\0')) return new Refusal('invalid', requestsRefusals.nulCharacter())
      if (typeof inner === 'string' || typeof inner === 'object') waiting.push({ value: inner, level: level + 1 })
    }
  }
  return null
}
