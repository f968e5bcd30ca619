// Bytes in the bases that texts are made of: 32, 58 and 85, as they come out of the middle of something longer too.

/** RFC 4648, its extended hex alphabet, and Crockford's. Their case does not matter. */
const BASE32 = [
  'abcdefghijklmnopqrstuvwxyz234567',
  '0123456789abcdefghijklmnopqrstuv',
  '0123456789abcdefghjkmnpqrstvwxyz',
]
const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'
/** Ascii85 is the signs from `!` on; the other is Z85 (ZeroMQ RFC 32). */
const ASCII85 = Array.from({ length: 85 }, (_, at) => String.fromCharCode(33 + at)).join('')
const Z85 = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#'

/** The whole signs of the bytes when `shift` unknown bytes stand before them, in each alphabet of 32. */
function base32At(bytes: readonly number[], shift: number): string[] {
  const bits = bytes.map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const from = (5 - ((shift * 8) % 5)) % 5
  const values = (bits.slice(from).match(/.{5}/g) ?? []).map((group) => Number.parseInt(group, 2))
  return BASE32.map((alphabet) => values.map((value) => alphabet[value] ?? '').join(''))
}

/** The whole groups of four bytes that begin at `shift`, in each alphabet of 85. */
function base85At(bytes: readonly number[], shift: number): string[] {
  const groups = Array.from({ length: Math.floor((bytes.length - shift) / 4) }, (_, at) => {
    const four = bytes.slice(shift + 4 * at, shift + 4 * at + 4)
    const value = four.reduce((sum, byte) => sum * 256 + byte, 0)
    return [4, 3, 2, 1, 0].map((power) => Math.floor(value / 85 ** power) % 85)
  })
  return [ASCII85, Z85].map((alphabet) =>
    groups.flatMap((group) => group.map((digit) => alphabet[digit] ?? '')).join(''),
  )
}

/** The whole value as one number: base 58 knows no place inside something longer. */
function base58(bytes: readonly number[]): string {
  let value = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n)
  let text = ''
  for (; value > 0n; value /= 58n) text = `${BASE58[Number(value % 58n)] ?? ''}${text}`
  return text
}

/** Every spelling of the bytes in these bases, wherever they begin. */
export function baseSpellings(bytes: readonly number[]): string[] {
  return [
    ...[0, 1, 2, 3, 4].flatMap((shift) => base32At(bytes, shift)),
    ...[0, 1, 2, 3].flatMap((shift) => base85At(bytes, shift)),
    base58(bytes),
  ]
}
