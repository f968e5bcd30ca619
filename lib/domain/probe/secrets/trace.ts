// Whether a text holds a secret, or a good part of one, in whatever spelling a target may have sent it back.
import { memoizeBy } from '@/lib/domain/memoize'
import { baseSpellings } from '@/lib/domain/probe/secrets/base-encodings'

/** So many characters in a row of a spelling are a trace. Spellings with a small alphabet need more of them. */
const RUN = { text: 8, hex: 16, bits: 32, codes: 12 } as const

/** Of longer secrets (keys) only a few spellings are looked for: all would be hundreds of thousands of pieces. */
const MAX_SPELLED = 400

type Spelling = { form: string; length: number }

/** What a text must have for a spelling of few signs to be in it: most texts have none, and are not searched for it. */
const NEEDS: Readonly<Record<number, RegExp>> = {
  [RUN.hex]: /[0-9a-f]{16}/,
  [RUN.bits]: /[01]{32}/,
  [RUN.codes]: /[0-9]{12}/,
}

function makeFinder(secrets: readonly string[]): (text: string) => boolean {
  const spelled = secrets.flatMap(materialOf).flatMap(spellingsOf)
  const lengths = [...new Set(spelled.map(({ length }) => length))]
  const searches = lengths.map((length) =>
    makeSearch(
      length,
      spelled.filter((one) => one.length === length),
    ),
  )
  if (searches.length === 0) return () => false
  const numbers = new Set(secrets.map((secret) => String(Number(secret))).filter(isLongNumber))
  return (text) => numbers.has(text) || viewsOf(text).some((view) => searches.some((search) => search(view)))
}

/** Shorter numbers are too common to be taken for a secret. */
const MIN_NUMBER = 4

function isLongNumber(text: string): boolean {
  return text.length >= MIN_NUMBER && Number.isFinite(Number(text))
}

/** Environments whose finders are kept: each run of an environment searches for the same secrets. */
const FINDERS = 8

/**
 * Makes a function that says whether a text holds a trace of one of the secrets: as it is, in capitals, with signs or
 * invisible characters between, in pieces that only names of fields or tags separate, escaped up to three times over
 * (percent, JSON, HTML, octal, quoted-printable, code points), reversed, in rot13, rot47 and atbash, in hex, in binary,
 * as character codes, in base32, base58, base64 and base85, in base64 of base64, of hex and of UTF-16, and each of the
 * encoded ones reversed; and a number that equals one of them (`00012345` is 12345). Linear in the text. What is
 * compressed or encrypted is not found.
 */
export const makeTraceFinder = memoizeBy(FINDERS, (secrets: readonly string[]) => JSON.stringify(secrets), makeFinder)

/** What of a secret is secret: the password of an address, the lines of a key without their armour. */
function materialOf(secret: string): string[] {
  const url = /^[a-z][a-z0-9+.-]{1,20}:\/\//i.test(secret) && URL.canParse(secret) ? new URL(secret) : null
  if (url?.password) return [decode(url.password)]
  return [secret.replace(/-----(?:BEGIN|END) [A-Z0-9 ]{1,40}-----/g, '')]
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const squeeze = (text: string) => text.toLowerCase().replace(/[^a-z0-9]+/g, '')

function spellingsOf(secret: string): Spelling[] {
  const plain = squeeze(secret)
  const reversed = Array.from(plain).reverse().join('')
  const bytes = new TextEncoder().encode(secret)
  const words = plain.length > MAX_SPELLED ? [plain, reversed] : [plain, reversed, ...wordsOf(secret, plain, bytes)]
  const each = (radix: number, width: number) =>
    Array.from(bytes, (byte) => byte.toString(radix).padStart(width, '0')).join('')
  const codes = plain.length > MAX_SPELLED ? [] : [each(10, 1), each(10, 3), each(8, 1), each(8, 3)]
  const hex = [each(16, 2), ...(plain.length > MAX_SPELLED ? [] : [each(16, 4), reverse(each(16, 2))])]
  const bits = plain.length > MAX_SPELLED ? [] : [each(2, 8)]
  return [
    ...words.map((form) => ({ form, length: RUN.text })),
    ...hex.map((form) => ({ form, length: RUN.hex })),
    ...bits.map((form) => ({ form, length: RUN.bits })),
    ...codes.map((form) => ({ form, length: RUN.codes })),
  ].filter(({ form, length }) => form.length >= length)
}

const reverse = (text: string) => Array.from(text).reverse().join('')

/** Spellings of its own alphabet, and in other bases, forwards and backwards. */
function wordsOf(secret: string, plain: string, bytes: Uint8Array): string[] {
  const encoded = [...base64Of(secret), ...baseSpellings(Array.from(bytes)).map(squeeze)]
  return [rotate(plain), mirror(plain), squeeze(rotateAll(secret)), ...encoded, ...encoded.map(reverse)]
}

/** Atbash: the alphabet backwards. */
function mirror(text: string): string {
  return text.replace(/[a-z]/g, (letter) => String.fromCharCode(219 - letter.charCodeAt(0)))
}

/** Rot47: every sign of ASCII that is printed. */
function rotateAll(text: string): string {
  return text.replace(/[!-~]/g, (sign) => String.fromCharCode(((sign.charCodeAt(0) - 33 + 47) % 94) + 33))
}

function rotate(text: string): string {
  return text.replace(/[a-z]/g, (letter) => String.fromCharCode(((letter.charCodeAt(0) - 97 + 13) % 26) + 97))
}

/** Base64 of the bytes, of their base64, of their hex and of both orders of UTF-16, at each of the three places where it may begin. */
function base64Of(secret: string): string[] {
  const bytes = Array.from(new TextEncoder().encode(secret))
  const units = Array.from({ length: secret.length }, (_, at) => secret.charCodeAt(at))
  const once = btoa(String.fromCharCode(...bytes))
  const digits = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')
  const sources = [
    bytes,
    ...[once, digits, digits.toUpperCase()].map((text) => Array.from(text, (character) => character.charCodeAt(0))),
    units.flatMap((unit) => [unit & 255, unit >> 8]),
    units.flatMap((unit) => [unit >> 8, unit & 255]),
  ]
  return sources.flatMap((source) =>
    [0, 1, 2].map((shift) => {
      const whole = btoa(String.fromCharCode(...new Array<number>(shift).fill(0), ...source))
      return squeeze(whole.slice(shift === 0 ? 0 : shift + 1).replace(/..?=*$/, ''))
    }),
  )
}

const ESCAPES =
  /(?:%[0-9a-f]{2}){1,1000}|\\u[0-9a-f]{4}|\\x[0-9a-f]{2}|\\[0-3][0-7]{2}|=[0-9a-f]{2}|&#0{0,4}\d{1,7};?|&#x0{0,4}[0-9a-f]{1,6};?|%u[0-9a-f]{4}|\\u\{0{0,4}[0-9a-f]{1,6}\}|u\+[0-9a-f]{4,6}|0x[0-9a-f]{2}(?![0-9a-f])/gi

function undoEscape(written: string): string {
  const radix = /^\\[0-7]/.test(written) ? 8 : /^&#\d/.test(written) ? 10 : 16
  const digits = /^%[0-9a-f]/i.test(written)
    ? written.slice(1).split('%')
    : [written.replace(/^(?:%u|\\u\{|\\[ux]?|=|&#x?|u\+|0x)|[;}]$/gi, '')]
  return String.fromCharCode(...digits.map((one) => Number.parseInt(one, radix) & 0xffff))
}

const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g

/** Names of fields, tags and entities: what may stand between the pieces of a text that was taken apart. */
const BETWEEN = /\\?"[^"\\]{0,64}\\?"\s{0,8}:|<[^<>]{0,200}>|&[a-z]{2,10};/gi
/** What is escaped again and again is undone as often. */
const MOST_UNDONE = 3

/** A text as letters and digits alone: as it stands, with its escapes undone, and each without what only separates. */
function viewsOf(text: string): string[] {
  const seen = [text.replace(INVISIBLE, '')]
  for (let undone = 0; undone < MOST_UNDONE; undone++) {
    const last = seen.at(-1) ?? ''
    const next = last.replace(ESCAPES, undoEscape)
    if (next === last) break
    seen.push(next)
  }
  return [...new Set(seen.flatMap((view) => [squeeze(view), squeeze(view.replace(BETWEEN, ''))]))]
}

/** Of a rolling hash of 32 bits (Rabin and Karp). */
const BASE = 0x01000193
/** Bits of the table that most places of a text are dismissed by. */
const TABLE = 1 << 17

/** The factor of the character that leaves a run of this length. */
function leadingFactor(length: number): number {
  let factor = 1
  for (let n = 1; n < length; n++) factor = Math.imul(factor, BASE)
  return factor
}

/** The hash of each run of `length` characters, by where it begins. */
function hashesOf(text: string, length: number): number[] {
  const leading = leadingFactor(length)
  const hashes: number[] = []
  let hash = 0
  for (let at = 0; at < text.length; at++) {
    if (at >= length) hash = (hash - Math.imul(text.charCodeAt(at - length), leading)) | 0
    hash = (Math.imul(hash, BASE) + text.charCodeAt(at)) | 0
    if (at >= length - 1) hashes.push(hash)
  }
  return hashes
}

/** Says whether a text holds so many characters in a row of one of the forms. */
function makeSearch(length: number, spellings: readonly Spelling[]): (text: string) => boolean {
  const table = new Uint8Array(TABLE / 8)
  const known = new Map<number, { form: string; at: number }>()
  for (const { form } of spellings)
    for (const [at, hash] of hashesOf(form, length).entries()) {
      const place = hash & (TABLE - 1)
      table[place >> 3] = (table[place >> 3] ?? 0) | (1 << (place & 7))
      known.set(hash, { form, at })
    }
  const needs = NEEDS[length]
  const leading = leadingFactor(length)
  const isKnown = (text: string, at: number, hash: number): boolean => {
    const piece = known.get(hash)
    return piece?.form.startsWith(text.slice(at, at + length), piece.at) === true
  }
  // The loop of `hashesOf` once more, since a megabyte of hashes would be made only to be thrown away.
  return (text) => {
    if (needs && !needs.test(text)) return false
    let hash = 0
    for (let at = 0; at < text.length; at++) {
      if (at >= length) hash = (hash - Math.imul(text.charCodeAt(at - length), leading)) | 0
      hash = (Math.imul(hash, BASE) + text.charCodeAt(at)) | 0
      const place = hash & (TABLE - 1)
      const isMarked = ((table[place >> 3] ?? 0) & (1 << (place & 7))) !== 0
      if (isMarked && at >= length - 1 && isKnown(text, at - length + 1, hash)) return true
    }
    return false
  }
}
