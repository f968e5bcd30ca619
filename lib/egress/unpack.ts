// Compressed bodies: what is asked for, and how a body is unpacked piece by piece.
import type { Transform } from 'node:stream'
import { constants, createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib'
import { EgressFailure } from '@/lib/egress/denied'

/** RFC 9110, 8.4.1; `x-gzip` is an old name of gzip. */
const CODINGS = ['gzip', 'deflate', 'br'] as const
export type Coding = (typeof CODINGS)[number]

/** What a request says that it takes. */
export const ACCEPTED = CODINGS.join(', ')

/** How a body is compressed, from its Content-Encoding; null when it is not, a failure when it is not unpacked. */
export function readCoding(header: string | undefined): Coding | null | EgressFailure {
  const names = (header ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim().replace(/^x-gzip$/, 'gzip'))
    .filter((name) => name !== '' && name !== 'identity')
  const [name, ...more] = names
  if (name === undefined) return null
  if (more.length > 0)
    return new EgressFailure(
      'encoding',
      `The answer is compressed several times (${names.join(', ').slice(0, 100)}): it is not unpacked`,
    )
  const coding = CODINGS.find((known) => known === name)
  return (
    coding ??
    new EgressFailure(
      'encoding',
      `The answer is compressed as ${name.slice(0, 40)}, which was not asked for: ${ACCEPTED} can be unpacked`,
    )
  )
}

/**
 * Unpacks what is written to it. `first` is the first piece: "deflate" is sent with and without the header that RFC
 * 9110 asks for.
 */
export function makeUnpacker(coding: Coding, first: Uint8Array): Transform {
  switch (coding) {
    case 'gzip':
      return createGunzip({ flush: constants.Z_SYNC_FLUSH })
    case 'br':
      return createBrotliDecompress({ flush: constants.BROTLI_OPERATION_FLUSH })
    case 'deflate':
      return ((first[0] ?? 0) & 0x0f) === 8
        ? createInflate({ flush: constants.Z_SYNC_FLUSH })
        : createInflateRaw({ flush: constants.Z_SYNC_FLUSH })
  }
}

/** What went wrong while unpacking, in words. */
export function explainUnpacking(coding: Coding, error: Error): EgressFailure {
  const code = 'code' in error ? String(error.code) : ''
  return code === 'Z_BUF_ERROR'
    ? new EgressFailure('encoding', `The answer breaks off before it can be unpacked (${coding})`, { cause: error })
    : new EgressFailure('encoding', `The answer cannot be unpacked (${coding}): ${error.message.toLowerCase()}`, {
        cause: error,
      })
}
