// The worker signs where the chains stand. It signs nothing that it has not verified from the last checkpoint on, so that a history written anew
// gets no fresh signature.
import { setImmediate as turn } from 'node:timers/promises'
import { type AuditLine, readLinesAfter } from '@/lib/data/audit'
import {
  type DueChain,
  findDueChains,
  insertCheckpoint,
  inTurn,
  publishSigningKey,
  readCheckpoints,
} from '@/lib/data/checkpoints'
import { linkFault } from '@/lib/domain/audit/chain'
import { type Checkpoint, signedText } from '@/lib/domain/audit/checkpoint'
import { chainHash } from '@/lib/platform/digest'
import { isSignedBy } from '@/lib/platform/signatures'

/** Signs without showing its key. */
export type Signer = { keyId: string; publicKeyPem: string; sign(bytes: string | Uint8Array): string }
/** Where a chain stood according to what the signer keeps outside of the database. */
export type Remembered = ReadonlyMap<string, { seq: number; hash: string }>
export type Broken = { chain: string; seq: number; why: string }

const PAGE = 500

/** Makes the public half known. */
export function announceSigner({ keyId, publicKeyPem }: Signer): Promise<void> {
  return publishSigningKey(keyId, publicKeyPem)
}

/** What workers that share a file do to it, one at a time. */
export const keepInTurn = inTurn

/** The checkpoints that the database has, for a file that may lack some. */
export const readAllCheckpoints = () => readCheckpoints(null)

/** Reads a chain from a place that is known to be right up to its head, and says where it goes wrong. */
async function faultSince(
  chain: string,
  known: { seq: number; hash: string } | null,
  head: { seq: number; hash: string },
): Promise<Broken | null> {
  let last = { seq: 0, hash: '0'.repeat(64) }
  if (known) {
    const [line] = await readLinesAfter(chain, known.seq - 1, 1)
    if (line?.seq !== known.seq || line.hash !== known.hash)
      return { chain, seq: known.seq, why: 'it is not the event that was signed here before' }
    last = { seq: known.seq, hash: known.hash }
  }
  while (last.seq < head.seq) {
    const lines: AuditLine[] = await readLinesAfter(chain, last.seq, Math.min(PAGE, head.seq - last.seq))
    for (const line of lines) {
      const why = linkFault(line, last, chainHash)
      if (why) return { chain, seq: line.seq, why }
      last = { seq: line.seq, hash: line.hash }
    }
    if (lines.length === 0) return { chain, seq: last.seq + 1, why: 'it is missing' }
    await turn()
  }
  return last.hash === head.hash ? null : { chain, seq: head.seq, why: 'the database has another head of the chain' }
}

async function signOne(
  due: DueChain,
  signer: Signer,
  remembered: Remembered,
  now: Date,
): Promise<Checkpoint | Broken | null> {
  const { chain, seq, hash, last } = due
  if (
    last?.keyId === signer.keyId &&
    !isSignedBy(
      signer.publicKeyPem,
      signedText({ v: 1, chain, seq: last.seq, hash: last.hash, at: last.at }),
      last.signature,
    )
  )
    return { chain, seq: last.seq, why: 'its checkpoint in the database is forged' }
  const outside = remembered.get(chain)
  const known = outside && outside.seq > (last?.seq ?? 0) ? outside : last
  const broken =
    known && known.seq > seq
      ? { chain, seq: seq + 1, why: `events ${seq + 1} to ${known.seq} are missing` }
      : await faultSince(chain, known, { seq, hash })
  if (broken) return broken
  const head = { v: 1 as const, chain, seq, hash, at: now.toISOString() }
  const checkpoint = { ...head, keyId: signer.keyId, signature: signer.sign(signedText(head)) }
  return (await insertCheckpoint(checkpoint, last?.seq ?? 0)) ? checkpoint : null
}

/** Signs the heads that are due. What other workers sign at the same moment is theirs. */
export async function signCheckpoints(
  signer: Signer,
  remembered: Remembered,
  now: Date,
): Promise<{ signed: Checkpoint[]; broken: Broken[] }> {
  const signed: Checkpoint[] = []
  const broken: Broken[] = []
  for (const due of await findDueChains()) {
    const outcome = await signOne(due, signer, remembered, now)
    if (outcome && 'why' in outcome) broken.push(outcome)
    else if (outcome) signed.push(outcome)
  }
  return { signed, broken }
}
