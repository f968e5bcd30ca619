// Reading an event that was stored: what it says member by member. Lines of before may lack any of them, so each reading may give nothing.

/** `K` are the members that its kind of event has. */
export type Facts<K extends string = string> = {
  text(key: K): string | null
  number(key: K): number | null
  flag(key: K): boolean | null
  texts(key: K): string[]
  /** A member that has members itself. */
  part(key: K): Facts | null
  /** A list of such members. */
  parts(key: K): Facts[]
  /** The names of its members. */
  keys(): string[]
  /** Any member as it is to be read by people. */
  shown(key: K): string | null
}

/** A value as people read it: a text as it is, nothing as nothing, the rest as JSON. */
export function shownValue(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return typeof value === 'string' ? value : JSON.stringify(value)
}

export function factsOf(body: object): Facts {
  const members = new Map<string, unknown>(Object.entries(body))
  const get = (key: string) => members.get(key)
  return {
    text: (key) => {
      const value = get(key)
      return typeof value === 'string' && value !== '' ? value : null
    },
    number: (key) => {
      const value = get(key)
      return typeof value === 'number' ? value : null
    },
    flag: (key) => {
      const value = get(key)
      return typeof value === 'boolean' ? value : null
    },
    texts: (key) => {
      const value = get(key)
      return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
    },
    part: (key) => {
      const value = get(key)
      return typeof value === 'object' && value !== null && !Array.isArray(value) ? factsOf(value) : null
    },
    parts: (key) => {
      const value: unknown = get(key)
      return Array.isArray(value)
        ? value.flatMap((one: unknown) =>
            typeof one === 'object' && one !== null && !Array.isArray(one) ? [factsOf(one)] : [],
          )
        : []
    },
    keys: () => [...members.keys()],
    shown: (key) => shownValue(get(key)),
  }
}
