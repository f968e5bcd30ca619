// How a program's arguments are judged: whether running it so only reads. In doubt it changes something.

/** `rest` are the words behind the program. */
export type Reads = (rest: readonly string[]) => boolean

export type Rules = Record<string, Reads>

/** Reads, whatever it is given. */
export const always: Reads = () => true

/** Reads unless one of its words looks like this. */
export const unless =
  (changing: RegExp): Reads =>
  (rest) =>
    !rest.some((word) => changing.test(word))

/** Reads only when one of its words looks like this. */
export const when =
  (reading: RegExp): Reads =>
  (rest) =>
    rest.some((word) => reading.test(word))

export const both =
  (...rules: Reads[]): Reads =>
  (rest) =>
    rules.every((reads) => reads(rest))

export const either =
  (...rules: Reads[]): Reads =>
  (rest) =>
    rules.some((reads) => reads(rest))

/** Words without options. `valued` are the options that take the next word with them. */
export function bare(rest: readonly string[], valued: ReadonlySet<string> = new Set()): string[] {
  const found: string[] = []
  for (let at = 0; at < rest.length; at++) {
    const word = rest[at] ?? ''
    if (valued.has(word)) at += 1
    else if (!word.startsWith('-')) found.push(word)
  }
  return found
}

type Verbs = { [verb: string]: Reads | Verbs }

/**
 * Reads when its subcommand is one of these. A subcommand has a rule for what follows it, or subcommands of its own. Options in front of it
 * are skipped, those in `valued` with their values. The verb `''` is for none at all.
 */
export function verbs(table: Verbs, valued: ReadonlySet<string> = new Set()): Reads {
  return (rest) => {
    let words = [...rest]
    let known: Reads | Verbs = table
    while (typeof known !== 'function') {
      const at = firstBare(words, valued)
      const verb: string = at === -1 ? '' : (words[at] ?? '')
      const next: Reads | Verbs | undefined = Object.hasOwn(known, verb) ? known[verb] : undefined
      if (next === undefined) return false
      if (at !== -1) words = [...words.slice(0, at), ...words.slice(at + 1)]
      else if (typeof next !== 'function') return false
      known = next
    }
    return known(words)
  }
}

function firstBare(words: readonly string[], valued: ReadonlySet<string>): number {
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    if (valued.has(word)) at += 1
    else if (!word.startsWith('-')) return at
  }
  return -1
}

/** Several subcommands with one rule. */
export const all = (names: string, reads: Reads | Verbs = always): Verbs =>
  Object.fromEntries(names.split(' ').map((name) => [name, reads]))
