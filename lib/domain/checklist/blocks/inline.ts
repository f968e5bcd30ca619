// Text without its Markdown marks, and the slugs that keys are made of.

/** Characters of a line that are looked at; what is beyond is in the source, and in no title. */
export const LONGEST = 2000

/** What makes a text differ from its plain words: marks of emphasis, code and links, or white space that is not a single blank. */
const MARKED = /[*_`[\]]|[^\S ]| {2}/
const BLANK = /`?_{3,}`?/g

/** Plain text of an inline piece: emphasis, code marks and links reduced to their words. */
export function plain(text: string): string {
  if (text.length < LONGEST && !MARKED.test(text)) return text.trim()
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
  const open = beforeBlank(withoutChoice(text))
  const bare = plain(
    open.includes('___') || open.includes('<!--') ? open.replace(BLANK, ' ').replace(/<!--.{0,400}?-->/g, ' ') : open,
  )
  return bare.replace(/[\s:–—-]+$/, '').trim()
}

/** The words before a blank; all of the text where the blank comes first. */
function beforeBlank(text: string): string {
  const at = text.includes('___') ? text.search(/`?_{3,}/) : -1
  return at > 0 && /\p{L}{2}/u.test(text.slice(0, at)) ? text.slice(0, at) : text
}

/** The words of a heading: plain, without blanks, the marks around them, and what is left hanging. */
export function headingOf(text: string): string {
  return plain(text.includes('___') ? text.replace(BLANK, ' ') : text)
    .replace(/^(?:✅|❌|⚠|\uFE0F|\s)+|(?:✅|❌|⚠|\uFE0F|\s)+$/gu, '')
    .replace(/[\s:–—-]+$/, '')
}

/** The text before a choice of marks ("Result: ✅ / ❌"), or the whole text when there is none. */
export function withoutChoice(text: string): string {
  const at = choiceStart(text)
  return at === -1 ? text : text.slice(0, at)
}

/** Whether a text can hold a choice at all. */
const SOME_CHOICE = /[✅☐[]|\w ?\/ ?\p{L}/u
const MARK = /[✅❌☐☑☒⚠]|\[[ xX]\](?=\s)/gu
/** Two words to pick from at the end of a line ("Approved: Yes / No"). */
const WORDS_TO_PICK =
  /:\**\s*((?:yes|pass(?:ed)?|ok|go|sim|true|oui|ja|sí)\s*\/\s*(?:no|fail(?:ed)?|ko|no-go|não|false|non|nein)(?:\s*\/\s*[\p{L}/-]{1,20})?)\s*$/iu

/** Where a choice begins, or -1: two marks of which the first is ✅, ☐ or [ ], or two opposite words at the end of the line. */
export function choiceStart(text: string): number {
  if (!SOME_CHOICE.test(text)) return -1
  const short = text.slice(0, LONGEST)
  const marks = [...short.matchAll(MARK)].map((mark) => ({ sign: mark[0], index: mark.index }))
  const [first, second] = marks
  if (first && second) {
    const open = marks.filter(({ sign }) => sign === '☐' || sign.startsWith('['))
    if (open.length > 0) return first.index
    if (marks.some(({ sign }) => sign === '✅') && marks.some(({ sign }) => sign === '❌' || sign === '⚠'))
      return first.index
  }
  const words = WORDS_TO_PICK.exec(short)
  return words?.[1] ? words.index + words[0].indexOf(words[1]) : -1
}

const ASCII = /^[\x20-\x7e]*$/
const PLAIN_WORDS = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/

/** Lower-case letters and digits of any script, joined by `-`; at most 60 characters. */
export function slug(text: string): string {
  if (text.length <= 60 && PLAIN_WORDS.test(text)) return text.toLowerCase().replaceAll(' ', '-')
  const start = text.slice(0, 200)
  if (ASCII.test(start)) {
    const words = start.toLowerCase().replace(/[^a-z0-9]+/g, '-')
    return words.slice(0, 60).replace(/^-|-$/g, '') || 'x'
  }
  return (
    start
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
    if (count === 1) return wanted
    const numbered = `${wanted}~${count}`
    if (this.seen.has(numbered)) return this.take(numbered)
    this.seen.set(numbered, 1)
    return numbered
  }
}
