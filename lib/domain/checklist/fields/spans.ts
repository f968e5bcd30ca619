// Where answers stand in a line, and what of a line is no prose.

export type Span = { from: number; to: number }

/** One answer of a choice: all of it, its words, and the mark that belongs to them. */
export type Part = Span & { mark: Span | null; words: Span }

/** A choice of a line, from its first answer to the end of its last one. */
export type ChoiceSpan = Span & { parts: Part[]; isMarked: boolean }

/** Code, links, addresses, and comments: whatever slash or bracket is in them belongs to them. */
const OPAQUE = new RegExp(
  [
    String.raw`${'`'}[^${'`'}\n]{1,400}${'`'}`,
    String.raw`!?\[[^\][\n]{0,300}\]\([^()\s]{0,1000}\)`,
    '<!--.{0,400}?-->',
    String.raw`\bhttps?:\/\/[^\s)>\]]{1,1000}`,
    String.raw`\$?\{\{[^{}\n]{0,100}\}\}|\$\{[^{}\n]{0,100}\}`,
  ].join('|'),
  'g',
)
const WRITTEN_IN = /_{3,}|[✅❌☐☑☒⚠]|\[[ xX]\]\s/u
/** Stands for one character of what is masked: no letter, no sign that means anything here. */
const MASK = '\uFFFC'

/**
 * The text with whatever is no prose masked, each character by one. Code that holds a blank or a mark to tick is
 * there to be written in.
 */
export function masked(text: string): string {
  if (!/[`[<:{]/.test(text)) return text
  return text.replace(OPAQUE, (found) =>
    found.startsWith('`') && WRITTEN_IN.test(found) ? found : MASK.repeat(found.length),
  )
}

/** A span without the white space and the signs at its ends. */
export function trimmed(text: string, { from, to }: Span, signs = /\s/): Span {
  let [start, end] = [from, to]
  while (start < end && signs.test(text.charAt(start))) start += 1
  while (end > start && signs.test(text.charAt(end - 1))) end -= 1
  if (start === end) return { from, to: from }
  return { from: start, to: end }
}
