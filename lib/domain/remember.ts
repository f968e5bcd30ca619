// A pure function that remembers its last answers.

/** `make` of what is given, kept for the last `limit` different keys. Only for functions whose answer nobody changes; what it throws is not kept. */
export function rememberBy<Given, T>(
  limit: number,
  keyOf: (given: Given) => string,
  make: (given: Given) => T,
): (given: Given) => T {
  const known = new Map<string, T>()
  return (given) => {
    const key = keyOf(given)
    const found = known.get(key)
    if (found !== undefined) return found
    const made = make(given)
    if (known.size >= limit) {
      const [oldest] = known.keys()
      if (oldest !== undefined) known.delete(oldest)
    }
    known.set(key, made)
    return made
  }
}

/** The same of a text, which is its own key. */
export const remember = <T>(limit: number, make: (text: string) => T): ((text: string) => T) =>
  rememberBy(limit, (text) => text, make)
