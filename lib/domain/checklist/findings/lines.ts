// The lines of a document as rules on single lines look at them: whether they are code, and what of them is a command.

export type Line = {
  text: string
  number: number
  /** Inside a code block. */
  isCode: boolean
  /** A comment inside a code block, without its mark. */
  comment: string | null
}

const LONGEST = 2000
const FENCE = /^\s{0,12}(?:[-*+]\s{1,4})?(`{3,}|~{3,})/
const COMMENT = /^\s{0,20}(?:#(?!!)|\/\/|--(?=\s)|::|rem\s)\s?(.*)$/i
const SPAN = /`([^`]{1,1000})`/g

/** Each line with what it is; a fence itself is none. Lines are cut at 2,000 characters. */
export function* linesOf(lines: readonly string[]): Generator<Line> {
  let open = ''
  for (let at = 0; at < lines.length; at++) {
    const whole = lines[at] ?? ''
    if (whole === '') continue
    const text = whole.length > LONGEST ? whole.slice(0, LONGEST) : whole
    if (text.includes('```') || text.includes('~~~')) {
      const mark = FENCE.exec(text)?.[1] ?? ''
      if (mark !== '' && open === '') {
        open = mark
        continue
      }
      if (mark.startsWith(open) && open !== '') {
        open = ''
        continue
      }
    }
    const isCode = open !== ''
    yield { text, number: at + 1, isCode, comment: isCode ? (COMMENT.exec(text)?.[1] ?? null) : null }
  }
}

/** What of a line is meant to be run: the line itself in a code block, else its code spans. Empty for comments. */
export function commandOf({ text, isCode, comment }: Line): string {
  if (isCode) return comment === null ? text : ''
  if (!text.includes('`')) return ''
  return Array.from(text.matchAll(SPAN), ([, code = '']) => code).join(' ; ')
}

/** What of a line is said to people: the line itself, or a comment in a code block. Empty for commands. */
export function proseOf({ text, isCode, comment }: Line): string {
  return isCode ? (comment ?? '') : text
}
