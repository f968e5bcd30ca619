// Whether a text holds a secret, or a good part of one, in whatever spelling a target may have sent it back.

/** So many characters in a row of a spelling are a trace. Spellings with a small alphabet need more of them. */
const RUN = { text: 8, hex: 16, bits: 32, codes: 12 } as const

/** Of longer secrets (keys) only a few spellings are looked for: all would be hundreds of thousands of pieces. */
const MAX_SPELLED = 400

type Spelling = { form: string; length: number }

/**
 * Makes a function that says whether a text holds a trace of one of the secrets: as it is, in capitals, with signs or
 * invisible characters between, escaped (percent, JSON, HTML, octal, quoted-printable), reversed, in rot13, in hex, in
 * binary, as character codes, and in base64, base64 of base64 and base64 of UTF-16. Linear in the text.
 */
export function makeTraceFinder(secrets: readonly string[]): (text: string) => boolean {
  const spelled = secrets.flatMap(materialOf).flatMap(spellingsOf)
  const lengths = [...new Set(spelled.map(({ length }) => length))]
  const searches = lengths.map((length) =>
    makeSearch(
      length,
      spelled.filter((one) => one.length === length),
    ),
  )
  if (searches.length === 0) return () => false
  return (text) => viewsOf(text).some((view) => searches.some((search) => search(view)))
}

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
  const words = plain.length > MAX_SPELLED ? [plain, reversed] : [plain, reversed, rotate(plain), ...base64Of(secret)]
  const bytes = new TextEncoder().encode(secret)
  const each = (radix: number, width: number) =>
    Array.from(bytes, (byte) => byte.toString(radix).padStart(width, '0')).join('')
  const codes = plain.length > MAX_SPELLED ? [] : [each(10, 1), each(8, 1), each(8, 3)]
  const bits = plain.length > MAX_SPELLED ? [] : [each(2, 8)]
  return [
    ...words.map((form) => ({ form, length: RUN.text })),
    { form: each(16, 2), length: RUN.hex },
    ...bits.map((form) => ({ form, length: RUN.bits })),
    ...codes.map((form) => ({ form, length: RUN.codes })),
  ].filter(({ form, length }) => form.length >= length)
}

function rotate(text: string): string {
  return text.replace(/[a-z]/g, (letter) => String.fromCharCode(((letter.charCodeAt(0) - 97 + 13) % 26) + 97))
}

/** Base64 of the bytes, of their base64 and of both orders of UTF-16, at each of the three places where it may begin. */
function base64Of(secret: string): string[] {
  const bytes = Array.from(new TextEncoder().encode(secret))
  const units = Array.from({ length: secret.length }, (_, at) => secret.charCodeAt(at))
  const once = btoa(String.fromCharCode(...bytes))
  const sources = [
    bytes,
    Array.from(once, (character) => character.charCodeAt(0)),
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
  /(?:%[0-9a-f]{2})+|\\u[0-9a-f]{4}|\\x[0-9a-f]{2}|\\[0-3][0-7]{2}|=[0-9a-f]{2}|&#0{0,4}\d{1,7};|&#x0{0,4}[0-9a-f]{1,6};/gi

function undoEscape(written: string): string {
  const radix = /^\\[0-7]/.test(written) ? 8 : /^&#\d/.test(written) ? 10 : 16
  const digits = written.startsWith('%')
    ? written.slice(1).split('%')
    : [written.replace(/^(?:\\[ux]?|=|&#x?)|;$/gi, '')]
  return String.fromCharCode(...digits.map((one) => Number.parseInt(one, radix) & 0xffff))
}

const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g

/** A text as letters and digits alone, as it stands and with its escapes undone. */
function viewsOf(text: string): string[] {
  const seen = text.replace(INVISIBLE, '')
  const plain = seen.replace(ESCAPES, undoEscape)
  return plain === seen ? [squeeze(seen)] : [squeeze(seen), squeeze(plain)]
}

/** Says whether a text holds so many characters in a row of one of the forms. A table of beginnings keeps it fast. */
function makeSearch(length: number, spellings: readonly Spelling[]): (text: string) => boolean {
  const pieces = new Set<string>()
  const begun = new Uint8Array(65_536)
  for (const { form } of spellings) {
    for (let at = 0; at + length <= form.length; at++) {
      pieces.add(form.slice(at, at + length))
      begun[hashAt(form, at)] = 1
    }
  }
  return (text) => {
    for (let at = 0; at + length <= text.length; at++)
      if (begun[hashAt(text, at)] === 1 && pieces.has(text.slice(at, at + length))) return true
    return false
  }
}

function hashAt(text: string, at: number): number {
  return (text.charCodeAt(at) * 961 + text.charCodeAt(at + 1) * 31 + text.charCodeAt(at + 2)) & 0xffff
}
