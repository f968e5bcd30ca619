// `{{NAME}}`: how a placeholder is written, and what an address with placeholders may look like.

/** One placeholder; its first group is the name. Bounded, so that it stays linear on any text. */
const PLACEHOLDER = /\{\{ {0,4}([A-Za-z_][A-Za-z0-9_]{0,63}) {0,4}\}\}/g

/** Replaces each placeholder of a text by what `value` says of its name and of where it begins. */
export function replacePlaceholders(text: string, value: (name: string, offset: number) => string): string {
  return text.replace(PLACEHOLDER, (_, name: string, offset: number) => value(name, offset))
}

/** The names that a text has to be filled in with. */
export function namesIn(text: string): Set<string> {
  return new Set(Array.from(text.matchAll(PLACEHOLDER), ([, name = '']) => name))
}

/** Something that may stand where a placeholder of a URL stands, so that the rest can be judged: a number for a port, else a name. */
export function standIn(url: string, offset: number, number: 1 | 2): string {
  return url[offset - 1] === ':' ? String(number) : `x${number}`
}

/** What is wrong with a URL as it was typed, or null. One that begins with a placeholder is judged when it is filled in. */
export function readUrlShape(url: string): string | null {
  if (url.startsWith('{{')) return null
  const plain = replacePlaceholders(url, (_, offset) => standIn(url, offset, 1))
  if (!/^https?:\/\//i.test(plain)) return 'Begin with http:// or https://, or with a variable such as {{BASE_URL}}'
  if (!URL.canParse(plain)) return 'This is not a URL'
  const parsed = new URL(plain)
  if (parsed.username || parsed.password)
    return 'Leave user and password out of the URL: send them in a header, with {{SECRET}}'
  return null
}
