// Words → one line that a POSIX shell splits into exactly those words again. SSH has no other way to pass arguments.

/** These mean themselves anywhere in a command. Left bare so that what was run can be read, and typed again. */
const PLAIN = /^[A-Za-z0-9_@%+:,./-]+$/

/** Words that a shell would obey in the first place (POSIX 2.4, and what common shells add). */
const RESERVED = new Set(
  '! { } case do done elif else esac fi for if in then until while function select time coproc [[ ]] namespace repeat foreach end nocorrect'.split(
    ' ',
  ),
)

/**
 * Quotes each word for `sh`. Any text comes through unchanged but one with a NUL, which no argument can hold: that throws. The first word
 * is never taken for a keyword or an assignment.
 */
export function quoteForShell(words: readonly string[]): string {
  return words.map((word, place) => (place === 0 && RESERVED.has(word) ? quote(word) : quoteArgument(word))).join(' ')
}

/** One word that is not the first of its command. */
export function quoteArgument(word: string): string {
  return PLAIN.test(word) ? word : quote(word)
}

function quote(word: string): string {
  if (word.includes('\0')) throw new Error('An argument of a command cannot hold a NUL')
  return `'${word.replaceAll("'", `'\\''`)}'`
}
