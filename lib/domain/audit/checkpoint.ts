// A checkpoint: the head of a chain at a moment, signed. Kept outside of the database, it tells a history that was cut or written anew.
import { z } from 'zod'
import { canonicalJson } from '@/lib/domain/audit/canonical'
import type { AuditEvent } from '@/lib/domain/audit/event'

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const place = { chain: z.string(), seq: z.int().min(1), hash: Sha256, at: z.string() }
/** `keyId` is the thumbprint of the key (RFC 7638), `signature` is Ed25519 in base64. */
const signed = { keyId: z.string(), signature: z.string().regex(/^[A-Za-z0-9+/]{86}==$/) }
const releases = z.strictObject({ count: z.int().min(0), root: Sha256 })

/** Version 2 also signs the tree of the releases of the chain (`release-tree.ts`). Version 1 is still read. */
export const Checkpoint = z.discriminatedUnion('v', [
  z.strictObject({ v: z.literal(1), ...place, ...signed }),
  z.strictObject({ v: z.literal(2), ...place, releases, ...signed }),
])
export type Checkpoint = z.infer<typeof Checkpoint>
/** A checkpoint without its signature. */
export type Head = z.infer<typeof Head>
const Head = z.discriminatedUnion('v', [
  z.object({ v: z.literal(1), ...place }),
  z.object({ v: z.literal(2), ...place, releases }),
])

/** At the latest a checkpoint follows after so many events, after so long where something is new, and after each of these. */
export const CHECKPOINT_EVERY = {
  events: 500,
  seconds: 300,
  actions: ['release.decided'] satisfies AuditEvent['action'][],
}

/** The text that is signed: the canonical JSON (RFC 8785) of a checkpoint without its key and its signature. */
export function signedText(head: Head): string {
  return canonicalJson(Head.parse(head))
}

/** One line of NDJSON, without its end. */
export function printCheckpoint(checkpoint: Checkpoint): string {
  return canonicalJson(checkpoint)
}

/** The checkpoint of a line, or null when it is none to the letter. */
export function readCheckpoint(text: string): Checkpoint | null {
  try {
    const checkpoint = Checkpoint.parse(JSON.parse(text))
    return printCheckpoint(checkpoint) === text ? checkpoint : null
  } catch {
    return null
  }
}
