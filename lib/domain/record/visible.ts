// Words of people and of targets made harmless to the eye: nothing in them is invisible, nothing turns what stands beside them.

/** Controls, marks that turn the direction of a text, and what has no width: they would change what a reader sees. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\p{Surrogate}/gu
const WHITE = /[ \t\r\n\u2028\u2029]+/g

const named = (character: string) =>
  `(U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`

/** A text on one line, with what cannot be seen told by its number. */
export function onOneLine(text: string): string {
  return text.replace(WHITE, ' ').replace(UNSEEN, named).trim()
}

/** The same for text that keeps its lines: what cannot be seen is told by its number. */
export function withoutUnseen(text: string): string {
  return text.replace(UNSEEN, named)
}
