// Secrets out of any text, in whatever spelling a target may have sent them back.
import { cleanText } from '@/lib/domain/probe/answer/clean'

/** Shorter values would take ordinary words out of every text; they cannot be kept secret here. */
const MIN_SECRET = 4

/** Longer values are looked for as they are and by their lines, since a pattern of every spelling would grow too large. */
const MAX_SPELLED = 300

/**
 * Makes a function that replaces every occurrence of a secret by `•••NAME•••`: as it is, percent-encoded, JSON- or HTML-escaped (each
 * character in its own way, so that mixtures are found too), in hex, and in base64 or base64url at any of the three alignments, alone or
 * inside something longer. Redact whole texts, before they are cut: half a secret is not found.
 *
 * The patterns of every spelling are slow, and a hostile target sends long texts: they are only made for secrets that a few plain searches
 * found a trace of.
 */
export function makeRedactor(secrets: Readonly<Record<string, string>>): (text: string) => string {
  const wanted = Object.entries(secrets)
    .flatMap(([name, value]) => piecesOf(value).map((piece) => ({ name, piece, trace: traceOf(piece) })))
    .sort((a, b) => b.piece.length - a.piece.length)
  if (wanted.length === 0) return (text) => text
  return (text) => {
    const views = viewsOf(text)
    const found = wanted.filter(({ trace }) => isTraced(trace, views))
    if (found.length === 0) return text
    const pattern = new RegExp(found.map(({ piece }) => `(${spellings(piece).join('|')})`).join('|'), 'gu')
    const markers = found.map(({ name, piece }) => markerFor(name, piece))
    return text.replace(pattern, (...match) => {
      const groups: unknown[] = match.slice(1, 1 + found.length)
      return markers[groups.findIndex((group) => group !== undefined)] ?? '••••••'
    })
  }
}

/** A text as it is, with every escape undone, and with its hex digits moved together. */
type Views = { raw: string; plain: string; digits: string }
/** What to look for in each view; null: nothing less than every spelling will do. */
type Trace = { raw: string[]; plain: string; digits: string } | null

/** What stands before a secret may take this many of its characters with it when escapes are undone: `\\u` and four hex digits. */
const TAKEN = 4

const viewsOf = (text: string): Views => ({
  raw: text,
  plain: undoEscapes(text),
  digits: text.toLowerCase().replace(/[ :-]+/g, ''),
})

/** Secrets that are short, or that hold a sign by which escapes are known, could be missed in a text whose escapes are undone. */
function traceOf(piece: string): Trace {
  if (piece.length < 2 * TAKEN || /[%&;\\]/.test(piece)) return null
  const raw = piece.length > MAX_SPELLED ? [JSON.stringify(piece).slice(1, -1), ...formForms(piece)] : []
  return {
    raw: [piece, ...base64Forms(piece), ...raw],
    plain: piece.replaceAll('+', ' ').slice(TAKEN),
    digits: Array.from(new TextEncoder().encode(piece), hexByte).join(''),
  }
}

function isTraced(trace: Trace, { raw, plain, digits }: Views): boolean {
  return (
    trace === null ||
    trace.raw.some((text) => raw.includes(text)) ||
    plain.includes(trace.plain) ||
    digits.includes(trace.digits)
  )
}

const ESCAPES =
  /(?:%[0-9a-f]{2})+|\\u[0-9a-f]{4}|\\x[0-9a-f]{2}|&#0{0,4}\d{1,7};|&#x0{0,4}[0-9a-f]{1,6};|\\[nrt"\\/']|&(?:quot|amp|lt|gt|apos);/gi
const NAMED: Record<string, string> = {
  '\\n': '\n',
  '\\r': '\r',
  '\\t': '\t',
  '&quot;': '"',
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&apos;': "'",
}

/** The text with each escape as its character, and each plus sign as the space that it may stand for. */
function undoEscapes(text: string): string {
  return text.replace(ESCAPES, undoEscape).replaceAll('+', ' ')
}

function undoEscape(written: string): string {
  if (written.startsWith('%'))
    return new TextDecoder().decode(Uint8Array.from(written.slice(1).split('%'), (byte) => Number.parseInt(byte, 16)))
  if (/^\\[ux]/i.test(written)) return String.fromCharCode(Number.parseInt(written.slice(2), 16))
  if (written.startsWith('&#')) {
    const code = /x/i.test(written)
      ? Number.parseInt(written.slice(3, -1), 16)
      : Number.parseInt(written.slice(2, -1), 10)
    return code <= 0x10ffff ? String.fromCodePoint(code) : written
  }
  return NAMED[written.toLowerCase()] ?? written.slice(1)
}

/** A name that holds the secret itself is not shown. */
function markerFor(name: string, piece: string): string {
  return name.includes(piece) || piece.includes('•') ? '••••••' : `•••${name}•••`
}

/** The value, the value as cleaning leaves it, and the lines of a long one (the lines of a private key, say). */
function piecesOf(value: string): string[] {
  const lines = value.length > MAX_SPELLED ? value.split(/\r?\n/).filter((line) => line.length >= 16) : []
  return [...new Set([value, value.trim(), cleanText(value), ...lines])].filter((piece) => piece.length >= MIN_SECRET)
}

function spellings(piece: string): string[] {
  if (piece.length > MAX_SPELLED) {
    const plain = [piece, JSON.stringify(piece).slice(1, -1), ...formForms(piece)]
    return [...new Set(plain), ...base64Forms(piece)].map(literal)
  }
  const bytes = new TextEncoder().encode(piece)
  return [spelledOut(piece), ...hexForms(bytes), ...base64Forms(piece).map(literal)]
}

/** Percent-encoded as in a form and as in a path. */
function formForms(piece: string): string[] {
  const form = new URLSearchParams({ piece }).toString().slice('piece='.length)
  return [form, form.replaceAll('+', '%20')]
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}

function anyCase(hex: string): string {
  return Array.from(hex, (digit) =>
    /[a-f]/i.test(digit) ? `[${digit.toLowerCase()}${digit.toUpperCase()}]` : digit,
  ).join('')
}

/** A pattern in which each character may stand in any of its spellings. */
function spelledOut(piece: string): string {
  return Array.from(piece, (character) => PRINTABLE.get(character) ?? patternOf(character)).join('')
}

function patternOf(character: string): string {
  return `(?:${spellingsOf(character).join('|')})`
}

const ESCAPED: Record<string, string[]> = {
  '\n': ['\\n'],
  '\r': ['\\r'],
  '\t': ['\\t'],
  '"': ['\\"', '&quot;'],
  '\\': ['\\\\'],
  '/': ['\\/'],
  '&': ['&amp;'],
  '<': ['&lt;'],
  '>': ['&gt;'],
  "'": ["\\'", '&apos;'],
  ' ': ['+'],
}

function spellingsOf(character: string): string[] {
  const bytes = new TextEncoder().encode(character)
  const percent = Array.from(bytes, (byte) => `%${anyCase(hexByte(byte))}`).join('')
  const json = Array.from(
    { length: character.length },
    (_, at) => `\\\\u${anyCase(character.charCodeAt(at).toString(16).padStart(4, '0'))}`,
  ).join('')
  const code = character.codePointAt(0) ?? 0
  const html = [`&#0{0,4}${code};`, `&#[xX]0{0,4}${anyCase(code.toString(16))};`]
  const backslashHex = code < 0x100 ? [`\\\\x${anyCase(hexByte(code))}`] : []
  return [literal(character), ...(ESCAPED[character] ?? []).map(literal), percent, json, ...html, ...backslashHex]
}

function hexByte(byte: number): string {
  return byte.toString(16).padStart(2, '0')
}

/** Plain hex, and hex with the separators that dumps use. */
function hexForms(bytes: Uint8Array): string[] {
  const pairs = Array.from(bytes, (byte) => HEX[byte] ?? '')
  return [pairs.join('[ :-]?')]
}

/** The characters of base64 that depend on the secret alone, for each of the three places where it may begin; both alphabets. */
function base64Forms(piece: string): string[] {
  const bytes = new TextEncoder().encode(piece)
  const forms = [0, 1, 2].map((shift) => {
    const firstWhole = Math.ceil((shift * 8) / 6)
    const endWhole = Math.floor(((shift + bytes.length) * 8) / 6)
    return encodeBase64(new Uint8Array([...new Uint8Array(shift), ...bytes])).slice(firstWhole, endWhole)
  })
  const standard = forms.filter((form) => form.length >= 4)
  return [...new Set([...standard, ...standard.map((form) => form.replaceAll('+', '-').replaceAll('/', '_'))])]
}

function encodeBase64(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary)
}

/** The patterns of the characters that most secrets are made of, worked out once: a redactor is made for every run. */
const PRINTABLE = new Map(
  Array.from({ length: 95 }, (_, at) => String.fromCharCode(0x20 + at)).map((character) => [
    character,
    patternOf(character),
  ]),
)

/** Each byte in hex, in capitals or not. */
const HEX = Array.from({ length: 256 }, (_, byte) => anyCase(hexByte(byte)))
