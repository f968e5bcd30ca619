// What a target sent, as text that is safe to store, to show and to print in a terminal.

/** ECMA-48: control sequences (colours, cursor), strings (titles, links, device commands), and all other escapes, in 7-bit and 8-bit forms. */
const SEQUENCE = String.raw`(?:\u001b\[|\u009b)[0-?]{0,64}[ -/]{0,16}[@-~]`
const COMMAND = String.raw`(?:\u001b[\]PX^_]|[\u0090\u0098\u009d-\u009f])[^\u0007\u001b\u009c]{0,512}(?:\u0007|\u001b\\|\u009c)`
const OTHER = String.raw`\u001b[ -/]{0,8}[0-~]`

/** Removed as a whole. Each part is bounded, so that it stays linear. */
const ESCAPES = new RegExp([SEQUENCE, COMMAND, OTHER].join('|'), 'g')

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about; tab and line feed stay
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g

/** Characters that change the order or hide the presence of others: bidi controls, zero-width ones, the byte order mark, tags. */
const INVISIBLE =
  /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Bytes as UTF-8 text; whatever is not UTF-8 becomes U+FFFD. Nothing is stripped: this is what expressions see. */
export function decodeBytes(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: false, ignoreBOM: true }).decode(bytes)
}

/**
 * Text without anything that a terminal or a page would obey: escape sequences go, NUL and other controls become their pictures (U+2400…),
 * and characters that reorder or hide others are written out as `U+202E`. CRLF becomes LF. Linear; the same text again is unchanged.
 */
export function cleanText(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replace(ESCAPES, '')
    .replace(CONTROLS, pictureOf)
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(
      INVISIBLE,
      (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
    )
}

/** Text with each half of a surrogate pair that stands alone replaced by U+FFFD. */
export function wellFormed(text: string): string {
  return text.replace(LONE_SURROGATE, '\ufffd')
}

function pictureOf(character: string): string {
  const code = character.charCodeAt(0)
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  return code === 0x7f ? '\u2421' : '\ufffd'
}

/** Cuts a text to at most so many bytes of UTF-8, marker included, never within a character. The marker says how much is missing. */
export function boundText(text: string, maxBytes: number): string {
  const bytes = new TextEncoder().encode(text)
  if (bytes.length <= maxBytes) return text
  const marker = `\n… cut here: ${bytes.length} bytes in all, the first ${maxBytes} are kept`
  const space = Math.max(0, maxBytes - new TextEncoder().encode(marker).length)
  let end = space
  while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end--
  return new TextDecoder().decode(bytes.subarray(0, end)) + marker
}
