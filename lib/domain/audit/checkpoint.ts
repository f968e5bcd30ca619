// A checkpoint: the head of a chain at a moment, signed. Kept outside of the database, it tells a history that was cut or written anew.
import { z } from 'zod'
import { canonicalJson } from '@/lib/domain/audit/canonical'
import type { AuditEvent } from '@/lib/domain/audit/event'

/** Where a chain stood. What is signed is its canonical JSON (RFC 8785) as UTF-8. */
const Head = z.strictObject({
  v: z.literal(1),
  chain: z.string(),
  seq: z.int().min(1),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  at: z.string(),
})
/** `keyId` is the thumbprint of the key (RFC 7638), `signature` is Ed25519 in base64. */
const Line = Head.extend({ keyId: z.string(), signature: z.string().regex(/^[A-Za-z0-9+/]{86}==$/) })
export type Checkpoint = z.infer<typeof Line>

/** At the latest a checkpoint follows after so many events, after so long where something is new, and after each of these. */
export const CHECKPOINT_EVERY = {
  events: 500,
  seconds: 300,
  actions: ['release.decided'] satisfies AuditEvent['action'][],
}

/** The text that is signed. */
export function signedText({ v, chain, seq, hash, at }: z.infer<typeof Head>): string {
  return canonicalJson({ v, chain, seq, hash, at })
}

/** One line of NDJSON, without its end. */
export function printCheckpoint(checkpoint: Checkpoint): string {
  return canonicalJson(checkpoint)
}

/** The checkpoint of a line, or null when it is none to the letter. */
export function readCheckpoint(text: string): Checkpoint | null {
  try {
    const checkpoint = Line.parse(JSON.parse(text))
    return printCheckpoint(checkpoint) === text ? checkpoint : null
  } catch {
    return null
  }
}
