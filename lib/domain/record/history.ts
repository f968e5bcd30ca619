// The history of one release, and the proof that it is all of it up to a signed checkpoint: the tree of its events is a leaf of the tree of releases
// whose root is signed with the head of the project's chain.
import { z } from 'zod'
import { type ChainLine, type HashLink, linkFault } from '@/lib/domain/audit/chain'
import { Checkpoint } from '@/lib/domain/audit/checkpoint'
import { readLine } from '@/lib/domain/audit/line'
import { type MerkleHash, rootOf, rootOfPath, treeOf } from '@/lib/domain/audit/merkle'
import { type ReleaseTree, releaseLeaf, releaseOf, releasePath } from '@/lib/domain/audit/release-tree'

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)

export const HistoryProof = z.strictObject({
  /** What is signed. */
  checkpoint: Checkpoint,
  /** How many events of the release it covers: the first so many. */
  events: z.int().min(1),
  /** The place of the release among those of its project, from 0, and the inclusion proof of its leaf (RFC 9162, 2.1.3). */
  index: z.int().min(0),
  path: z.array(Sha256),
})
export type HistoryProof = z.infer<typeof HistoryProof>

/** The tree of all events that a record holds. Not signed: what came after the checkpoint is held together by it, as by a chain. */
export const HistoryTree = z.strictObject({ events: z.int().min(0), root: Sha256 })
export type HistoryTree = z.infer<typeof HistoryTree>

const rootOfEvents = (hashes: readonly string[], hash: MerkleHash): string =>
  rootOf(
    treeOf(
      hashes.map((hex) => hash.leaf({ hex })),
      hash,
    ),
    hash,
  )

/** The tree of events by their hashes in the chain. */
export function historyTree(hashes: readonly string[], hash: MerkleHash): HistoryTree {
  return { events: hashes.length, root: rootOfEvents(hashes, hash) }
}

/** The proof for a release, or null where no checkpoint covers it yet. */
export function proofOf(
  releaseId: string,
  signed: { checkpoint: Checkpoint; trees: ReleaseTree[] } | null,
  hash: MerkleHash,
): HistoryProof | null {
  if (signed?.checkpoint.v !== 2) return null
  const place = releasePath(releaseId, signed.trees, hash)
  return place && { checkpoint: signed.checkpoint, ...place }
}

export type ReleaseHistory = {
  chain: string
  releaseId: string
  lines: string[]
  tree: HistoryTree
  proof: HistoryProof | null
}
export type Hashes = { link: HashLink; merkle: MerkleHash }
/** `signed`: how many of the events the checkpoint covers. Its signature is not looked at here. */
export type HistoryReview = { events: object[]; signed: number; fault: string | null }

/** Why a line cannot be the next of the release's history, or null when it can. */
function lineFault(
  line: ChainLine,
  before: ChainLine | undefined,
  { chain, releaseId, link }: { chain: string; releaseId: string; link: HashLink },
): string | null {
  if (line.chain !== chain || releaseOf(line.event ?? {}) !== releaseId) return 'it is not an event of this release'
  if (before && line.seq <= before.seq) return `number ${line.seq} comes again after ${before.seq}`
  const isNext = before?.seq === line.seq - 1
  // Events of other releases may lie between: then only the line itself can be looked at.
  return linkFault(line, isNext && before ? before : { seq: line.seq - 1, hash: line.prev }, link)
}

/** Why the events are not those that the proof speaks of, or null when they are. */
function proofFault(
  releaseId: string,
  lines: readonly ChainLine[],
  proof: HistoryProof,
  hash: MerkleHash,
): string | null {
  const { checkpoint, events, index, path } = proof
  if (checkpoint.v !== 2) return 'The checkpoint of the proof is of version 1, which signs no releases.'
  const covered = lines.filter(({ seq }) => seq <= checkpoint.seq)
  if (covered.length !== events)
    return `The checkpoint at event ${checkpoint.seq} signs ${events} events of this release; the record has ${covered.length}.`
  const covers = rootOfEvents(
    covered.map((line) => line.hash),
    hash,
  )
  const leaf = releaseLeaf(releaseId, { size: events, root: covers }, hash)
  const { count: size, root } = checkpoint.releases
  return rootOfPath({ index, size, leaf, path }, hash) === root
    ? null
    : `The events are not those that were signed at ${checkpoint.at}: one was changed, left out or added.`
}

/**
 * Reads the history of a release line by line, its tree, and its proof. Whoever works the tree out anew can leave out or add events after those that the
 * proof covers, and that cannot be told; within those that it covers, every change can.
 */
export function reviewHistory({ chain, releaseId, lines, tree, proof }: ReleaseHistory, hashes: Hashes): HistoryReview {
  const read: ChainLine[] = []
  const failed = (fault: string): HistoryReview => ({ events: [], signed: 0, fault })
  for (const [at, text] of lines.entries()) {
    const line = readLine(text)
    if (!line) return failed(`Line ${at + 1} of the history is not as it was written.`)
    const why = lineFault(line, read.at(-1), { chain, releaseId, link: hashes.link })
    if (why) return failed(`The history is broken at event ${line.seq}: ${why}.`)
    read.push(line)
  }
  const [first] = read
  if (!first?.event || !('action' in first.event) || first.event.action !== 'release.created')
    return failed('The history does not begin with the creation of the release.')
  const all = historyTree(
    read.map(({ hash }) => hash),
    hashes.merkle,
  )
  if (all.events !== tree.events)
    return failed(`The record was made with ${tree.events} events of history; it has ${all.events}.`)
  if (all.root !== tree.root) return failed('The history is not the one that the record was made with.')
  const fault = proof && proofFault(releaseId, read, proof, hashes.merkle)
  if (fault) return failed(fault)
  return { events: read.flatMap(({ event }) => event ?? []), signed: proof?.events ?? 0, fault: null }
}
