// A pure function that remembers its last answers.

/** `make` of a text, kept for the last `limit` different texts. Only for functions whose answer nobody changes; what it throws is not kept. */
export function remember<T>(limit: number, make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    const made = make(text)
    const [oldest] = known.keys()
    if (known.size >= limit && oldest !== undefined) known.delete(oldest)
    known.set(text, made)
    return made
  }
}
