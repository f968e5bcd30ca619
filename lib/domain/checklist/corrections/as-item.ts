// A line that says something to do, rewritten to a box that can be ticked.

/** Lines are looked at up to here; the rest of a longer one is taken over as it stands. */
const LONGEST = 2000
/** White space and quote marks before anything else: they say what the line belongs to. */
const PLACE = /^[\s>]{0,200}/
const HEADING = /^#{1,6}[ \t]+/
const BULLET = /^(?:[-*+•‣⁃◦▪▫●–—]|\d{1,9}[.)])(?:[ \t\u00a0\u3000]+|$|(?=\\?\[))/u
/** `[ ]`, `[]`, `[_]`, `\[x\]`, `( )`, `[✔]`: at most three characters between. What is a link or a word in brackets is none. */
const BRACKETS =
  /^(?:\\?\[[ \t\u00a0\u3000]{0,3}[xX✓✔✗✘_.!/~*-]?[ \t\u00a0\u3000]{0,3}\\?\](?![([:])|\([ xX]?\)(?=\s))/u
const GLYPH =
  /^(?:[\u2610-\u2612\u25a1\u25a0\u25a2\u25a3\u25ab\u25fb\u25fc\u25fd\u25fe\u2b1c\u2b1b\u2705\u2714\u2611\u2713\u2717\u2718\u274c\u274f-\u2752\u25cb\u25ef\u{1f532}\u{1f533}\u{1f5f8}\u{1f5f9}]\ufe0f?|:[a-z_]{0,20}(?:square|check_mark|box)[a-z_]{0,20}:)/u
const TAG = /<\/?[a-z][^<>]{0,200}>/gi

/** What the line says without the marks of a list before it. */
function wordsOf(text: string): string {
  let words = text.startsWith('<') ? text.replace(TAG, ' ').trim() : text
  for (const mark of [HEADING, BULLET, BRACKETS, GLYPH]) words = words.replace(mark, '').trimStart()
  return words
}

/** The line as `- [ ] …`, as far to the right as it stood. A blank line, a row of a table and a line that only holds marks stay what they are. */
export function asItem(line: string): string {
  const place = PLACE.exec(line)?.[0] ?? ''
  const text = line.slice(place.length, LONGEST).trimEnd()
  if (text.startsWith('|')) return line
  const words = wordsOf(text)
  return words === '' ? line : `${place}- [ ] ${words}${line.slice(LONGEST)}`
}
