// Text without its Markdown marks, and the slugs that keys are made of.
import { choiceStart } from '@/lib/domain/checklist/fields/choices/choice-spans'
import { ENGLISH, type Vocabulary } from '@/lib/domain/checklist/lexicon/vocabulary'
import { memoize, memoizeFor } from '@/lib/domain/memoize'

/** Characters of a line that are looked at; what is beyond is in the source, and in no title. */
export const LONGEST = 2000

/** What makes a text differ from its plain words: marks of emphasis, code and links, or white space that is not a single blank. */
const MARKED = /[*_`[\]\\]|[^\S ]| {2}|<!--|&(?:lt|gt|amp|#96);/
/** Code, which is shown as it is, and what stands behind a backslash or is written out so that nothing reads it as Markdown. */
const CODE_OR_ESCAPED = /`([^`]{1,2000})`|\\([!-/:-@[-`{-~])|&(lt|gt|amp|#96);/g
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', '#96': '`' }
const COMMENT = /<!--.{0,400}?-->/g
const OUTER_MARKS = /^(?:✅|✔|❌|⚠|\uFE0F|\s)+|(?:✅|✔|❌|⚠|\uFE0F|\s)+$/gu
const BLANK = /`?_{3,}`?/g

/** Without the marks of links and emphasis. Each is looked for only where its first characters are. */
function withoutEmphasis(marked: string): string {
  let text = marked
  if (text.includes('](')) text = text.replace(/!?\[([^\][]{0,500})\]\([^()\s]{0,2000}\)/g, '$1')
  if (!/[*_]/.test(text)) return text
  if (/\*\*|__/.test(text)) text = text.replace(/(\*\*|__)(?=\S)([^*_]{1,2000}?)\1/g, '$2')
  return text.replace(/(^|[\s(])[*_](?=\S)([^*_\n]{1,500}?)[*_](?=[\s).,:;!?]|$)/g, '$1$2').replaceAll('**', '')
}

/** Plain text of an inline piece: emphasis, code marks and links reduced to their words. */
export function plain(text: string): string {
  return text.length < LONGEST && !MARKED.test(text) ? text.trim() : withoutMarks(text.slice(0, LONGEST))
}

const withoutMarks = memoize(3000, (text) => {
  const bare = withoutEmphasis(text)
  return (bare.includes('<!--') ? bare.replace(COMMENT, ' ') : bare)
    .replace(
      CODE_OR_ESCAPED,
      (_whole, code?: string, escaped?: string, entity?: string) => code ?? escaped ?? ENTITIES[entity ?? ''] ?? '',
    )
    .replace(/\s+/g, ' ')
    .trim()
})

/** A title: plain, without blanks, outcome marks to choose from, and what is left hanging after them. */
export function titleOf(text: string, words: Vocabulary = ENGLISH): string {
  return titleIn(text, words)
}

const titleIn = memoizeFor(3000, (text: string, words: Vocabulary) => {
  const open = beforeBlank(withoutChoice(text, words))
  const bare = plain(
    open.includes('___') || open.includes('<!--') ? open.replace(BLANK, ' ').replace(COMMENT, ' ') : open,
  )
  return bare.replace(/[\s:–—-]+$/, '').trim()
})

/** The words before a blank; all of the text where the blank comes first. */
function beforeBlank(text: string): string {
  const at = text.includes('___') ? text.search(/`?_{3,}/) : -1
  return at > 0 && /\p{L}{2}/u.test(text.slice(0, at)) ? text.slice(0, at) : text
}

/** The words of a heading: plain, without blanks, the marks around them, and what is left hanging. */
export function headingOf(text: string): string {
  const bare = plain(text.includes('___') ? text.replace(BLANK, ' ') : text)
  return (/[✅✔❌⚠]/u.test(bare) ? bare.replace(OUTER_MARKS, '') : bare).replace(/[\s:–—-]+$/, '')
}

/** The text before a choice of marks ("Result: ✅ / ❌"), or the whole text when there is none. */
export function withoutChoice(text: string, words: Vocabulary = ENGLISH): string {
  const at = choiceStart(text, words)
  return at === -1 ? text : text.slice(0, at)
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
