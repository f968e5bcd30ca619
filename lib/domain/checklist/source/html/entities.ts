// HTML entities as the characters that they stand for, but for those that would then be read as Markdown or as a tag.
import { decodeHTMLStrict } from 'entities'

const ENTITY = /&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});/g
/** What would begin a tag, a comment or an address if it stood behind a plain `<`. */
const TAG_BEHIND = /^(?:[/!?]|[A-Za-z][A-Za-z0-9:-]{0,30}(?:[\s/]|&gt;|>)|https?:|mailto:)/
const ENTITY_BEHIND = /^(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});/
/** Characters that open something in Markdown wherever they come from. A box, a blank or a place may be written so; code and emphasis not. */
const OPENS = new Set(['`', '*', '\\', '~', '#'])

/** `isTag` says whether a name is that of a tag that means something here; other names in angle brackets are places. */
export function withoutEntities(text: string, isTag: (name: string) => boolean): string {
  const lead = text.length - text.trimStart().length
  /** A tag whose beginning stays written out, up to its end. */
  let isTagOpen = false
  return text.replace(ENTITY, (whole, at: number) => {
    const decoded = decodeHTMLStrict(whole)
    const behind = text.slice(at + whole.length, at + whole.length + 60)
    if (decoded === whole || OPENS.has(decoded)) return whole
    if (decoded === '&') return ENTITY_BEHIND.test(behind) ? whole : decoded
    if (decoded === '|') return '\\|'
    if (decoded === '>' && (at <= lead || isTagOpen)) {
      isTagOpen = false
      return whole
    }
    if (decoded !== '<') return decoded === '\n' || decoded === '\r' ? ' ' : decoded
    const tag = TAG_BEHIND.exec(behind)?.[0]
    const name = tag && /^[A-Za-z]/.test(tag) ? /^[A-Za-z][A-Za-z0-9:-]*/.exec(tag)?.[0] : undefined
    isTagOpen = tag !== undefined && (name === undefined || isTag(name.toLowerCase()))
    return isTagOpen ? whole : decoded
  })
}
