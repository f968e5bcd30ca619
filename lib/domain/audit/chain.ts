// Verifying a history without us: each line hashes the one before it and its own text.
import { z } from 'zod'

/** One line of an export. `prev` and `hash` are 64 hex digits; `body` is the canonical text that was hashed. */
export type ChainLine = {
  chain: string
  seq: number
  prev: string
  body: string
  hash: string /** What the body says, where it has been parsed already. */
  event?: object
}
/** SHA-256 as hex of the bytes of a hex string followed by UTF-8 text. */
export type HashLink = (prevHex: string, body: string) => string

export type Verified =
  | { intact: true; chains: Record<string, { events: number; head: string }> }
  | { intact: false; firstBad: { chain: string; seq: number; why: string } }

const GENESIS = '0'.repeat(64)
const Body = z.object({ v: z.int(), chain: z.string(), seq: z.int(), at: z.string(), action: z.string() })

/** Why a line does not follow the one before it, or null when it does. `before` is number 0 and a hash of noughts where a chain begins. */
export function linkFault(line: ChainLine, before: { seq: number; hash: string }, link: HashLink): string | null {
  if (line.seq !== before.seq + 1)
    return line.seq <= before.seq
      ? `number ${line.seq} comes again after ${before.seq}`
      : `events ${before.seq + 1} to ${line.seq - 1} are missing`
  if (line.prev !== before.hash)
    return before.seq === 0 ? 'the chain does not begin where chains begin' : 'it does not follow the event before it'
  if (link(line.prev, line.body) !== line.hash) return 'its text is not what was hashed'
  let parsed: z.infer<typeof Body>
  try {
    parsed = Body.parse(line.event ?? JSON.parse(line.body))
  } catch {
    return 'its text is no event'
  }
  if (parsed.chain !== line.chain || parsed.seq !== line.seq) return 'its text tells another place than its line'
  return null
}

/**
 * Reads lines in the order of an export and stops at the first that is wrong. Memory is that of one line a chain.
 * A cut at the end cannot be seen from inside: compare `head` with one that was kept elsewhere.
 */
export async function verifyChain(
  lines: AsyncIterable<ChainLine> | Iterable<ChainLine>,
  link: HashLink,
  /** Looks at each line that hangs on the one before, and says what else is wrong with it. */
  examine: (line: ChainLine) => string | null = () => null,
): Promise<Verified> {
  const heads = new Map<string, { seq: number; hash: string }>()
  for await (const line of lines) {
    const why = linkFault(line, heads.get(line.chain) ?? { seq: 0, hash: GENESIS }, link) ?? examine(line)
    if (why) return { intact: false, firstBad: { chain: line.chain, seq: line.seq, why } }
    heads.set(line.chain, { seq: line.seq, hash: line.hash })
  }
  return {
    intact: true,
    chains: Object.fromEntries([...heads].map(([chain, { seq, hash }]) => [chain, { events: seq, head: hash }])),
  }
}
