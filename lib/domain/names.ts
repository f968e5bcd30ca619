// Names of people and roles, as they are printed beside a signature: nothing in them may hide, or turn the direction of the text around them.
import { z } from 'zod'

/** Control characters, marks that turn the direction, and what takes no room. Joiners stay: some scripts are not written without them. */
const UNSEEN = /[\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu

/** The name without what cannot be seen, composed, on one line. */
export function plainName(name: string): string {
  return name.normalize('NFC').replaceAll(UNSEEN, '').replaceAll(/\s+/g, ' ').trim()
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
    .map((line) => line.replaceAll(UNSEEN, '').trimEnd())
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
    (name) => plainName(name) === name.normalize('NFC').replaceAll(/\s+/g, ' '),
    'holds characters that are invisible or turn the direction of text',
  )
