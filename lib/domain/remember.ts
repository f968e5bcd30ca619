// A pure function that remembers its last answers.

/**
 * `make` of what is given, kept for at most the last `limit` different keys and at least the last half of them. Only for functions whose answer nobody
 * changes; what it throws is not kept. Two generations instead of one order: dropping the oldest key of a full map takes longer the more were dropped.
 */
export function rememberBy<Given, T>(
  limit: number,
  keyOf: (given: Given) => string,
  make: (given: Given) => T,
): (given: Given) => T {
  const most = Math.max(1, Math.floor(limit / 2))
  let [newer, older] = [new Map<string, T>(), new Map<string, T>()]
  return (given) => {
    const key = keyOf(given)
    const found = newer.get(key)
    if (found !== undefined) return found
    const made = older.get(key) ?? make(given)
    if (newer.size >= most) [newer, older] = [new Map(), newer]
    newer.set(key, made)
    return made
  }
}

/** The same of a text, which is its own key. */
export const remember = <T>(limit: number, make: (text: string) => T): ((text: string) => T) =>
  rememberBy(limit, (text) => text, make)
