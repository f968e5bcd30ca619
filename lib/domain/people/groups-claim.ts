// Which groups the claims of an identity provider name.

const MOST_GROUPS = 1000
const LONGEST_NAME = 256

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The claim of this name, else what a name with dots leads to (`realm_access.roles`). Names with dots of their own exist too. */
function claimAt(claims: unknown, name: string): unknown {
  if (!isRecord(claims)) return undefined
  if (Object.hasOwn(claims, name)) return claims[name]
  const [first = '', ...rest] = name.split('.')
  return rest.length > 0 && Object.hasOwn(claims, first) ? claimAt(claims[first], rest.join('.')) : undefined
}

/** Too many for a token, so that it only says where they could be asked for (OpenID Connect Core 1.0, section 5.6.2). */
const isElsewhere = (claims: unknown, name: string): boolean =>
  claimAt(claimAt(claims, '_claim_names'), name) !== undefined

/**
 * The groups that the claims name; none when the claim is absent, as providers leave it out for who is in no group.
 * Null when they cannot be known: not a list of names, too many, or left out because they are. Then nothing is given
 * and nothing taken.
 */
export function groupsOfClaims(claims: unknown, name: string): string[] | null {
  const value = claimAt(claims, name)
  if (value === undefined || value === null) return isElsewhere(claims, name) ? null : []
  const listed: unknown[] = Array.isArray(value) ? value : [value]
  if (listed.length > MOST_GROUPS) return null
  const groups = listed.flatMap((group) => (typeof group === 'string' && group.length <= LONGEST_NAME ? [group] : []))
  return groups.length === listed.length ? groups : null
}
