// The body of an answer as text, in whichever charset it was written. The order is that of browsers: a byte order mark,
// the header, the document.
import { decodeBytes } from '@/lib/domain/probe/answer/clean'

/**
 * `charset` is the name that the platform has for it. `note` says what could not be read as it was meant; null when all
 * of it could.
 */
export type Decoded = { text: string; charset: string; note: string | null }

/** How much of a document is searched for a declaration, as browsers do. */
const HEAD_BYTES = 1024
const UTF_8 = 'utf-8'

/**
 * Decodes a body by its bytes and its Content-Type. Total: what cannot be read is U+FFFD. A byte order mark is left in
 * the text.
 */
export function decodeBody(bytes: Uint8Array, contentType = ''): Decoded {
  const marked = charsetOfMark(bytes)
  if (marked) return decodeAs(marked, bytes)
  const label = charsetOfHeader(contentType) ?? charsetOfDocument(bytes, contentType)
  if (label === undefined) return decodeUnlabelled(bytes)
  const charset = nameOf(label)
  if (charset) return decodeAs(charset, bytes)
  const note = `The charset ${JSON.stringify(label)} of the answer is not known: it was read as UTF-8`
  return { text: decodeBytes(bytes), charset: UTF_8, note }
}

function decodeAs(charset: string, bytes: Uint8Array): Decoded {
  const text = decode(charset, bytes)
  const isWhole = charset !== UTF_8 || isUtf8(bytes)
  return { text, charset, note: isWhole ? null : 'The answer says that it is UTF-8, but is not all of it' }
}

function decodeUnlabelled(bytes: Uint8Array): Decoded {
  const note = isUtf8(bytes)
    ? null
    : 'The answer is not UTF-8 and does not say what it is: unreadable bytes became U+FFFD'
  return { text: decodeBytes(bytes), charset: UTF_8, note }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder(UTF_8, { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

function charsetOfMark([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return UTF_8
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined
}

function charsetOfHeader(contentType: string): string | undefined {
  return /;\s{0,20}charset\s{0,20}=\s{0,20}["']?([^\s"';,]{1,60})/i.exec(contentType)?.[1]
}

/**
 * What HTML and XML say of themselves, and whether JSON without a mark is UTF-16: its first character is always ASCII
 * (RFC 4627, 3).
 */
function charsetOfDocument(bytes: Uint8Array, contentType: string): string | undefined {
  if (/^[^;]{0,100}[/+]json\b/i.test(contentType)) {
    if (bytes[0] === 0 && bytes[1] !== 0) return 'utf-16be'
    return bytes[1] === 0 && bytes[0] !== 0 ? 'utf-16le' : undefined
  }
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES))
  const declared = charsetOfXml(head) ?? (/^[^;]{0,100}\bhtml\b/i.test(contentType) ? charsetOfMeta(head) : undefined)
  // A declaration that could be read byte by byte is not in UTF-16, whatever it says.
  return declared !== undefined && /^utf-?16/i.test(declared) ? UTF_8 : declared
}

function charsetOfXml(head: string): string | undefined {
  return /^<\?xml[^>]{0,200}\bencoding\s{0,20}=\s{0,20}["']([\w.:-]{1,60})["']/i.exec(head)?.[1]
}

function charsetOfMeta(head: string): string | undefined {
  const tags = head.replace(/<!--.*?(?:-->|$)/gs, '')
  return /<meta\b[^>]{0,300}?\bcharset\s{0,20}=\s{0,20}["']?([\w.:-]{1,60})/i.exec(tags)?.[1]
}

function nameOf(label: string): string | null {
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null
  }
}

/** What windows-1252 has where latin1 has controls. Some versions of Node leave those controls. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

function decode(charset: string, bytes: Uint8Array): string {
  if (charset === UTF_8) return decodeBytes(bytes)
  const text = new TextDecoder(charset, { ignoreBOM: true }).decode(bytes)
  if (charset !== 'windows-1252') return text
  return text.replace(/[\u0080-\u009f]/g, (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80] ?? control)
}
