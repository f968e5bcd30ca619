// Verifying an export without us, and beside checkpoints that were kept elsewhere: these tell what the chain itself cannot, that it was cut at the
// end, or written anew with right hashes.
import { type ChainLine, type HashLink, verifyChain } from '@/lib/domain/audit/chain'
import { type Checkpoint, signedText } from '@/lib/domain/audit/checkpoint'
import { INSTANCE_CHAIN } from '@/lib/domain/audit/event'
import type { MerkleHash } from '@/lib/domain/audit/merkle'
import { ReleaseTrees } from '@/lib/domain/audit/release-tree'

/** Says whether a text is signed by the key of this id: `unknown` when there is no such key. */
export type IsSigned = (keyId: string, text: string, signature: string) => 'yes' | 'no' | 'unknown'
export type Bad = { chain: string; seq: number; why: string }
export type History =
  | {
      intact: true
      chains: Record<
        string,
        { events: number; head: string /** Up to here checkpoints agree; 0 is nowhere. */; signed: number }
      > /** Chains with checkpoints that this export does not have. */
      absent: string[]
    }
  | { intact: false; firstBad: Bad }

type Lines = AsyncIterable<ChainLine> | Iterable<ChainLine>

/** The first checkpoint that is not signed by a key that is known. */
export function findForged(checkpoints: readonly Checkpoint[], isSigned: IsSigned): Bad | null {
  for (const checkpoint of checkpoints) {
    const { chain, seq, keyId, signature } = checkpoint
    const signed = isSigned(keyId, signedText(checkpoint), signature)
    if (signed === 'unknown')
      return { chain, seq, why: `its checkpoint is signed by another key than the one given (${keyId})` }
    if (signed === 'no') return { chain, seq, why: 'its checkpoint is forged: the signature is not of this text' }
  }
  return null
}

class Watched {
  private readonly places = new Map<string, Map<number, Checkpoint[]>>()
  private readonly ends = new Map<string, Checkpoint>()
  /** Of chains with a checkpoint that signs them. */
  private readonly trees = new Map<string, ReleaseTrees>()
  readonly agreed = new Map<string, number>()

  constructor(checkpoints: readonly Checkpoint[], hash: MerkleHash) {
    for (const checkpoint of checkpoints) {
      const { chain, seq } = checkpoint
      if (checkpoint.v === 2) this.trees.set(chain, new ReleaseTrees(hash))
      const places = this.places.get(chain) ?? new Map<number, Checkpoint[]>()
      this.places.set(chain, places)
      places.set(seq, [...(places.get(seq) ?? []), checkpoint])
      if (seq > (this.ends.get(chain)?.seq ?? 0)) this.ends.set(chain, checkpoint)
    }
  }

  /** Says it when a line is not what a checkpoint has. */
  examine({ chain, seq, hash, event }: ChainLine): string | null {
    if (event) this.trees.get(chain)?.add(event, hash)
    const here = this.places.get(chain)?.get(seq)
    if (!here) return null
    const other = here.find((checkpoint) => checkpoint.hash !== hash)
    if (other)
      return `it is not what was signed at ${other.at}: something from event ${(this.agreed.get(chain) ?? 0) + 1} to here was written anew`
    const root = here.some(({ v }) => v === 2) ? this.trees.get(chain)?.signed().root : undefined
    if (here.some((checkpoint) => checkpoint.v === 2 && checkpoint.releases.root !== root))
      return 'the releases that were signed here are not those of the events up to here'
    this.agreed.set(chain, seq)
    return null
  }

  /** What is missing at the end of a chain, or is a chain as a whole. An export of one project has no other chain. */
  missing(events: (chain: string) => number, whole: boolean): Bad | null {
    for (const [chain, { seq, at }] of this.ends) {
      const last = events(chain)
      if (last < seq && (whole || last > 0))
        return { chain, seq: last + 1, why: `events ${last + 1} to ${seq} are missing: the last was signed at ${at}` }
    }
    return null
  }

  get chains(): string[] {
    return [...this.ends.keys()]
  }
}

/** Reads an export in its order and says that it is intact, or the first event that is not, and why. */
export async function verifyHistory(
  lines: Lines,
  link: HashLink,
  merkle: MerkleHash,
  checkpoints: readonly Checkpoint[] = [],
): Promise<History> {
  const watched = new Watched(checkpoints, merkle)
  const verified = await verifyChain(lines, link, (line) => watched.examine(line))
  if (!verified.intact) return verified
  const { chains } = verified
  const names = Object.keys(chains)
  const missing = watched.missing(
    (chain) => chains[chain]?.events ?? 0,
    names.length !== 1 || names[0] === INSTANCE_CHAIN,
  )
  if (missing) return { intact: false, firstBad: missing }
  return {
    intact: true,
    chains: Object.fromEntries(
      names.map((chain) => [
        chain,
        { ...{ events: 0, head: '' }, ...chains[chain], signed: watched.agreed.get(chain) ?? 0 },
      ]),
    ),
    absent: watched.chains.filter((chain) => !Object.hasOwn(chains, chain)),
  }
}
