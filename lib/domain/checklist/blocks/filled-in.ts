// What a record writes into a document, so that the document reads as it did before: a filled-in copy gives the structure of the original.

/** From here to the end of the line, or of the cell, stands what was filled in. */
export const FILLED_IN = '<!-- filled in -->'
/** The line that ends the document: what a record says beside it stands below. */
export const RECORD_BELOW = '<!-- filled in: the record -->'

/** A line or a cell as it asked, without what was filled in. */
export function asAsked(text: string): string {
  const at = text.indexOf(FILLED_IN)
  return at === -1 ? text : text.slice(0, at).trimEnd()
}

/** How many of these lines are the document's own. */
export function ownLines(lines: readonly string[]): number {
  const at = lines.findIndex((line) => line.includes(RECORD_BELOW) && line.trim() === RECORD_BELOW)
  return at === -1 ? lines.length : at
}
