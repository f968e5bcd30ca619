// A line of an export: the event as it was hashed, with its hash and the one before. What was hashed is the canonical JSON of the rest.
import { z } from 'zod'
import { canonicalJson } from '@/lib/domain/audit/canonical'
import type { ChainLine } from '@/lib/domain/audit/chain'

const Line = z.object({ chain: z.string(), seq: z.int() })
const TAIL = /^,"prev":"([0-9a-f]{64})","hash":"([0-9a-f]{64})"\}$/
const TAIL_LENGTH = ',"prev":"","hash":""}'.length + 128
/** Names of members that a JSON object puts first, wherever they were written. */
const NUMBERED = /"\d+":/

/** One line of NDJSON, without its end. */
export function printLine({ body, prev, hash }: Pick<ChainLine, 'body' | 'prev' | 'hash'>): string {
  const event: unknown = JSON.parse(body)
  return JSON.stringify({ ...z.looseObject({}).parse(event), prev, hash })
}

/** The text that was hashed, or null when the line was not printed from one. */
function bodyOf(text: string, rest: number, event: object, prev: string, hash: string): string | null {
  if (!NUMBERED.test(text)) return `${text.slice(0, rest)}}`
  // Printed in another order than it was hashed in.
  const body = canonicalJson({ ...event, prev: undefined, hash: undefined })
  return printLine({ body, prev, hash }) === text ? body : null
}

/** The line as the chain knows it, or null when it is none. Its body is its very text, so that whatever is changed in it does not hash any more. */
export function readLine(text: string): ChainLine | null {
  const rest = text.length - TAIL_LENGTH
  const [, prev, hash] = TAIL.exec(text.slice(rest)) ?? []
  if (prev === undefined || hash === undefined) return null
  try {
    const event: object = JSON.parse(text)
    const { chain, seq } = Line.parse(event)
    const body = bodyOf(text, rest, event, prev, hash)
    return body === null ? null : { chain, seq, prev, hash, body, event }
  } catch {
    return null
  }
}
