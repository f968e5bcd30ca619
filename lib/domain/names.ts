// Names and statements as they are printed beside a signature: nothing in them may hide, or turn the direction of the
// text around them.
import { z } from 'zod'

/**
 * Control characters, marks that turn the direction, and what takes no room or shows nothing: fillers, soft hyphens,
 * annotations, tags, halves of characters.
 */
const UNSEEN =
  /\u034f|[\p{Cc}\p{Cs}\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu
/** Scripts that are not written without joiners, and the pictures that are made of several by one. */
const JOINED_SCRIPTS =
  'Arabic Syriac Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada Malayalam Sinhala Khmer Myanmar'
const JOINED = `[\\p{M}\\p{Extended_Pictographic}\\p{Emoji_Modifier}${JOINED_SCRIPTS.split(' ')
  .map((script) => `\\p{Script=${script}}`)
  .join('')}]`
/** A joiner that joins nothing: it stands beside anything else. */
const IDLE_JOINER = new RegExp(`(?<!${JOINED})[\\u200c\\u200d]|[\\u200c\\u200d](?!${JOINED})`, 'gu')

/** What separates words, though it is a control character too. */
const BREAK = /[\t\n\v\f\r\u2028\u2029]/g

const withoutUnseen = (text: string): string => text.replaceAll(UNSEEN, '').replaceAll(IDLE_JOINER, '')

/**
 * The name without what cannot be seen, composed, on one line. What separated words still does: a tab or a line
 * break becomes a space.
 */
export function plainName(name: string): string {
  return withoutUnseen(name.normalize('NFC').replaceAll(BREAK, ' ')).replaceAll(/\s+/g, ' ').trim()
}

/** The first letters of the first and the last word of a name. */
export function initialsOf(name: string): string {
  const words = plainName(name).split(' ')
  const letters = [words[0], words.length > 1 ? words.at(-1) : ''].map((word) => [...(word ?? '')][0] ?? '')
  return letters.join('').toUpperCase()
}

/** A text of several lines, without what cannot be seen: as it was meant to be read. */
export function plainText(text: string): string {
  const lines = text
    .normalize('NFC')
    .replaceAll('\t', ' ')
    .split(/\r\n?|\n/)
  return lines
    .map((line) => withoutUnseen(line).trimEnd())
    .join('\n')
    .trim()
}

/** A name that somebody gives: refused when it holds what cannot be seen. */
export const PlainName = z
  .string()
  .trim()
  .min(1, 'missing')
  .max(120)
  .refine(
    (name) => plainName(name) === name.normalize('NFC').replaceAll(/\p{Zs}+/gu, ' '),
    'holds characters that are invisible or turn the direction of text',
  )

/** A name or title of something, made plain. `missing` is what is said when nothing is left of it. */
export function plainTitle(longest: number, missing: string) {
  return z.string().overwrite(plainName).min(1, missing).max(longest)
}

/** A statement of somebody: a reason, a comment, a condition. Made plain, line by line; possibly nothing. */
export function plainStatement(longest: number) {
  return z.string().overwrite(plainText).max(longest)
}
