// A WOFF font as the plain font inside. The layout reads a table anew for every glyph: from a packed font that takes a second for a few words.
import { inflateSync } from 'node:zlib'

const HEADER = 44
const ENTRY = 20
const padded = (length: number) => (length + 3) & ~3

/** Throws when the bytes are no WOFF. */
export function unpackWoff(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('This is no WOFF font.')
  const count = woff.readUInt16BE(12)
  const tables = Array.from({ length: count }, (_, at) => {
    const entry = HEADER + at * ENTRY
    const [offset, packed, length] = [4, 8, 12].map((field) => woff.readUInt32BE(entry + field))
    if (offset === undefined || packed === undefined || length === undefined) throw new Error('This WOFF font is torn.')
    const bytes = woff.subarray(offset, offset + packed)
    return {
      tag: woff.subarray(entry, entry + 4),
      checksum: woff.readUInt32BE(entry + 16),
      bytes: packed < length ? inflateSync(bytes) : bytes,
    }
  })
  const font = Buffer.alloc(12 + 16 * count + tables.reduce((sum, { bytes }) => sum + padded(bytes.length), 0))
  const selector = Math.floor(Math.log2(count))
  font.writeUInt32BE(woff.readUInt32BE(4), 0)
  font.writeUInt16BE(count, 4)
  font.writeUInt16BE(16 * 2 ** selector, 6)
  font.writeUInt16BE(selector, 8)
  font.writeUInt16BE(16 * count - 16 * 2 ** selector, 10)
  let offset = 12 + 16 * count
  tables.forEach(({ tag, checksum, bytes }, at) => {
    tag.copy(font, 12 + 16 * at)
    font.writeUInt32BE(checksum, 16 + 16 * at)
    font.writeUInt32BE(offset, 20 + 16 * at)
    font.writeUInt32BE(bytes.length, 24 + 16 * at)
    bytes.copy(font, offset)
    offset += padded(bytes.length)
  })
  return font
}
