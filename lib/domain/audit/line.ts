// A line of an export: the event as it was hashed, with its hash and the one before. What was hashed is the canonical JSON of the rest.
import { z } from 'zod'
import { canonicalJson } from '@/lib/domain/audit/canonical'
import type { ChainLine } from '@/lib/domain/audit/chain'

const Line = z.looseObject({ chain: z.string(), seq: z.int(), prev: z.string(), hash: z.string() })
const TAIL = /^,"prev":"[0-9a-f]{64}","hash":"[0-9a-f]{64}"\}$/
const TAIL_LENGTH = ',"prev":"","hash":""}'.length + 128
/** Names of members that a JSON object puts first, wherever they were written. */
const NUMBERED = /"\d+":/

/** One line of NDJSON, without its end. */
export function printLine({ body, prev, hash }: Pick<ChainLine, 'body' | 'prev' | 'hash'>): string {
  const event: unknown = JSON.parse(body)
  return JSON.stringify({ ...z.looseObject({}).parse(event), prev, hash })
}

/** The line as the chain knows it, or null when it is not one of ours to the letter (a member said twice would hide the first). */
export function readLine(text: string): ChainLine | null {
  const rest = text.length - TAIL_LENGTH
  if (!TAIL.test(text.slice(rest))) return null
  try {
    const raw: unknown = JSON.parse(text)
    if (JSON.stringify(raw) !== text) return null
    const { prev, hash, ...event } = Line.parse(raw)
    const line = { chain: event.chain, seq: event.seq, prev, hash }
    if (!NUMBERED.test(text)) return { ...line, body: `${text.slice(0, rest)}}` }
    // Not printed in the order in which it was hashed.
    const body = canonicalJson(event)
    return printLine({ body, prev, hash }) === text ? { ...line, body } : null
  } catch {
    return null
  }
}
