// Whom a text mentions: "@" and the name of somebody who can see the project, as a word of its own.
import type { Someone } from '@/lib/domain/discussion/view'

const PART_OF_WORD = /[\p{L}\p{N}\p{M}_]/u
/** Before "@" these make an address of it, not a mention. */
const PART_OF_ADDRESS = /[\p{L}\p{N}\p{M}_.@%+=/-]/u

export type Place = { from: number; to: number; who: Someone }

/** The character that ends before `at`, also one of two code units. */
const before = (text: string, at: number): string => [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? ''

/** Where the text mentions whom. Of two names that begin alike the longer one counts; of two people with one name, the first. */
export function placesOf(text: string, people: readonly Someone[]): Place[] {
  const longestFirst = people
    .filter(({ name }) => name !== '')
    .sort((one, other) => other.name.length - one.name.length)
  const places: Place[] = []
  let next = 0
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', next)) {
    next = at + 1
    if (PART_OF_ADDRESS.test(before(text, at))) continue
    const who = longestFirst.find(
      ({ name }) =>
        text.startsWith(name, at + 1) &&
        !PART_OF_WORD.test(String.fromCodePoint(text.codePointAt(at + 1 + name.length) ?? 32)),
    )
    if (!who) continue
    next = at + 1 + who.name.length
    places.push({ from: at, to: next, who })
  }
  return places
}

/** The people that a text mentions, each once. Of several people of one name it is those whom the writer picked, or all when none was: nobody is missed. */
export function mentionedIn(text: string, people: readonly Someone[], chosen: readonly string[] = []): Someone[] {
  const names = new Set(placesOf(text, people).map(({ who }) => who.name))
  return people.filter(({ id, name }) => {
    if (!names.has(name)) return false
    const picked = people.filter((person) => person.name === name && chosen.includes(person.id))
    return picked.length === 0 || picked.some((person) => person.id === id)
  })
}

const OFFERED = 8

/** Whom to offer while somebody types: the text from the last "@" to the caret, and the people whose name, or a word of it, begins so. */
export function offersAt(
  text: string,
  caret: number,
  people: readonly Someone[],
): { from: number; people: Someone[] } | null {
  const from = text.lastIndexOf('@', caret - 1)
  if (from === -1 || PART_OF_ADDRESS.test(before(text, from))) return null
  const started = text.slice(from + 1, caret).toLowerCase()
  if (started.includes('\n')) return null
  const fitting = people.filter(({ name }) => {
    const small = name.toLowerCase()
    return small.startsWith(started) || (started !== '' && small.split(' ').some((word) => word.startsWith(started)))
  })
  return fitting.length > 0 ? { from, people: fitting.slice(0, OFFERED) } : null
}
