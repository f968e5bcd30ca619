// Names in stored decisions and in records of versions 1 and 2 that were renamed since. They are translated before they are parsed.
import { currentSentence } from '@/lib/domain/record/former-sentences'

type Names = Readonly<Record<string, string>>

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** An object with its former member names replaced. A member that has its present name already wins; anything else is given back as it is. */
export function withCurrentNames(names: Names, values: Readonly<Record<string, Names>> = {}) {
  return (given: unknown): unknown => {
    if (!isObject(given)) return given
    const members = Object.entries(given).map(([name, value]) => [names[name] ?? name, value] as const)
    const current = { ...Object.fromEntries(members), ...Object.fromEntries(members.filter(([name]) => name in given)) }
    for (const [name, former] of Object.entries(values)) {
      const value = current[name]
      if (typeof value === 'string') current[name] = former[value] ?? value
    }
    return current
  }
}

/** Of a verdict. */
export const currentVerdict = withCurrentNames({ word: 'level' })

/** Of a reason, with its sentences as they are worded now: so that a verdict that is worked out again says the same. */
export function currentReason(given: unknown): unknown {
  const reason = currentVerdict(given)
  if (!isObject(reason) || typeof reason.kind !== 'string') return reason
  const { kind } = reason
  const worded = Object.entries(reason).map(([name, value]) => [
    name,
    (name === 'message' || name === 'clears') && typeof value === 'string' ? currentSentence(kind, value) : value,
  ])
  return Object.fromEntries(worded)
}

/** Of a soak. */
export const currentSoak = withCurrentNames({ stands: 'pausedBecause' }, { state: { over: 'completed' } })
/** Of a signature with its standing. */
export const currentSignature = withCurrentNames({}, { standing: { holds: 'valid' } })
