// Text without its Markdown marks, and the slugs that keys are made of.

/** Characters of a line that are looked at; what is beyond is in the source, and in no title. */
export const LONGEST = 4000

const BLANK = /`?_{3,}`?/g

/** Plain text of an inline piece: emphasis, code marks and links reduced to their words. */
export function plain(text: string): string {
  return text
    .slice(0, LONGEST)
    .replace(/!?\[([^\][]{0,500})\]\([^()\s]{0,2000}\)/g, '$1')
    .replace(/(\*\*|__)(?=\S)([^*_]{1,2000}?)\1/g, '$2')
    .replace(/(^|[\s(])[*_](?=\S)([^*_\n]{1,500}?)[*_](?=[\s).,:;!?]|$)/g, '$1$2')
    .replace(/`([^`]{1,2000})`/g, '$1')
    .replaceAll('**', '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** A title: plain, without blanks, outcome marks to choose from, and what is left hanging after them. */
export function titleOf(text: string): string {
  const bare = plain(withoutChoice(text).replace(BLANK, ' '))
  return bare.replace(/[\s:–—-]+$/, '').trim()
}

/** The text before a choice of marks ("Result: ✅ / ❌"), or the whole text when there is none. */
export function withoutChoice(text: string): string {
  const at = choiceStart(text)
  return at === -1 ? text : text.slice(0, at)
}

/** Where a choice of marks begins, or -1. A choice is ✅ or ☐ with another mark after it. */
export function choiceStart(text: string): number {
  const marks = [...text.slice(0, LONGEST).matchAll(/[✅❌☐☑⚠]/gu)]
  const first = marks[0]
  if (!first || marks.length < 2) return -1
  const isChoice = marks.some((mark) => mark[0] === '☐') || (marks.some((mark) => mark[0] === '✅') && marks.some((mark) => mark[0] === '❌' || mark[0] === '⚠'))
  return isChoice ? first.index : -1
}

/** Lower-case letters and digits of any script, joined by `-`; at most 60 characters. */
export function slug(text: string): string {
  return (
    text
      .toLowerCase()
      .normalize('NFKC')
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .slice(0, 60)
      .replace(/^-+|-+$/g, '') || 'x'
  )
}

/** Gives each key once: equal ones get an ordinal. */
export class Keys {
  private readonly seen = new Map<string, number>()

  take(wanted: string): string {
    const count = (this.seen.get(wanted) ?? 0) + 1
    this.seen.set(wanted, count)
    return count === 1 ? wanted : this.take(`${wanted}~${count}`)
  }
}
