// The body of an answer: unpacked as it arrives, within limits.
import type { ClientRequest, IncomingMessage } from 'node:http'
import type { Transform } from 'node:stream'
import { EgressFailure, failureOf } from '@/lib/egress/denied'
import { type Coding, explainUnpacking, makeUnpacker, readCoding } from '@/lib/egress/unpack'

export const MAX_BODY_BYTES = 1024 * 1024

/**
 * `body` is unpacked; `bytes` is how many arrived, packed as they were. `cut`: there was more than 1 MiB, arrived or
 * unpacked, and only that much was read. `ended`: the target ended the body, rather than we. `coding`: what was
 * unpacked, null when nothing was.
 */
export type Body = { body: Buffer; bytes: number; coding: Coding | null; cut: boolean; ended: boolean }

type Reading = {
  /** A body that is not valid HTTP is announced here, just before the answer merely ends early. */
  sent: ClientRequest
  /** The body is counted as it arrives, and neither unpacked nor kept. */
  discard: boolean
  signal: AbortSignal
  explain(error: Error): EgressFailure
}

/** Reads to the end, to a limit, or until `isEnough` says true of an unpacked piece. Rejects with EgressFailure. */
export function readBody(
  answer: IncomingMessage,
  { sent, discard, signal, explain }: Reading,
  isEnough?: (piece: Uint8Array) => boolean,
): Promise<Body> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let [bytes, size] = [0, 0]
    let packed: { coding: Coding; unpacker: Transform } | undefined
    const finish = (settled: () => void) => {
      signal.removeEventListener('abort', stop)
      answer.removeAllListeners('data').removeAllListeners('end')
      if (packed) discardStream(packed.unpacker)
      settled()
    }
    const done = (how: { cut: boolean; ended: boolean }) =>
      finish(() => resolve({ body: Buffer.concat(chunks), bytes, coding: packed?.coding ?? null, ...how }))
    const fail = (error: EgressFailure) => finish(() => reject(error))
    const stop = () => {
      const failure = failureOf(signal)
      if (isEnough && failure.reason === 'timeout') done({ cut: false, ended: false })
      else fail(failure)
    }
    const take = (chunk: Buffer) => {
      const space = MAX_BODY_BYTES - size
      if (!discard) chunks.push(chunk.length > space ? chunk.subarray(0, space) : chunk)
      size += chunk.length
      if (size > MAX_BODY_BYTES) done({ cut: true, ended: false })
      else if (isEnough?.(chunk)) done({ cut: false, ended: false })
    }
    const startUnpacking = (coding: Coding, first: Buffer) => {
      const unpacker = makeUnpacker(coding, first)
        .on('data', take)
        .on('end', () => done({ cut: false, ended: true }))
        .on('error', (error) => fail(explainUnpacking(coding, error)))
      packed = { coding, unpacker }
    }
    answer.on('data', (chunk: Buffer) => {
      // Asked once there is a body: the answer to a HEAD request names what a GET would get.
      const coding = bytes === 0 && !discard ? readCoding(answer.headers['content-encoding']) : null
      if (coding instanceof EgressFailure) return fail(coding)
      if (coding) startUnpacking(coding, chunk)
      bytes += chunk.length
      if (!packed) take(chunk)
      else if (bytes > MAX_BODY_BYTES) done({ cut: true, ended: false })
      else packed.unpacker.write(chunk)
    })
    answer.on('end', () => (packed ? packed.unpacker.end() : done({ cut: false, ended: true })))
    for (const source of [answer, sent]) source.on('error', (error: Error) => fail(explain(error)))
    if (signal.aborted) return stop()
    signal.addEventListener('abort', stop, { once: true })
  })
}

function discardStream(stream: Transform): void {
  stream
    .removeAllListeners()
    .on('error', () => undefined)
    .destroy()
}
