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
  readReleaseTrees,
} from '@/lib/data/signoff/checkpoints'
import { linkFault } from '@/lib/domain/audit/chain'
import { type Checkpoint, signedText } from '@/lib/domain/audit/checkpoint'
import { type ReleaseTree, ReleaseTrees, signedReleases } from '@/lib/domain/audit/release-tree'
import { chainHash, merkleHash } from '@/lib/platform/digest'
import { isSignedBy } from '@/lib/platform/signatures'

/** Signs without showing its key. */
export type Signer = { keyId: string; publicKeyPem: string; sign(bytes: string | Uint8Array): string }
type Place = { seq: number; hash: string }
/** Where a chain stood according to what the signer keeps outside of the database. */
export type Remembered = ReadonlyMap<string, Place>
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

const GENESIS: Place = { seq: 0, hash: '0'.repeat(64) }

/** Why the line at a place is not the one that was signed there, or null when it is. */
async function faultAt(chain: string, { seq, hash }: Place): Promise<Broken | null> {
  const [line] = await readLinesAfter(chain, seq - 1, 1)
  return line?.seq === seq && line.hash === hash
    ? null
    : { chain, seq, why: 'it is not the event that was signed here before' }
}

/** What the text of a line says; nothing where it is no event, which `linkFault` refuses. */
function eventOf({ body }: AuditLine): object {
  const event: unknown = JSON.parse(body)
  return typeof event === 'object' && event !== null ? event : {}
}

/** Reads a chain from a place that is known to be right up to its head, adds its events to the trees, and says where it goes wrong. */
async function faultSince(chain: string, from: Place, head: Place, trees: ReleaseTrees): Promise<Broken | null> {
  let last = from
  while (last.seq < head.seq) {
    const lines: AuditLine[] = await readLinesAfter(chain, last.seq, Math.min(PAGE, head.seq - last.seq))
    for (const line of lines) {
      const why = linkFault(line, last, chainHash)
      if (why) return { chain, seq: line.seq, why }
      trees.add(eventOf(line), line.hash)
      last = { seq: line.seq, hash: line.hash }
    }
    if (lines.length === 0) return { chain, seq: last.seq + 1, why: 'it is missing' }
    await turn()
  }
  return last.hash === head.hash ? null : { chain, seq: head.seq, why: 'the database has another head of the chain' }
}

/** Why the last checkpoint of a chain cannot be built upon, or null when it can. */
function faultOf(last: Checkpoint, trees: readonly ReleaseTree[], signer: Signer): Broken | null {
  const { chain, seq, keyId, signature } = last
  if (keyId === signer.keyId && !isSignedBy(signer.publicKeyPem, signedText(last), signature))
    return { chain, seq, why: 'its checkpoint in the database is forged' }
  if (last.v === 2 && signedReleases(trees, merkleHash).root !== last.releases.root)
    return { chain, seq, why: 'the release trees in the database are not what was signed here' }
  return null
}

async function signOne(
  due: DueChain,
  signer: Signer,
  remembered: Remembered,
  now: Date,
): Promise<Checkpoint | Broken | null> {
  const { chain, seq, hash } = due
  const stored = await readReleaseTrees(chain)
  const last = stored?.checkpoint ?? null
  // Another worker has signed since.
  if ((last?.seq ?? 0) !== (due.last?.seq ?? 0)) return null
  const forged = last && faultOf(last, stored?.trees ?? [], signer)
  if (forged) return forged
  const outside = remembered.get(chain)
  const known = outside && outside.seq > (last?.seq ?? 0) ? outside : last
  if (known && known.seq > seq) return { chain, seq: seq + 1, why: `events ${seq + 1} to ${known.seq} are missing` }
  for (const place of [known, last]) {
    const fault = place && (await faultAt(chain, place))
    if (fault) return fault
  }
  // A checkpoint of version 1 signs no trees: they are worked out from the first event on, once.
  const isBase = last?.v === 2
  const trees = new ReleaseTrees(merkleHash, isBase ? stored?.trees : [])
  const broken = await faultSince(chain, isBase ? last : GENESIS, { seq, hash }, trees)
  if (broken) return broken
  const head = { v: 2 as const, chain, seq, hash, at: now.toISOString(), releases: trees.signed() }
  const checkpoint = { ...head, keyId: signer.keyId, signature: signer.sign(signedText(head)) }
  return (await insertCheckpoint(checkpoint, trees.changed(), last?.seq ?? 0)) ? checkpoint : null
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
