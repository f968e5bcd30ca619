// Edits of one line.

/** In columns of a line. An insertion has `from` and `to` at one place. */
export type Edit = { from: number; to: number; text: string }

/** A line with its edits. Of two at one place the one that was made first stands first. */
export function applied(line: string, edits: Edit[]): string {
  let written = ''
  let at = 0
  for (const { from, to, text } of [...edits].sort((one, other) => one.from - other.from || one.to - other.to)) {
    if (from < at) continue
    written += line.slice(at, from) + text
    at = to
  }
  return written + line.slice(at)
}
