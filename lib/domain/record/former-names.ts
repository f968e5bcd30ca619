// Names in stored decisions and in records of versions 1 and 2 that were renamed since. They are translated before they are parsed.
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

/** Sentences of reasons that are worded otherwise since, by the kinds of reason that they belong to. */
const FORMER_SENTENCES: readonly (readonly [kinds: RegExp, former: RegExp, now: string])[] = [
  [/^(?:field-|decision-field-|issue-)/, /^(“.{1,300}?”) of \1 /su, '$1 '],
  [/^field-(?:missing|empty)$/, / is not filled in\.$/u, ' is empty.'],
  [/^signoff-/, /^(.{1,200}?) has a disabled account now: /su, 'The account of $1 is disabled: '],
  [
    /^signoff-stale$/,
    /^(.{1,200}?) signed as (.{1,200}) and has a disabled account now\. /su,
    '$1 signed as $2. The account of $1 is disabled. ',
  ],
  [
    /^signoff-stale$/,
    /^(.{1,200}?) signed as (.{1,200}) and does not hold the role any more\. /su,
    '$1 signed as $2. $1 does not hold the role any more. ',
  ],
]

/** Of a reason, with its sentences as they are worded now: so that a verdict that is worked out again says the same. */
export function currentReason(given: unknown): unknown {
  const reason = currentVerdict(given)
  if (!isObject(reason) || typeof reason.kind !== 'string') return reason
  const { kind } = reason
  const rules = FORMER_SENTENCES.filter(([kinds]) => kinds.test(kind))
  const worded = Object.entries(reason).map(([name, value]) => [
    name,
    (name === 'message' || name === 'clears') && typeof value === 'string'
      ? rules.reduce((text, [, former, now]) => text.replace(former, now), value)
      : value,
  ])
  return Object.fromEntries(worded)
}

/** Of a soak. */
export const currentSoak = withCurrentNames({ stands: 'pausedBecause' }, { state: { over: 'completed' } })
/** Of a signature with its standing. */
export const currentSignature = withCurrentNames({}, { standing: { holds: 'valid' } })
